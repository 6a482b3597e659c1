import fc from "fast-check";
import { expect, test } from "vitest";
import { tieCounts } from "../../src/engine/counts.ts";
import { Fold } from "../../src/engine/fold.ts";
import {
  columnAt,
  MATRIX_UNITS,
  matrixColumns,
  matrixRow,
  matrixUnit,
} from "../../src/engine/matrix.ts";
import { row } from "../../src/engine/rows.ts";
import { tickedCatalog } from "../../src/engine/ticked-catalog.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const BLOCS = { level: "blocs", open: [], shut: [] } as const;

function matrixOf(catalog: ReturnType<typeof catalogFrom>, unit: (typeof MATRIX_UNITS)[number]) {
  const ties = tiesOf(catalog, BLOCS);
  const columns = matrixColumns(catalog, unit);
  const passing = new Uint8Array(catalog.events.length).fill(1);
  const of = (key: string) =>
    matrixRow(catalog, ties, passing, columns, ties.tieOf.get(key) as number);
  return { ties, columns, passing, of };
}

test("what snaps to no calendar unit is shown by quarters", () => {
  expect(
    ["event", "month", "quarter", "year", "equal", "free"].map((s) => matrixUnit(s as never)),
  ).toEqual(["quarter", "month", "quarter", "year", "quarter", "quarter"]);
});

test("a day within a quarter stands in it, a range over quarters in none but as a bar", () => {
  const catalog = catalogFrom({
    events: [
      { when: "2017-05-13", count: 2 },
      { when: "2017-05", status: "planned" },
      { when: "[2016-06-01..2016-12-07]", status: "alleged" },
      { when: "[..2016-11-30]", type: "AID" },
      { when: "2011" },
      {},
    ],
  });
  const { of } = matrixOf(catalog, "quarter");
  const { cells, bars, sums } = of("egypt~haftar");
  expect([...cells.keys()].sort((a, b) => a - b)).toEqual([1, 2, 3, 5]);
  expect(cells.get(5)?.counts).toMatchObject({ reported: 2, possible: 1, perhaps: 0 });
  expect(cells.get(2)?.counts).toMatchObject({ reported: 0, possible: 0, perhaps: 1 });
  expect(bars).toEqual([
    { lane: 0, first: 3, last: 3, reported: true, opens: "start", events: [3] },
    { lane: 1, first: 1, last: 3, reported: false, opens: null, events: [2] },
  ]);
  expect(sums).toEqual({ placed: 3, spread: 2, outside: 1, undated: 1 });
});

test("a standing state stands in every column in which it surely held, and once in the sum", () => {
  const catalog = catalogFrom({
    events: [{ when: "2016-02-01/2016-08-15", type: "SUPPORT", status: "ongoing" }],
  });
  const { cells, bars, sums } = matrixOf(catalog, "quarter").of("egypt~haftar");
  expect([...cells.values()].map(({ counts }) => counts.standing.certain)).toEqual([1, 1, 1]);
  expect(bars).toEqual([]);
  expect(sums.placed).toBe(1);
});

test("what runs through a subject is in no count of the cell but its own", () => {
  const catalog = catalogFrom({
    events: [{ when: "2017-05-13", who: "source:egypt target:haftar subject:un", type: "REQUEST" }],
  });
  const cell = matrixOf(catalog, "year").of("egypt~un").cells.get(1);
  expect(cell?.counts.reported).toBe(0);
  expect(cell?.counts.indirect.reported).toBe(1);
  expect(cell?.indirect).toEqual([0]);
});

test("a column of which no article speaks is silent, also where a vague date reaches into it", () => {
  const catalog = catalogFrom({
    events: [{ when: "2017-05-13" }, { when: "[2016-01-01..2020-12-31]" }],
  });
  const { columns } = matrixOf(catalog, "year");
  expect(columns.map(({ silent }) => silent)).toEqual([true, false, true, true, true]);
});

test("a state that lasted over the whole extent leaves no column silent", () => {
  const { columns } = matrixOf(catalogFrom({ events: [{ when: "2015/2021" }] }), "year");
  expect(columns.map(({ silent }) => silent)).toEqual([false, false, false, false, false]);
});

test("days are placed in columns by their share of them, and drawn in at the ends", () => {
  const { columns } = matrixOf(catalogFrom({ events: [{ when: "2017" }] }), "year");
  expect(columnAt(columns, dayOf(2015))).toBe(0);
  expect(columnAt(columns, dayOf(2017))).toBe(1);
  expect(columnAt(columns, dayOf(2018, 7, 2))).toBeCloseTo(2.5, 1);
  expect(columnAt(columns, dayOf(2021))).toBe(5);
  expect(columnAt(columns, Number.NEGATIVE_INFINITY)).toBe(0);
  expect(columnAt(columns, Number.POSITIVE_INFINITY)).toBe(5);
});

const two = (n: number) => String(n).padStart(2, "0");
const day = fc
  .tuple(
    fc.integer({ min: 2014, max: 2022 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`);
const when = fc.oneof(
  day,
  day.map((d) => d.slice(0, 7)),
  day.map((d) => d.slice(0, 4)),
  day.map((d) => `[..${d}]`),
  day.map((d) => `/${d}`),
  day.map((d) => `${d}/..`),
  fc.tuple(day, day).map((pair) => `[${pair.sort().join("..")}]`),
  fc.tuple(day, day).map((pair) => pair.sort().join("/")),
  fc.constant(undefined),
);
const events = fc.array(
  fc.record({
    when,
    count: fc.integer({ min: 1, max: 3 }),
    status: fc.constantFrom("occurred", "ongoing", "planned", "alleged", "denied"),
    type: fc.constantFrom("CONSULT", "AID", "REQUEST", "REJECT", "ASSAULT"),
    who: fc.constantFrom(
      "egypt haftar",
      "source:egypt target:un subject:haftar",
      "egypt haftar russia",
      "source:haftar target:russia mediator:egypt",
    ),
  }),
  { minLength: 1, maxLength: 12 },
);

test("every cell counts what its tie counts in that window, and the sums hold all events once", () => {
  fc.assert(
    fc.property(
      events,
      fc.constantFrom(...MATRIX_UNITS),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      (specs, unit, let_) => {
        const catalog = catalogFrom({
          events: specs.map(({ when: date, ...rest }) =>
            date === undefined ? rest : { ...rest, when: date },
          ) as never,
        });
        const { ties, columns } = matrixOf(catalog, unit);
        const passing = Uint8Array.from(catalog.events, (_, i) => Number(let_[i]));
        const rows = ties.ties.map((_, tie) => matrixRow(catalog, ties, passing, columns, tie));
        const fold = new Fold(catalog, ties, { from: 0, to: 1 }, passing);
        columns.forEach((column, at) => {
          fold.move(column);
          rows.forEach(({ cells }, tie) => {
            const counts = tieCounts(fold, ties, tie);
            const cell = cells.get(at);
            if (cell) expect(counts).toMatchObject(cell.counts);
            else expect(JSON.stringify(counts)).not.toMatch(/[1-9]/);
          });
        });
        rows.forEach(({ sums, cells, bars }, tie) => {
          const { strands = [], hubs = [] } = ties.ties[tie] ?? {};
          const all = [...strands, ...hubs]
            .flatMap((slot) => [...row(ties.eventsOf, slot)])
            .filter((event) => passing[event]);
          const happenings = all.reduce((n, event) => n + (catalog.weights[event] ?? 0), 0);
          const { placed, spread, outside, undated } = sums;
          expect(placed + spread + outside + undated).toBe(happenings);
          const inCells = new Set([...cells.values()].flatMap(({ certain }) => certain));
          expect([...inCells].reduce((n, event) => n + (catalog.weights[event] ?? 0), 0)).toBe(
            placed,
          );
          for (const { first, last, events: spread, lane } of bars)
            for (let at = first; at <= last; at++)
              for (const event of spread)
                expect(cells.get(at)?.[lane === 5 ? "indirect" : "perhaps"]).toContain(event);
        });
      },
    ),
    { numRuns: 120 },
  );
});

test("what only an unticked article says to last is no word of the ticked ones, and no silence", () => {
  const catalog = catalogFrom({
    extent: "2016/2020",
    documents: [
      { id: "early", published: "2016-06-01" },
      { id: "late", published: "2019-06-01" },
    ],
    events: [
      {
        when: "2016/2019-06-01",
        status: "ongoing",
        evidence: [{ document: "early" }, { document: "late" }],
      },
    ],
  });
  const words = (ticked: string[] | null) =>
    matrixColumns(tickedCatalog(catalog, ticked), "year", ticked).map(
      ({ silent, unticked, reached }) =>
        [silent && "silent", unticked && "unticked", reached && "reached"].filter(Boolean).join(),
    );
  expect(words(null)).toEqual(["reached", "reached", "reached", "reached", "silent"]);
  expect(words(["late"])).toEqual(["reached", "reached", "reached", "reached", "silent"]);
  expect(words(["early"])).toEqual(["reached", "unticked", "unticked", "unticked", "silent"]);
});
