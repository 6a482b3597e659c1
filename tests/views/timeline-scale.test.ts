import { expect, test } from "vitest";
import { dayOf } from "../../src/model/calendar.ts";
import { dayScale, dayWidth, MARGIN } from "../../src/views/timeline/day-scale.ts";

const span = { from: dayOf(2016), to: dayOf(2021) };

test("the first day stands at the left margin, the last at the right one, and every px leads back to its day", () => {
  const scale = dayScale(span, 1000);
  expect(scale.range()).toEqual([MARGIN, 1000 - MARGIN]);
  expect([scale(span.from), scale(span.to)]).toEqual(scale.range());
  for (const day of [span.from, dayOf(2017, 6, 3), span.to, dayOf(2030)])
    expect(scale.invert(scale(day))).toBeCloseTo(day, 6);
  expect(dayWidth(scale) * (span.to - span.from)).toBeCloseTo(1000 - 2 * MARGIN, 6);
});

test("a sheet too narrow for its margins, or a stretch of no days, still gives places to draw at", () => {
  const [left, right] = dayScale(span, 0).range();
  expect(right - left).toBe(1);
  expect(dayScale({ from: 5, to: 5 }, 1000)(5)).toBe(500);
});
