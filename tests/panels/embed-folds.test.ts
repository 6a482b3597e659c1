import { expect, test } from "vitest";
import { FOLDS, foldsFor, leastPicture } from "../../src/panels/embed/folds.ts";

test("a frame with room for all folds nothing, one without folds the least important first and no more than it must", () => {
  expect(foldsFor(720, () => true)).toEqual([]);
  expect(foldsFor(720, (folded) => folded.includes("dock"))).toEqual([
    "legend",
    "second",
    "quotes",
    "dock",
  ]);
  expect(foldsFor(720, () => false)).toEqual(FOLDS);
});

test("a low frame has no time control and no step bar, whatever fits", () => {
  const folded = foldsFor(191, () => true);
  expect(folded).toEqual(expect.arrayContaining(["dock", "strip", "steps"]));
  expect(folded).not.toContain("small");
});

test("the picture has about half of a frame that lies, and of one that stands as much as its width can fill", () => {
  expect(leastPicture({ width: 1280, height: 720 })).toBeCloseTo(324);
  expect(leastPicture({ width: 340, height: 600 })).toBeCloseTo(238);
});
