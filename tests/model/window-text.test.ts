import { expect, test } from "vitest";
import { dayOf } from "../../src/model/calendar.ts";
import { readWindow, readWindows } from "../../src/model/window-text.ts";

test.each([
  ["2017", dayOf(2017), dayOf(2018)],
  ["2016..2018", dayOf(2016), dayOf(2019)],
  ["2016-05..2017-06", dayOf(2016, 5), dayOf(2017, 7)],
  ["2016-05-03", dayOf(2016, 5, 3), dayOf(2016, 5, 4)],
  ["2016..2016-05-03", dayOf(2016), dayOf(2016, 5, 4)],
])("%s is a window with both ends inside", (text, from, to) => {
  expect(readWindow(text)).toEqual({ from, to });
});

test.each(["", "soon", "2018..2017", "2016..2017..2018", "2016/..", "Y-200000", "2017-02-30"])(
  "%j is no window",
  (text) => {
    expect(readWindow(text)).toBeUndefined();
  },
);

test("two windows are joined by a tilde, and nothing else is two windows", () => {
  expect(readWindows("2016~2017-05")).toEqual({
    a: { from: dayOf(2016), to: dayOf(2017) },
    b: { from: dayOf(2017, 5), to: dayOf(2017, 6) },
  });
  for (const text of ["2016", "2016~", "2016~2017~2018", "~"]) {
    expect(readWindows(text)).toBeUndefined();
  }
});
