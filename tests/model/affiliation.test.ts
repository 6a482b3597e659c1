import { expect, test } from "vitest";
import { findLoops, rollsUp } from "../../src/model/affiliation.ts";

function link(id: string, when = "", relation: "member" | "allied" = "member") {
  const [member = "", of = ""] = id.split(">");
  return { id, member, of, relation, when: { edtf: when, basis: "stated" as const } };
}

test("offices, membership and command roll up; alliance, recognition and claims do not", () => {
  const up = ["head-of", "office-holder", "member", "organ-of", "commands"] as const;
  const flat = ["allied", "recognises", "claims"] as const;
  expect(up.every(rollsUp)).toBe(true);
  expect(flat.some(rollsUp)).toBe(false);
});

test("a chain, a tree and a diamond hold no loop", () => {
  expect(findLoops([link("a>b"), link("b>c"), link("a>c"), link("d>c"), link("c>e")])).toEqual([]);
});

test("a loop is named by its affiliations, the one that closes it last", () => {
  expect(findLoops([link("x>a"), link("a>b"), link("b>c"), link("c>a")])).toEqual([
    ["a>b", "b>c", "c>a"],
  ]);
});

test("an actor that belongs to itself is a loop of one", () => {
  expect(findLoops([link("a>a")])).toEqual([["a>a"]]);
});

test("a loop counts only where all its dates meet on one day", () => {
  expect(findLoops([link("a>b", "2016/2018"), link("b>a", "2019/..")])).toEqual([]);
  expect(findLoops([link("a>b", "2016/2018"), link("b>a", "2018/..")])).toHaveLength(1);
  const pairwise = [link("a>b", "2016/2017"), link("b>c", "2017/2018"), link("c>a", "2018/2019")];
  expect(findLoops(pairwise)).toEqual([]);
});

test("an alliance closes no loop", () => {
  expect(findLoops([link("a>b"), link("b>a", "", "allied")])).toEqual([]);
});

test("without the closing affiliations no loop is left", () => {
  const all = ["a>b", "b>a", "b>c", "c>a", "c>b", "a>c"].map((id) => link(id));
  const closing = new Set(findLoops(all).map((loop) => loop.at(-1)));
  expect(findLoops(all.filter(({ id }) => !closing.has(id)))).toEqual([]);
});

test("twenty thousand actors in a ring are no burden", () => {
  const ring = Array.from({ length: 20_000 }, (_, i) =>
    link(`${(20_000 - i) % 20_000}>${19_999 - i}`),
  );
  expect(findLoops(ring).map((loop) => loop.length)).toEqual([20_000]);
});
