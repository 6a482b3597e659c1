import fc from "fast-check";
import { expect, test } from "vitest";
import { type Catalog, STATUS_CLASSES } from "../../src/engine/catalog.ts";
import { COLUMNS, Fold } from "../../src/engine/fold.ts";
import { row } from "../../src/engine/rows.ts";
import { type Ties, tiesOf } from "../../src/engine/ties.ts";
import {
  CERTAIN,
  DATINGS,
  dateIn,
  OUT,
  PERHAPS,
  type TimeWindow,
} from "../../src/engine/window.ts";
import { dayOf, isoDay } from "../../src/model/calendar.ts";
import { catalogFrom, type EventSpec } from "../fixtures/dataset.ts";

const START = dayOf(2016);
const BLOCS = { level: "blocs", open: [], shut: [] } as const;
const PEOPLE = [
  { member: "sisi", of: "egypt" },
  { member: "kamel", of: "egypt" },
  { member: "lna", of: "haftar" },
];

const day = fc.integer({ min: -3, max: 12 }).map((n) => isoDay(START + n * 30));
const pairOfDays = fc.tuple(day, day).map((days) => days.sort());
const when = fc.oneof(
  day,
  fc.constantFrom(
    "2016",
    "2016-06",
    "2015-24",
    "[..2016-05-05]",
    "../2016-05",
    "/2016-05-05",
    "2016-05/..",
    "[2016-08..]",
    "../..",
    "2014/2018",
  ),
  pairOfDays.map(([a, b]) => `[${a}..${b}]`),
  pairOfDays.map(([a, b]) => `${a}/${b}`),
  fc.constant(undefined),
);
const event: fc.Arbitrary<EventSpec> = fc
  .record({
    who: fc.constantFrom(
      "sisi lna",
      "kamel haftar",
      "source:egypt target:haftar subject:libya",
      "egypt haftar russia",
      "sisi kamel",
      "russia un",
    ),
    when,
    count: fc.integer({ min: 1, max: 3 }),
    status: fc.constantFrom(
      "occurred",
      "ongoing",
      "planned",
      "called-for",
      "alleged",
      "denied",
      "cancelled",
    ),
    type: fc.constantFrom("CONSULT", "AID", "ASSAULT"),
  })
  .map(({ when, ...rest }) => ({ ...rest, ...(when === undefined ? {} : { when }) }) as EventSpec);
const end = fc.integer({ min: -100, max: 400 }).map((n) => START + n);
const window: fc.Arbitrary<TimeWindow> = fc.oneof(
  fc.tuple(end, end).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  end.map((to) => ({ from: Number.NEGATIVE_INFINITY, to })),
  end.map((from) => ({ from, to: Number.POSITIVE_INFINITY })),
  fc.constant({ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }),
);
const mask = fc.array(fc.boolean(), { minLength: 24, maxLength: 24 });
const step = fc.oneof(
  window.map((w) => ({ window: w })),
  mask.map((m) => ({ mask: m })),
);

/** The slow rule: filter all events, date each anew, and sum them slot by slot. */
function oracle(catalog: Catalog, ties: Ties, w: TimeWindow, passing: Uint8Array) {
  const counts = new Int32Array(ties.slots.length * COLUMNS);
  const totals = new Int32Array(STATUS_CLASSES.length * DATINGS.length);
  catalog.events.forEach(({ count }, i) => {
    if (!passing[i]) return;
    const status = catalog.statuses[i] as number;
    const dating = dateIn(catalog.times[i], w);
    (totals[status * DATINGS.length + dating] as number) += count;
    if (dating !== CERTAIN && dating !== PERHAPS) return;
    for (const slot of row(ties.slotsOf, i))
      (counts[slot * COLUMNS + status * 2 + (dating === CERTAIN ? 1 : 0)] as number) += count;
  });
  return { counts, totals };
}

/** Per event, what of it is drawn: nothing, perhaps or certainly. */
function drawn(catalog: Catalog, w: TimeWindow, passing: Uint8Array): number[] {
  return catalog.times.map((time, i) => {
    const dating = dateIn(time, w);
    return passing[i] && (dating === CERTAIN || dating === PERHAPS) ? dating : OUT;
  });
}

test("any moves and filters leave the same counts as counting all events anew, and report exactly what changed", () => {
  fc.assert(
    fc.property(
      fc.array(event, { minLength: 1, maxLength: 24 }),
      window,
      fc.array(step, { minLength: 1, maxLength: 8 }),
      (events, first, steps) => {
        const catalog = catalogFrom({ affiliations: PEOPLE, events });
        const ties = tiesOf(catalog, BLOCS);
        let now = first;
        let passing = new Uint8Array(events.length).fill(1);
        const fold = new Fold(catalog, ties, now);
        for (const [i, move] of steps.entries()) {
          const before = drawn(catalog, now, passing);
          if ("window" in move) now = move.window;
          else passing = Uint8Array.from(events, (_, e) => (move.mask[e] ? 1 : 0));
          const change = "window" in move ? fold.move(now) : fold.filter(passing);
          const slow = oracle(catalog, ties, now, passing);
          expect(fold.counts).toEqual(slow.counts);
          expect(fold.totals).toEqual(slow.totals);
          expect([...fold.dating]).toEqual(catalog.times.map((time) => dateIn(time, now)));
          const after = drawn(catalog, now, passing);
          const slots = new Set(
            after.flatMap((look, e) => (look === before[e] ? [] : [...row(ties.slotsOf, e)])),
          );
          expect(change?.slots.sort((a, b) => a - b)).toEqual([...slots].sort((a, b) => a - b));
          expect(change?.version).toBe(i + 1);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("certain, perhaps, out, undated and filtered happenings are all there are", () => {
  fc.assert(
    fc.property(
      fc.array(event, { minLength: 1, maxLength: 24 }),
      window,
      mask,
      (events, w, bits) => {
        const catalog = catalogFrom({ events });
        const passing = Uint8Array.from(events, (_, i) => (bits[i] ? 1 : 0));
        const fold = new Fold(catalog, tiesOf(catalog, BLOCS), w, passing);
        const filtered = catalog.events.reduce(
          (sum, { count }, i) => sum + (passing[i] ? 0 : count),
          0,
        );
        const all = catalog.events.reduce((sum, { count }) => sum + count, 0);
        expect(fold.totals.reduce((sum, n) => sum + n, 0) + filtered).toBe(all);
      },
    ),
  );
});

/** One quote for all, so that the document stays short. */
const QUOTED: EventSpec = { evidence: [{ exact: "So it is said." }] };

/** More events than a jump steps over, of all kinds of dates, weights and statuses; the same at every call. */
const crowd = fc.sample(event, { numRuns: 2400, seed: 2016 }).map((spec, i) => ({
  ...spec,
  ...QUOTED,
  ...(i % 3 === 0 ? {} : { when: isoDay(START + ((i * 7919) % 1461)) }),
}));
const anyEnd = fc.integer({ min: -100, max: 1600 }).map((n) => START + n);
const anyWindow = fc.oneof(
  fc.tuple(anyEnd, fc.integer({ min: 0, max: 40 })).map(([from, n]) => ({ from, to: from + n })),
  fc.tuple(anyEnd, fc.integer({ min: 0, max: 1600 })).map(([from, n]) => ({ from, to: from + n })),
  anyEnd.map((to) => ({ from: Number.NEGATIVE_INFINITY, to })),
  anyEnd.map((from) => ({ from, to: Number.POSITIVE_INFINITY })),
);
const anyMask = fc
  .tuple(fc.integer({ min: 1, max: 200 }), fc.boolean())
  .map(([nth, kept]) => crowd.map((_, i) => Number((i % nth === 0) === kept)));

test("steps, jumps from a checkpoint and counting all leave the counts of the slow rule, under any filter", () => {
  const catalog = catalogFrom({ affiliations: PEOPLE, events: crowd });
  const ties = tiesOf(catalog, BLOCS);
  const routes = new Map<string, number>();
  fc.assert(
    fc.property(
      anyWindow,
      fc.array(fc.oneof({ weight: 3, arbitrary: anyWindow }, anyMask), {
        minLength: 2,
        maxLength: 8,
      }),
      (first, steps) => {
        let now = first;
        let passing = new Uint8Array(crowd.length).fill(1);
        const fold = new Fold(catalog, ties, now);
        for (const [i, next] of steps.entries()) {
          const before = fold.counts.slice();
          if (Array.isArray(next)) passing = Uint8Array.from(next);
          else now = next;
          const change = Array.isArray(next) ? fold.filter(passing) : fold.move(now);
          const kind = `${Array.isArray(next) ? "filter" : "move"} ${fold.route}`;
          routes.set(kind, (routes.get(kind) ?? 0) + 1);
          const slow = oracle(catalog, ties, now, passing);
          expect(fold.counts.join()).toBe(slow.counts.join());
          expect(fold.totals.join()).toBe(slow.totals.join());
          expect(fold.dating.join()).toBe(catalog.times.map((time) => dateIn(time, now)).join());
          expect(fold.version).toBe(i + 1);
          expect(change === null).toBe(fold.route !== "step");
          const told = new Set(change?.slots ?? ties.slots.keys());
          const unlike = [...before.keys()].filter((at) => before[at] !== fold.counts[at]);
          expect(unlike.filter((at) => !told.has(Math.floor(at / COLUMNS)))).toEqual([]);
        }
      },
    ),
    { numRuns: 40, seed: 7 },
  );
  for (const kind of ["move step", "move checkpoint", "move all", "filter step", "filter all"])
    expect([kind, (routes.get(kind) ?? 0) > 5]).toEqual([kind, true]);
});

test("a jump to a far month looks at little more than that month's events", () => {
  const days = Array.from({ length: 20_000 }, (_, i) => ({
    ...QUOTED,
    when: isoDay(START + (i % 2000)),
  }));
  const catalog = catalogFrom({ events: [...days, { when: "2016/2020", count: 3 }] });
  const ties = tiesOf(catalog, BLOCS);
  const fold = new Fold(catalog, ties, { from: START, to: START + 30 });
  const there = { from: START + 1500, to: START + 1530 };
  expect(fold.move(there)).toBeNull();
  expect(fold.route).toBe("checkpoint");
  expect(fold.looked).toBeLessThan(300 + 20_000 / 32 + 20);
  expect(fold.counts).toEqual(oracle(catalog, ties, there, fold.passing).counts);
});

test("leaving the cumulative mode redates what has no first day", () => {
  const catalog = catalogFrom({ events: [{ when: "[..2016-06-27]" }] });
  const fold = new Fold(catalog, tiesOf(catalog, BLOCS), {
    from: Number.NEGATIVE_INFINITY,
    to: dayOf(2017),
  });
  expect(fold.dating[0]).toBe(CERTAIN);
  expect(fold.move({ from: dayOf(2016), to: dayOf(2017) })?.slots).toHaveLength(1);
  expect(fold.dating[0]).toBe(PERHAPS);
});

test("a move looks only at the events whose dates the window's ends have passed", () => {
  const catalog = catalogFrom({
    events: Array.from({ length: 300 }, (_, i) => ({ when: isoDay(START + i) })),
  });
  const fold = new Fold(catalog, tiesOf(catalog, BLOCS), { from: START, to: START + 100 });
  fold.move({ from: START, to: START + 103 });
  expect([fold.route, fold.looked]).toEqual(["step", 3]);
  fold.move({ from: START + 2, to: START + 103 });
  expect(fold.looked).toBe(2);
});

test("a fold copies the filter it is given", () => {
  const catalog = catalogFrom({ events: [{ when: "2016-06" }] });
  const passing = Uint8Array.of(1);
  const fold = new Fold(catalog, tiesOf(catalog, BLOCS), { from: START, to: dayOf(2017) }, passing);
  passing[0] = 0;
  expect(fold.filter(passing)?.slots).toHaveLength(1);
});
