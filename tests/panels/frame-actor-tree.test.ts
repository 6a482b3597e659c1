import fc from "fast-check";
import { expect, test } from "vitest";
import type { Catalog } from "../../src/engine/catalog.ts";
import { actorCounts } from "../../src/engine/counts.ts";
import { Fold } from "../../src/engine/fold.ts";
import { type Ties, tiesOf } from "../../src/engine/ties.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { actorTreeOf, reportsOfActors } from "../../src/panels/frame/actor-tree.ts";
import { anyView, viewOf } from "../fixtures/chance.ts";
import { catalogFrom } from "../fixtures/dataset.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

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

/** The rail's figures of rolled-up actors beside those of their pages. */
function figuresOf(catalog: Catalog, fold: Fold, ties: Ties) {
  const reports = reportsOfActors(catalog, fold);
  return ties.shown.map((actor) => {
    const { reported, possible, perhaps } = actorCounts(fold, ties, actor);
    return { actor, rail: reports[actor], page: reported + possible + perhaps };
  });
}

test("the rail counts of each bloc what its page and the network count", () => {
  const blocs = { level: "blocs", open: [], shut: [] } as const;
  const shipped = shippedCatalog();
  const ties = tiesOf(shipped, blocs);
  for (const { rail, page } of figuresOf(shipped, new Fold(shipped, ties, shipped.extent), ties))
    expect(rail).toBe(page);
  fc.assert(
    fc.property(anyView, (chosen) => {
      const { catalog: any, fold } = viewOf(chosen);
      const rolled = tiesOf(any, blocs);
      const counted = new Fold(any, rolled, fold.window, fold.passing);
      for (const { rail, page } of figuresOf(any, counted, rolled)) expect(rail).toBe(page);
    }),
  );
});

test("what only concerns an actor is not among its events, and a mediator is counted where it joins two", () => {
  const parts = catalogFrom({
    events: [
      { who: "source:egypt target:haftar subject:libya mediator:un", when: "2017-05-13" },
      { who: "source:egypt subject:libya mediator:un", when: "2017-05-14" },
      { who: "subject:libya", when: "2017-05-15" },
    ],
  });
  const rolled = tiesOf(parts, { level: "blocs", open: [], shut: [] });
  const reports = reportsOfActors(parts, new Fold(parts, rolled, parts.extent));
  const of = (id: string) => reports[parts.actorOf.get(id) as number];
  expect([of("egypt"), of("haftar"), of("un"), of("libya")]).toEqual([2, 1, 1, 1]);
});
