import { expect, test } from "vitest";
import type { Catalog } from "../../src/engine/catalog.ts";
import { tieCounts, windowSummary } from "../../src/engine/counts.ts";
import { Fold } from "../../src/engine/fold.ts";
import type { Depth } from "../../src/engine/rollup.ts";
import { row } from "../../src/engine/rows.ts";
import { type Slot, type Ties, tiesOf } from "../../src/engine/ties.ts";
import { STANCES } from "../../src/model/plover.ts";
import { catalogFrom, type EventSpec } from "../fixtures/dataset.ts";

const AFFILIATIONS = [
  { member: "sisi", of: "egypt", relation: "head-of" as const },
  { member: "hegazy", of: "egypt-army" },
  { member: "egypt-army", of: "egypt", relation: "organ-of" as const },
  { member: "kamel", of: "egypt", relation: "office-holder" as const, when: "2018/.." },
  { member: "kamel", of: "presidency", relation: "office-holder" as const, when: "../2017" },
];
const EVER = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

function built(events: EventSpec[], depth: Partial<Depth> = {}) {
  const catalog = catalogFrom({
    focus: ["egypt", "haftar", "russia", "un"],
    actors: ["egypt", "haftar", "russia", "un"].map((id) => ({ id })),
    affiliations: AFFILIATIONS,
    events,
  });
  const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [], ...depth });
  return { catalog, ties, fold: new Fold(catalog, ties, EVER) };
}

const keys = ({ ties }: { ties: Ties }) => ties.ties.map(({ key }) => key);
const kinds = (ties: Ties, event: number) =>
  [...row(ties.slotsOf, event)].map((slot) => ties.slots[slot]?.kind);
const strands = (ties: Ties) =>
  ties.slots.filter((slot): slot is Extract<Slot, { kind: "strand" }> => slot.kind === "strand");
const own = (catalog: Catalog, ties: Ties, id: string) =>
  row(ties.eventsOf, ties.ownOf[catalog.actorOf.get(id) as number] as number);

test("Sisi, Hegazy and Kamel meeting Haftar is one Egypt–Haftar event", () => {
  const { ties, fold } = built([
    { who: "host:sisi host:hegazy host:kamel visitor:haftar", when: "2019-04-14" },
  ]);
  expect(keys({ ties })).toEqual(["egypt~haftar"]);
  expect(kinds(ties, 0)).toEqual(["strand"]);
  expect(tieCounts(fold, ties, 0).reported).toBe(1);
});

test("the same meeting is a hub where its guests are shown one by one", () => {
  const { catalog, ties, fold } = built(
    [{ who: "host:sisi host:hegazy host:kamel visitor:haftar", when: "2019-04-14" }],
    { level: "everyone" },
  );
  expect(kinds(ties, 0)).toEqual(["hub"]);
  expect(windowSummary(catalog, fold, ties)).toMatchObject({ ties: 0, hubs: 1, reported: 1 });
});

test("an event of three blocs is one hub, shared by three ties and counted once", () => {
  const { catalog, ties, fold } = built([{ who: "sisi haftar russia", when: "2019" }]);
  expect(ties.slots).toHaveLength(1);
  expect(keys({ ties }).sort()).toEqual(["egypt~haftar", "egypt~russia", "haftar~russia"]);
  for (const i of ties.ties.keys()) expect(tieCounts(fold, ties, i).reported).toBe(1);
  expect(windowSummary(catalog, fold, ties)).toMatchObject({ reported: 1, hubs: 1, ties: 0 });
});

test("what an act is about makes no tie: it is met indirectly, and never counted", () => {
  const { ties, fold } = built([
    { who: "source:un target:libya subject:haftar", type: "SANCTION", when: "2016" },
  ]);
  const direct = ties.ties.filter(({ strands }) => strands.length > 0).map(({ key }) => key);
  expect(direct).toEqual(["un~libya"]);
  const met = tieCounts(fold, ties, ties.tieOf.get("haftar~un") as number);
  expect(met.reported).toBe(0);
  expect(met.indirect.reported).toBe(1);
});

test("an act of one about another stands in its own slot, and a lone subject in its", () => {
  const { catalog, ties } = built([
    { who: "source:sisi subject:haftar", type: "REQUEST", when: "2017" },
    { who: "subject:libya", type: "ASSAULT", when: "2017" },
  ]);
  expect([...own(catalog, ties, "egypt")]).toEqual([0]);
  expect([...own(catalog, ties, "libya")]).toEqual([1]);
  expect(kinds(ties, 0)).toEqual(["own", "indirect"]);
  expect(strands(ties)).toEqual([]);
});

test("a mediator makes no dyad: with two parties it is a hub's third spoke, with one it is met indirectly", () => {
  const { ties } = built([
    { who: "haftar russia mediator:sisi", status: "planned", when: "2016-07" },
    { who: "haftar mediator:un", when: "2017" },
  ]);
  expect(kinds(ties, 0)).toEqual(["hub"]);
  expect(kinds(ties, 1)).toEqual(["own", "indirect"]);
  expect(strands(ties)).toEqual([]);
});

test("a mediator from within one of the parties adds no spoke", () => {
  const { ties } = built([{ who: "egypt haftar mediator:sisi", when: "2016" }]);
  expect(kinds(ties, 0)).toEqual(["strand"]);
});

test("events inside a bloc are its own, and come apart where the branch is open", () => {
  const events = [{ who: "sisi hegazy", when: "2017" }];
  const { catalog, ties } = built(events);
  expect([...own(catalog, ties, "egypt")]).toEqual([0]);
  expect(keys(built(events, { open: ["egypt"] }))).toEqual(["sisi~egypt-army"]);
  expect(keys(built(events, { level: "everyone", shut: ["egypt-army"] }))).toEqual([
    "sisi~egypt-army",
  ]);
});

test("an affiliation rolls up only at the dates it holds", () => {
  const events = [
    { who: "kamel haftar", when: "2017-05" },
    { who: "kamel haftar", when: "2019-04" },
  ];
  expect(keys(built(events)).sort()).toEqual(["egypt~haftar", "haftar~presidency"]);
});

test("each stance is a strand of its own, in the order of lanes", () => {
  const { ties } = built([
    { who: "source:russia target:haftar", type: "REJECT", when: "2016" },
    { who: "haftar russia", type: "CONSULT", when: "2016" },
    { who: "source:haftar target:russia", type: "REQUEST", when: "2016" },
    { who: "haftar russia", type: "AGREE", when: "2015" },
  ]);
  const [tie] = ties.ties;
  const lanes = tie?.strands.map(
    (slot) => STANCES[(ties.slots[slot] as { stance: number }).stance],
  );
  expect(lanes).toEqual(["verbal-cooperation", "neutral", "verbal-conflict"]);
  expect([...row(ties.eventsOf, tie?.strands[0] as number)]).toEqual([3, 1]);
});

test("a strand knows which ways its acts run, and meetings run neither way", () => {
  const { ties } = built([
    { who: "source:egypt target:haftar", type: "AID", when: "2016" },
    { who: "source:haftar target:egypt", type: "REQUEST", when: "2016" },
    { who: "visitor:haftar host:egypt", type: "CONSULT", when: "2016" },
    { who: "source:egypt target:haftar", type: "ASSAULT", when: "2016" },
    { who: "source:haftar target:egypt", type: "ASSAULT", when: "2017" },
  ]);
  expect(
    strands(ties).map(({ stance, forward, backward }) => [STANCES[stance], forward, backward]),
  ).toEqual([
    ["material-cooperation", true, false],
    ["neutral", false, true],
    ["verbal-cooperation", false, false],
    ["material-conflict", true, true],
  ]);
});

test("events of a slot stand by date, undated last", () => {
  const { ties } = built([
    {},
    { when: "2019" },
    { when: "[..2016]" },
    { when: "2017-05" },
    { when: "2017" },
  ]);
  expect([...row(ties.eventsOf, 0)]).toEqual([2, 4, 3, 1, 0]);
});

test("every event is counted in exactly one strand or hub, or in own slots", () => {
  const { catalog, ties } = built([
    { who: "sisi haftar" },
    { who: "sisi haftar russia" },
    { who: "sisi" },
    { who: "subject:libya subject:haftar" },
    { who: "source:un target:libya subject:haftar mediator:russia" },
  ]);
  for (const event of catalog.events.keys()) {
    const counted = kinds(ties, event).filter((kind) => kind !== "indirect");
    expect(new Set(counted).size).toBe(1);
    if (counted[0] !== "own") expect(counted).toHaveLength(1);
  }
});
