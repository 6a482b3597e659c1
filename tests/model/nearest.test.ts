import { expect, test } from "vitest";
import { nearest } from "../../src/model/nearest.ts";

test("a mistyped word finds the known word that was meant", () => {
  expect(nearest("hafter", ["sisi", "haftar", "hegazy"])).toBe("haftar");
  expect(nearest("Haftar", ["sisi", "haftar"])).toBe("haftar");
  expect(nearest("egpyt", ["egypt", "egypt-army"])).toBe("egypt");
  expect(nearest("egypt-amry", ["egypt", "egypt-army"])).toBe("egypt-army");
});

test("a word unlike all others finds none", () => {
  expect(nearest("libya", ["sisi", "haftar"])).toBeUndefined();
  expect(nearest("un", ["lna", "gna", "eu-mission"])).toBeUndefined();
  expect(nearest("x", [])).toBeUndefined();
});
