import fc from "fast-check";
import { expect, test } from "vitest";
import { STATUS_CLASSES } from "../../src/engine/catalog.ts";
import { isContested, opponentsOf } from "../../src/engine/contested.ts";
import {
  actorCounts,
  eventsInTie,
  eventsOfActor,
  isLive,
  tieCounts,
  windowSummary,
} from "../../src/engine/counts.ts";
import {
  type Filters,
  facetsOf,
  NO_FILTERS,
  passingOf,
  STATUSES,
} from "../../src/engine/filter.ts";
import { Fold } from "../../src/engine/fold.ts";
import { documentsOf } from "../../src/engine/sources.ts";
import {
  actorRows,
  articleRows,
  contestedRows,
  eventsInWindow,
  tieRows,
} from "../../src/engine/tables.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { CERTAIN, OUT, PERHAPS, UNDATED } from "../../src/engine/window.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { EVENT_TYPES } from "../../src/model/plover.ts";
import { catalogFrom } from "../fixtures/dataset.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const shipped = shippedCatalog();
const LEVELS = ["blocs", "institutions", "everyone"] as const;
const atLevel = LEVELS.map((level) => tiesOf(shipped, { level, open: [], shut: [] }));

/** Any window, level and filter of the shipped dataset. */
const views = fc
  .record({
    level: fc.integer({ min: 0, max: 2 }),
    start: fc.integer({ min: -400, max: 2000 }),
    length: fc.integer({ min: 1, max: 2400 }),
    types: fc.option(fc.subarray([...EVENT_TYPES])),
    statuses: fc.option(fc.subarray([...STATUSES])),
    documents: fc.option(fc.subarray(shipped.documents.map(({ id }) => id))),
    stances: fc.constant(null),
  })
  .map(({ level, start, length, ...filters }) => {
    const ties = atLevel[level] as (typeof atLevel)[number];
    const from = shipped.extent.from + start;
    const window = { from, to: from + length };
    const fold = new Fold(shipped, ties, window, passingOf(shipped, filters));
    return { catalog: shipped, ties, fold, filters: filters as Filters };
  });

test("the events table sums to the summary of the window, and to all events with what is left out", () => {
  fc.assert(
    fc.property(views, (view) => {
      const { catalog, fold, ties } = view;
      const summary = windowSummary(catalog, fold, ties);
      const rows = eventsInWindow(view);
      const sum = (classes: readonly string[], datings: readonly number[]) =>
        rows
          .filter((event) =>
            classes.includes(STATUS_CLASSES[catalog.statuses[event] as number] ?? ""),
          )
          .filter((event) => datings.includes(fold.dating[event] as number))
          .reduce((total, event) => total + (catalog.weights[event] as number), 0);
      expect(sum(["act", "standing"], [CERTAIN])).toBe(summary.reported);
      expect(sum(["standing"], [CERTAIN])).toBe(summary.standing);
      expect(sum(["planned"], [CERTAIN])).toBe(summary.planned);
      expect(sum(["alleged"], [CERTAIN])).toBe(summary.alleged);
      expect(sum(["act", "standing", "planned", "alleged"], [PERHAPS])).toBe(summary.perhaps);
      expect(sum(["void"], [CERTAIN, PERHAPS])).toBe(summary.void);
      const left = catalog.events.filter(
        (_, event) => !fold.passing[event] || [OUT, UNDATED].includes(fold.dating[event] as number),
      );
      expect(rows.length + left.length).toBe(catalog.events.length);
      const counted = rows.filter((event) => catalog.statuses[event] !== 4);
      expect(documentsOf(catalog, counted, fold)).toEqual(summary.documents);
    }),
  );
});

test("each tie's row is what the strand and the panel count, and the ties are as many as the caption says", () => {
  fc.assert(
    fc.property(views, (view) => {
      const { catalog, fold, ties } = view;
      const rows = tieRows(view);
      expect(rows.filter(({ by }) => by === "tie").length).toBe(
        windowSummary(catalog, fold, ties).ties,
      );
      for (const row of rows) {
        expect(row.counts).toEqual(tieCounts(fold, ties, row.tie));
        const events = eventsInTie(catalog, fold, ties, row.tie);
        expect(row.documents).toEqual(documentsOf(catalog, events, fold));
      }
      const listed = new Set(rows.map(({ tie }) => tie));
      ties.ties.forEach(({ strands, hubs }, tie) => {
        if ([...strands, ...hubs].some((slot) => isLive(fold, slot)))
          expect(listed.has(tie)).toBe(true);
      });
    }),
  );
});

test("each actor's row is what its page counts, and none with an event is missing", () => {
  fc.assert(
    fc.property(views, (view) => {
      const { catalog, fold, ties } = view;
      const rows = actorRows(view);
      for (const { actor, counts } of rows) expect(counts).toEqual(actorCounts(fold, ties, actor));
      const told = ties.shown.filter(
        (actor) => eventsOfActor(catalog, fold, ties, actor).length > 0,
      );
      expect(rows.map(({ actor }) => actor)).toEqual(told);
    }),
  );
});

test("each article's row is what the rail counts", () => {
  fc.assert(
    fc.property(views, (view) => {
      const { catalog, fold, filters } = view;
      const { documents } = facetsOf(catalog, filters, fold);
      for (const { document, carries, ticked } of articleRows(view, filters)) {
        const id = catalog.documents[document]?.id ?? "";
        expect(carries).toEqual(documents.get(id));
        expect(ticked).toBe(!filters.documents || filters.documents.includes(id));
      }
    }),
  );
});

test("a pair without a tie says through what it is told, and a tie names its first and last report", () => {
  const catalog = catalogFrom({
    focus: ["a", "b"],
    events: [
      { id: "late", when: "2017-09", who: "a b", document: "one" },
      { id: "early", when: "2017-02", who: "source:a target:b", type: "ASSAULT", document: "two" },
      { id: "denied", when: "2017-01", who: "a b", status: "denied" },
      { id: "three", when: "2017-03", who: "a c d" },
      { id: "about", when: "2017-03", who: "source:a target:b subject:e", type: "AID" },
      { id: "no", when: "2017-04", who: "a f", status: "denied" },
    ],
  });
  const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
  const fold = new Fold(catalog, ties, { from: dayOf(2017), to: dayOf(2018) });
  const rows = tieRows({ catalog, ties, fold });
  expect(rows.map(({ key, by }) => [key, by])).toEqual([
    ["a~b", "tie"],
    ["a~c", "hub"],
    ["a~d", "hub"],
    ["a~e", "subject"],
    ["a~f", "denial"],
    ["b~e", "subject"],
    ["c~d", "hub"],
  ]);
  const id = (event = -1) => catalog.events[event]?.id;
  expect([id(rows[0]?.first), id(rows[0]?.last)]).toEqual(["early", "late"]);
});

test("contested events stand in the window with a sentence of each side", () => {
  const ties = tiesOf(shipped, { level: "blocs", open: [], shut: [] });
  const fold = new Fold(shipped, ties, shipped.extent, passingOf(shipped, NO_FILTERS));
  const found = contestedRows({ catalog: shipped, ties, fold });
  expect(found.length).toBeGreaterThan(0);
  for (const { card, says, contrary } of found) {
    expect(card.contested).toBe(true);
    expect(says?.stance).toBe("supports");
    expect(contrary?.stance).toBe("contradicts");
    expect(shipped.documents[contrary?.document ?? -1]?.text).toContain(contrary?.exact);
  }
});

test("a dispute stands once, with the event on its other side; every contested event is in one", () => {
  const ties = tiesOf(shipped, { level: "blocs", open: [], shut: [] });
  const fold = new Fold(shipped, ties, shipped.extent, passingOf(shipped, NO_FILTERS));
  const rows = contestedRows({ catalog: shipped, ties, fold });
  expect(rows.some(({ against }) => against.length > 0)).toBe(true);
  const told = rows.flatMap(({ event, against }) => [event, ...against]);
  expect(new Set(told).size).toBe(told.length);
  const contested = shipped.events.flatMap((_, event) =>
    isContested(shipped, event) ? event : [],
  );
  expect(told.sort((p, q) => p - q)).toEqual(contested);
  for (const { event, against } of rows)
    for (const other of against) expect(opponentsOf(shipped, other)).toContain(event);
});
