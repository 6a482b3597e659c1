import fc from "fast-check";
import { expect, test } from "vitest";
import { compareWindows, sideEvents, type TieDifference } from "../../src/engine/compare.ts";
import { isInWindow, slotCounts, tieCounts, windowSummary } from "../../src/engine/counts.ts";
import { coverageOf } from "../../src/engine/coverage.ts";
import { Fold } from "../../src/engine/fold.ts";
import { rateUnit, rateWords, yearsIn } from "../../src/engine/rates.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import type { TimeWindow } from "../../src/engine/window.ts";
import { windowsToCompare } from "../../src/engine/windows-to-compare.ts";
import { dayOf, isoDay } from "../../src/model/calendar.ts";
import { catalogFrom, type EventSpec } from "../fixtures/dataset.ts";

const BLOCS = { level: "blocs", open: [], shut: [] } as const;
const year = (y: number, years = 1): TimeWindow => ({ from: dayOf(y), to: dayOf(y + years) });

function compare(events: EventSpec[], a: TimeWindow, b: TimeWindow, extent = "2016/2020") {
  const catalog = catalogFrom({ extent, events });
  const ties = tiesOf(catalog, BLOCS);
  const passing = new Uint8Array(catalog.events.length).fill(1);
  const found = compareWindows(catalog, ties, passing, { a, b }, coverageOf(catalog));
  return { catalog, ties, passing, found };
}

const START = dayOf(2016);
const event: fc.Arbitrary<EventSpec> = fc.record({
  who: fc.constantFrom("egypt haftar", "egypt russia", "egypt haftar russia", "un haftar"),
  when: fc.oneof(
    fc.integer({ min: 0, max: 40 }).map((n) => isoDay(START + n * 30)),
    fc.constantFrom("2016", "2017-06", "2016/2018", "[..2017-05-05]", "../2017-05", undefined),
  ) as fc.Arbitrary<string>,
  count: fc.integer({ min: 1, max: 3 }),
  type: fc.constantFrom("CONSULT", "AID", "REQUEST", "ASSAULT", "ACCUSE"),
  status: fc.constantFrom("occurred", "ongoing", "planned", "alleged", "denied"),
});
const window = fc
  .tuple(fc.integer({ min: -5, max: 50 }), fc.integer({ min: 1, max: 30 }))
  .map(([from, months]) => ({ from: START + from * 30, to: START + (from + months) * 30 }));

test("every side counts what tieCounts counts, and no event that counts is left out", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), window, window, (events, a, b) => {
      const { catalog, ties, passing, found } = compare(events, a, b);
      const folds = [a, b].map((w) => new Fold(catalog, ties, w, passing)) as [Fold, Fold];
      const told = new Set<number>();
      for (const row of found.ties) {
        for (const side of [found.a, found.b])
          for (const of of sideEvents(catalog, ties, side, row).events) told.add(of);
        if (row.tie < 0) continue;
        const sides = folds.map((fold) => tieCounts(fold, ties, row.tie));
        sides.forEach((counts, i) => {
          const { reported, standing, possible, perhaps, indirect } = i === 0 ? row.a : row.b;
          expect(counts).toMatchObject({ reported, possible, perhaps });
          const through = counts.indirect;
          expect(through.reported + through.possible + through.perhaps).toBe(indirect);
          expect(counts.standing.certain).toBe(standing);
        });
      }
      const counted = catalog.events.flatMap(({ status }, i) =>
        status !== "denied" && folds.some((fold) => isInWindow(fold, i)) ? [i] : [],
      );
      expect(counted.filter((i) => !told.has(i))).toEqual([]);
    }),
  );
});

test("events of the same three actors are one row; the pairs among them have none", () => {
  const { found, catalog, ties } = compare(
    [
      { when: "2016-05-01", who: "egypt haftar russia" },
      { when: "2017-05-01", who: "haftar egypt russia", count: 2 },
      { when: "2017-06-01", who: "egypt un" },
    ],
    year(2016),
    year(2017),
  );
  expect(found.ties.map(({ key, tie, kind, change }) => [key, tie >= 0, kind, change])).toEqual([
    ["egypt~haftar~russia", false, "changed", 1],
    ["egypt~un", true, "added", 1],
  ]);
  const circle = found.ties[0] as TieDifference;
  expect(sideEvents(catalog, ties, found.b, circle).events).toEqual([1]);
});

test("a swap turns every change about and leaves the classes but for only in A and only in B", () => {
  const mirrored = { added: "removed", removed: "added" } as Record<string, string>;
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), window, window, (events, a, b) => {
      const there = compare(events, a, b).found.ties;
      const back = compare(events, b, a).found.ties;
      expect(back.map(({ key }) => key)).toEqual(there.map(({ key }) => key));
      there.forEach((row, i) => {
        expect(back[i]?.change).toBe(row.change === 0 ? 0 : -row.change);
        expect(back[i]?.possibleChange).toBe(row.possibleChange === 0 ? 0 : -row.possibleChange);
        expect(back[i]?.kind).toBe(mirrored[row.kind] ?? row.kind);
      });
    }),
  );
});

test("where no article speaks of one window nothing is told of a change", () => {
  for (const [a, b] of [
    [2016, 2018],
    [2018, 2016],
  ] as const) {
    const { found } = compare(EVENTS, year(a), year(b));
    expect(found.ties.length).toBeGreaterThan(0);
    for (const { kind, turnedTo } of found.ties)
      expect([kind, turnedTo]).toEqual(["unspoken", null]);
  }
});

test("a window compared with itself holds nothing but the same", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), window, (events, a) => {
      const { found } = compare(events, a, a);
      expect(found).toMatchObject({ itself: true, unequal: false, lopsided: false });
      for (const { kind, restanced } of found.ties)
        expect([kind, restanced]).toEqual(["same", false]);
    }),
  );
});

const EVENTS: EventSpec[] = [
  { id: "meet", when: "2016-06-01", who: "egypt haftar", count: 3, document: "one" },
  { id: "again", when: "2017-03-01", who: "egypt haftar", document: "two" },
  { id: "plan", when: "2016-07-01", who: "haftar russia", status: "planned" },
  { id: "new", when: "2017-08-01", who: "egypt un" },
  { id: "friends", when: "2016-02-01", who: "gna haftar" },
  { id: "foes", when: "2017-02-01", who: "gna haftar", type: "ASSAULT" },
  { id: "once", when: "2016-09-01", who: "daesh haftar", type: "ASSAULT" },
  { id: "twice", when: "2017-09-01", who: "daesh haftar", type: "ASSAULT" },
  { id: "mixed", when: "2016-10-01", who: "libya haftar" },
  { id: "mixed2", when: "2017-10-01", who: "libya haftar" },
  { id: "mixed3", when: "2017-10-02", who: "libya haftar", type: "ACCUSE" },
];

test("ties fall into classes, the largest change first; a stance has turned only where it is the other alone", () => {
  const { found, catalog, ties } = compare(EVENTS, year(2016), year(2017));
  expect(found.ties.map(({ key, kind, change }) => [key, kind, change])).toEqual([
    ["egypt~haftar", "changed", -2],
    ["egypt~un", "added", 1],
    ["haftar~libya", "changed", 1],
    ["haftar~russia", "removed", 0],
    ["haftar~gna", "turned", 0],
    ["haftar~daesh", "same", 0],
  ]);
  const first = found.ties[0] as TieDifference;
  const { events, documents } = sideEvents(catalog, ties, found.a, first);
  expect(events.map((i) => catalog.events[i]?.id)).toEqual(["meet"]);
  expect(documents).toHaveLength(1);
});

test("a state that is said to hold in one window and left unsaid in the other has not turned", () => {
  const embargo: EventSpec = { when: "2017", type: "ASSAULT", status: "ongoing", who: "un libya" };
  const meeting: EventSpec = { when: "2019-03-01", who: "un libya" };
  const [row] = compare([embargo, meeting], year(2017), year(2019)).found.ties;
  expect(row).toMatchObject({
    kind: "changed",
    restanced: true,
    turnedTo: null,
    a: { reported: 1, standing: 1 },
  });
  const fight: EventSpec = { when: "2017-05-01", who: "un libya", type: "ASSAULT" };
  const turned = compare([embargo, fight, meeting], year(2017), year(2019)).found.ties[0];
  expect(turned).toMatchObject({ kind: "turned", turnedTo: "cooperation" });
});

test("as many of another stance are not the same; as many of each stance are", () => {
  const kinds = (then: EventSpec[], now: EventSpec[]) => {
    const dated = (events: EventSpec[], when: string) => events.map((of) => ({ when, ...of }));
    const events = [...dated(then, "2016-05-01"), ...dated(now, "2017-05-01")];
    const [row] = compare(events, year(2016), year(2017)).found.ties;
    return [row?.kind, row?.restanced];
  };
  expect(kinds([{ type: "REQUEST" }], [{ type: "CONSULT" }])).toEqual(["changed", true]);
  expect(kinds([{ type: "AGREE" }], [{ type: "CONSULT" }])).toEqual(["same", false]);
  const planned = { status: "planned" as const };
  expect(kinds([{ type: "AID", ...planned }], [{ type: "ASSAULT", ...planned }])).toEqual([
    "changed",
    true,
  ]);
  const [friends, foes] = [{ type: "CONSULT" as const }, { type: "ASSAULT" as const }];
  expect(kinds([friends, friends, foes], [friends, foes, foes])).toEqual(["changed", true]);
  expect(kinds([friends, { ...foes, ...planned }], [{ ...friends, ...planned }, foes])).toEqual([
    "turned",
    false,
  ]);
});

test("whatever has turned did so by acts on both sides, and an unsaid state turns nothing", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), window, window, (events, a, b) => {
      const { ties, found } = compare(events, a, b);
      const bare = compare(
        events.filter(({ status }) => status !== "ongoing"),
        a,
        b,
      );
      for (const row of found.ties.filter(({ kind }) => kind === "turned")) {
        // What is left of a tie may be only its part in a circle, which has a row of its own.
        const acts = bare.found.ties.find(({ key }) => key === row.key);
        if (acts) expect(acts.kind).toBe("turned");
        const tie = ties.ties[row.tie];
        const slots = tie ? [...tie.strands, ...tie.hubs] : row.hubs;
        for (const { fold } of [found.a, found.b])
          expect(slots.some((slot) => slotCounts(fold, slot).act.certain > 0)).toBe(true);
      }
    }),
  );
});

test("of each window as many ties and events of three or more are compared as its caption counts", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), window, window, (events, a, b) => {
      const { catalog, ties, passing, found } = compare(events, a, b);
      for (const side of ["a", "b"] as const) {
        const { window: days, fold, summary } = found[side];
        const caption = windowSummary(catalog, new Fold(catalog, ties, days, passing), ties);
        expect(summary).toEqual(caption);
        const own = found.ties.filter((row) => row[side].own);
        expect(own.filter(({ tie }) => tie >= 0)).toHaveLength(caption.ties);
        const live = own.flatMap(({ hubs }) =>
          hubs.filter((hub) => {
            const { reported, possible, perhaps } = slotCounts(fold, hub);
            return reported + possible + perhaps > 0;
          }),
        );
        expect(live).toHaveLength(caption.hubs);
      }
    }),
  );
});

test("months spoken of are compared by their share, and unequal lengths are told", () => {
  const { found } = compare(EVENTS, year(2016), year(2017, 4));
  expect(found).toMatchObject({ unequal: true, lopsided: true });
  expect(found.a).toMatchObject({ covered: 5, all: 12, years: 1, silent: false });
  expect(found.b).toMatchObject({ covered: 5, all: 48, years: 4 });
  expect(compare(EVENTS, year(2016), year(2018)).found).toMatchObject({
    unequal: false,
    lopsided: true,
    b: { silent: true },
  });
});

test("rates are given in as many figures as they bear, by the longest unit that both windows hold", () => {
  expect(rateWords(7, year(2016), "year")).toBe("7 a year");
  expect(rateWords(5, year(2016, 4), "year")).toBe("1.3 a year");
  expect(rateWords(1, year(2016, 4), "year")).toBe("0.25 a year");
  expect(rateWords(25, year(2016, 2), "year")).toBe("13 a year");
  const april = { from: dayOf(2019, 4), to: dayOf(2019, 5) };
  const week = { from: dayOf(2019, 4), to: dayOf(2019, 4, 8) };
  expect(rateUnit([year(2016), year(2017, 4)])).toBe("year");
  expect(rateUnit([april, year(2019)])).toBe("month");
  expect(rateUnit([april, week])).toBe("day");
  expect(rateWords(4, april, "month")).toBe("4 a month");
  expect(rateWords(1, year(2019), "month")).toBe("0.083 a month");
  expect(rateWords(1, week, "day")).toBe("0.14 a day");
  expect(yearsIn(year(2016, 2))).toBe(2);
  expect(yearsIn({ from: dayOf(2016, 4), to: dayOf(2016, 7) })).toBe(0.25);
});

test("one event, no dated event, one short extent: there are always two windows and a comparison", () => {
  for (const [extent, events] of [
    ["2016/2020", []],
    ["2016/2020", [{}]],
    ["2016/2020", [{ when: "2017-05-13" }]],
    ["2017-05", [{ when: "2017-05-13" }]],
    ["2017-05-13", [{ when: "2017-05-13" }]],
    ["2016/2020", [{ when: "2016/2020", status: "ongoing" as const }]],
  ] as [string, EventSpec[]][]) {
    const { catalog } = compare(events, year(2016), year(2017), extent);
    const { a, b } = windowsToCompare(catalog, catalog.extent, coverageOf(catalog));
    for (const { from, to } of [a, b]) expect(to).toBeGreaterThan(from);
    expect(compare(events, a, b, extent).found.ties.length).toBeLessThanOrEqual(1);
  }
});
