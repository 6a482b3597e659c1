import { expect, test } from "vitest";
import { viewTitle } from "../../src/engine/view-title.ts";

test("a window is named where the subject does not hold it, and only there", () => {
  expect(viewTitle("2016: three visits, a fourth expected", ["2016"])).toBe(
    "2016: three visits, a fourth expected",
  );
  expect(viewTitle("Egypt and Haftar, 2016–2020", ["2016"])).toBe(
    "Egypt and Haftar, 2016–2020, 2016",
  );
  expect(viewTitle("From 2016–2020 to 2016", ["2016"])).toBe("From 2016–2020 to 2016");
  expect(viewTitle("Egypt – Russia", ["2017"])).toBe("Egypt – Russia, 2017");
});

test("two windows that are compared are both named", () => {
  expect(viewTitle("", ["2016", "2017"])).toBe("2016 against 2017");
  expect(viewTitle("7 reported in 2016, 3 in 2017", ["2016", "2017"])).toBe(
    "7 reported in 2016, 3 in 2017",
  );
  expect(viewTitle("7 reported in 2016", ["2016", "2017"])).toBe(
    "7 reported in 2016, 2016 against 2017",
  );
});

test("the whole network is called by its window", () => {
  expect(viewTitle("", ["up to the end of 2017"])).toBe("Up to the end of 2017");
});
