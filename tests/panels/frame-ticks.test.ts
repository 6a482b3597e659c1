import { expect, test } from "vitest";
import { ticked, tickOf } from "../../src/panels/frame/ticks.ts";

const ALL = ["a", "b", "c"];

test("unticking one of all leaves the others, in their order", () => {
  expect(ticked(null, ALL, ["b"], false)).toEqual(["a", "c"]);
});

test("ticking the last missing one is no filter any more", () => {
  expect(ticked(["a", "c"], ALL, ["b"], true)).toBeNull();
});

test("unticking everything lets nothing through", () => {
  expect(ticked(["a"], ALL, ["a"], false)).toEqual([]);
});

test("a group is ticked whole, in part or not at all", () => {
  expect(tickOf(null, ["a", "b"])).toBe("all");
  expect(tickOf(["a", "c"], ["a", "b"])).toBe("some");
  expect(tickOf(["c"], ["a", "b"])).toBe("not");
});
