import { expect, test } from "vitest";
import { blocsOf, chainOf, type Level, shownAs } from "../../src/engine/rollup.ts";
import { parseEdtf } from "../../src/model/edtf.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const catalog = catalogFrom({
  actors: [
    { id: "kamel", kind: "person" },
    { id: "sisi", kind: "person" },
    { id: "haftar", kind: "person" },
    { id: "gis", kind: "organisation" },
    { id: "egypt", kind: "state" },
  ],
  affiliations: [
    { member: "kamel", of: "presidency", relation: "office-holder", when: "../2018-06-27" },
    { member: "kamel", of: "gis", relation: "head-of", when: "2018-06-28/.." },
    { member: "gis", of: "egypt", relation: "organ-of" },
    { member: "presidency", of: "egypt", relation: "organ-of" },
    { member: "sisi", of: "egypt", relation: "head-of" },
    { member: "haftar", of: "lna", relation: "commands", when: "2015/.." },
    { member: "haftar", of: "egypt", relation: "allied" },
  ],
});
const actor = (id: string) => catalog.actorOf.get(id) as number;
const names = (list: number[]) => list.map((i) => catalog.actors[i]?.id);
const shown = (id: string, date: string, level: Level, open: string[] = [], shut: string[] = []) =>
  catalog.actors[shownAs(catalog, { level, open, shut })(actor(id), parseEdtf(date))]?.id;

test("an actor belongs to whom the affiliation names at the date of the event", () => {
  expect(names(chainOf(catalog, actor("kamel"), parseEdtf("2017-05-13")))).toEqual([
    "kamel",
    "presidency",
    "egypt",
  ]);
  expect(names(chainOf(catalog, actor("kamel"), parseEdtf("2019-04-14")))).toEqual([
    "kamel",
    "gis",
    "egypt",
  ]);
  expect(names(chainOf(catalog, actor("haftar"), parseEdtf("2011")))).toEqual(["haftar"]);
  expect(names(chainOf(catalog, actor("haftar"), parseEdtf("2016")))).toEqual(["haftar", "lna"]);
});

test("allies, recognition and claims never roll up", () => {
  expect(names(chainOf(catalog, actor("haftar"), parseEdtf("2011")))).not.toContain("egypt");
});

test("an undated event takes the first parent", () => {
  expect(names(chainOf(catalog, actor("haftar"), undefined))).toEqual(["haftar", "lna"]);
});

test("the three levels show the bloc, the nearest institution and the actor itself", () => {
  expect(shown("kamel", "2019-04-14", "blocs")).toBe("egypt");
  expect(shown("kamel", "2019-04-14", "institutions")).toBe("gis");
  expect(shown("kamel", "2017-05-13", "institutions")).toBe("presidency");
  expect(shown("kamel", "2019-04-14", "everyone")).toBe("kamel");
});

test("an opened bloc shows what stands directly in it, and opens further one by one", () => {
  expect(shown("kamel", "2019-04-14", "blocs", ["egypt"])).toBe("gis");
  expect(shown("sisi", "2019-04-14", "blocs", ["egypt"])).toBe("sisi");
  expect(shown("kamel", "2019-04-14", "blocs", ["egypt", "gis"])).toBe("kamel");
  expect(shown("kamel", "2019-04-14", "blocs", ["gis"])).toBe("egypt");
});

test("a shut branch stands for all below it, the topmost one first", () => {
  expect(shown("kamel", "2019-04-14", "everyone", [], ["gis"])).toBe("gis");
  expect(shown("kamel", "2019-04-14", "everyone", [], ["gis", "egypt"])).toBe("egypt");
  expect(shown("sisi", "2019-04-14", "everyone", [], ["gis"])).toBe("sisi");
});

test("affiliations that run in a ring end where they would begin again", () => {
  const ring = catalogFrom({
    affiliations: [
      { member: "a", of: "b" },
      { member: "b", of: "c" },
      { member: "c", of: "a" },
    ],
  });
  expect(chainOf(ring, 0, undefined)).toHaveLength(3);
});

test("each actor is drawn in one bloc for the whole period", () => {
  const { blocOf, members } = blocsOf(catalog);
  expect(catalog.actors[blocOf[actor("kamel")] as number]?.id).toBe("egypt");
  expect(blocOf[actor("egypt")]).toBe(actor("egypt"));
  expect(names(members.get(actor("egypt")) ?? []).sort()).toEqual([
    "gis",
    "kamel",
    "presidency",
    "sisi",
  ]);
});
