import { expect, test } from "vitest";
import { Fold } from "../../src/engine/fold.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { actorTreeOf, reportsOfActors } from "../../src/panels/frame/actor-tree.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const catalog = catalogFrom({
  focus: ["egypt", "haftar"],
  actors: [{ id: "libya" }, { id: "egypt" }, { id: "haftar" }],
  affiliations: [
    { member: "sisi", of: "presidency", relation: "head-of" },
    { member: "presidency", of: "egypt", relation: "organ-of" },
    { member: "hegazy", of: "egypt", when: "2016/2017" },
  ],
  events: [
    { who: "sisi haftar", when: "2017-05-13", count: 2 },
    { who: "sisi presidency", when: "2017-06-01" },
    { who: "hegazy haftar", when: "2019-05-17" },
    { who: "egypt libya", when: "2017-01-01", status: "denied" },
  ],
});
const at = (id: string) => catalog.actorOf.get(id) as number;
const idsOf = (actors: readonly number[] = []) => actors.map((actor) => catalog.actors[actor]?.id);

test("the focal blocs come first, the others apart, members below whom they belong to", () => {
  const tree = actorTreeOf(catalog);
  expect(idsOf(tree.focal)).toEqual(["egypt", "haftar"]);
  expect(idsOf(tree.others)).toEqual(["libya"]);
  expect(idsOf(tree.membersOf.get(at("egypt")))).toEqual(["presidency", "hegazy"]);
  expect(idsOf(tree.membersOf.get(at("presidency")))).toEqual(["sisi"]);
});

test("where a dataset has no focus, all its blocs stand in the list", () => {
  const tree = actorTreeOf(catalogFrom({ events: [{ who: "a b" }] }));
  expect(tree.focal).toHaveLength(2);
  expect(tree.others).toEqual([]);
});

test("an actor's count holds what it and its members at the time do, each event once", () => {
  const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
  const fold = new Fold(catalog, ties, { from: dayOf(2016), to: dayOf(2021) });
  const reports = reportsOfActors(catalog, fold);
  expect(reports[at("egypt")]).toBe(3);
  expect(reports[at("presidency")]).toBe(3);
  expect(reports[at("hegazy")]).toBe(1);
  expect(reports[at("haftar")]).toBe(3);
  expect(reports[at("libya")]).toBe(0);
});

test("a count follows the window", () => {
  const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
  const fold = new Fold(catalog, ties, { from: dayOf(2019), to: dayOf(2020) });
  const reports = reportsOfActors(catalog, fold);
  expect(reports[at("haftar")]).toBe(1);
  expect(reports[at("egypt")]).toBe(0);
});
