import { expect, test } from "vitest";
import {
  actorCounts,
  eventsInSlot,
  eventsInTie,
  eventsOfActor,
  slotCounts,
  tieCounts,
  windowSummary,
} from "../../src/engine/counts.ts";
import { Fold } from "../../src/engine/fold.ts";
import { documentsOf } from "../../src/engine/sources.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const catalog = catalogFrom({
  focus: ["egypt", "haftar", "russia"],
  affiliations: [{ member: "sisi", of: "egypt", relation: "head-of" }],
  events: [
    { id: "meet", when: "2017-05-13", who: "sisi haftar", document: "one" },
    { id: "twice", when: "2017-07", who: "egypt haftar", count: 2, document: "two" },
    {
      id: "backs",
      when: "2016/2018",
      who: "source:egypt target:haftar",
      type: "SUPPORT",
      status: "ongoing",
      document: "two",
    },
    { id: "plan", when: "2017-08-01", status: "planned", document: "one" },
    { id: "rumour", when: "2017-12/2018-01", status: "alleged", document: "three" },
    { id: "denied", when: "2017-02-01", status: "denied", document: "four" },
    { id: "three", when: "2017-03-01", who: "egypt haftar russia", document: "one" },
    { id: "inside", when: "2017-04-01", who: "sisi egypt", document: "one" },
    {
      id: "about",
      when: "2017-05-13",
      who: "source:egypt target:haftar subject:russia",
      type: "AID",
      document: "one",
    },
    { id: "never", document: "one" },
    { id: "late", when: "2019-01-01", document: "five" },
  ],
});
const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
const fold = new Fold(catalog, ties, { from: dayOf(2017), to: dayOf(2018) });
const id = (event: number) => catalog.events[event]?.id;
const egyptHaftar = ties.tieOf.get("egypt~haftar") as number;
const egypt = catalog.actorOf.get("egypt") as number;

test("a tie counts its strands and shared hubs in happenings, and certain apart from perhaps", () => {
  const counts = tieCounts(fold, ties, egyptHaftar);
  expect(counts.act).toEqual({ certain: 5, perhaps: 0 });
  expect(counts.standing).toEqual({ certain: 1, perhaps: 0 });
  expect(counts.planned).toEqual({ certain: 1, perhaps: 0 });
  expect(counts.alleged).toEqual({ certain: 1, perhaps: 0 });
  expect(counts.void).toEqual({ certain: 1, perhaps: 0 });
  expect([counts.reported, counts.possible, counts.perhaps]).toEqual([6, 2, 0]);
});

test("what two actors share only as a subject stands apart and is in no tie count", () => {
  const tie = ties.tieOf.get("egypt~russia") as number;
  const counts = tieCounts(fold, ties, tie);
  expect(counts.reported).toBe(1);
  expect(counts.indirect.reported).toBe(1);
  expect(eventsInTie(catalog, fold, ties, tie).map(id)).toEqual(["three"]);
  expect(eventsInTie(catalog, fold, ties, tie, true).map(id)).toEqual(["about"]);
});

test("an actor counts each event once, with those inside it apart as well", () => {
  const counts = actorCounts(fold, ties, egypt);
  expect(counts.reported).toBe(7);
  expect(counts.own.reported).toBe(1);
  expect(eventsOfActor(catalog, fold, ties, egypt).map(id)).toEqual([
    "backs",
    "denied",
    "three",
    "inside",
    "meet",
    "about",
    "twice",
    "plan",
    "rumour",
  ]);
});

test("a slot lists its events in the window that pass the filter", () => {
  const strand = ties.ties[egyptHaftar]?.strands.find(
    (slot) => slotCounts(fold, slot).planned.certain > 0,
  ) as number;
  expect(eventsInSlot(fold, ties, strand).map(id)).toEqual([
    "backs",
    "denied",
    "meet",
    "twice",
    "plan",
    "rumour",
  ]);
});

test("the summary counts every event once and accounts for all of them", () => {
  const summary = windowSummary(catalog, fold, ties);
  expect(summary).toEqual({
    ties: 1,
    hubs: 1,
    reported: 7,
    standing: 1,
    planned: 1,
    alleged: 1,
    perhaps: 0,
    void: 1,
    undated: 1,
    out: 1,
    documents: [0, 1, 2],
  });
  const { reported, planned, alleged, perhaps, undated, out } = summary;
  expect(reported + planned + alleged + perhaps + summary.void + undated + out).toBe(12);
});

test("documents are those that speak for the events, each once", () => {
  expect(documentsOf(catalog, [0, 1, 2], fold).map((d) => catalog.documents[d]?.id)).toEqual([
    "one",
    "two",
  ]);
});

test("the summary names ticked documents alone", () => {
  const few = new Fold(catalog, ties, fold.window);
  few.ticked = ["one", "five"];
  expect(windowSummary(catalog, few, ties).documents).toEqual([0]);
});

test("a tie counts what it shares with others among its own, and repeats it", () => {
  const { wider, reported } = tieCounts(fold, ties, egyptHaftar);
  expect([reported, wider.reported]).toEqual([6, 1]);
});
