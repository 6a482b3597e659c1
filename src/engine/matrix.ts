import { bisectRight } from "d3-array";
import { type Catalog, STATUS_CLASSES, type StatusClass } from "./catalog.ts";
import type { Counts } from "./counts.ts";
import { coverageOf, isCovered, isSilent, tickedCoverage } from "./coverage.ts";
import { row } from "./rows.ts";
import { boundariesOf, type SnapUnit } from "./snap.ts";
import type { Tie, Ties } from "./ties.ts";
import { CERTAIN, dateIn, isHeld, PERHAPS, reachOf, type TimeWindow } from "./window.ts";

/** The columns that ties × time can have. */
export const MATRIX_UNITS = ["month", "quarter", "year"] as const;
export type MatrixUnit = (typeof MATRIX_UNITS)[number];

/**
 * One column: its days `[from, to)`, whether no article speaks of them at all, whether only articles do that are not
 * ticked, and whether of the ticked ones only a long spell or a named year reaches into them.
 */
export type MatrixColumn = TimeWindow & { silent: boolean; unticked: boolean; reached: boolean };

/** Where a tie's parts stand in a row: the positions of STANCES, then what runs through a subject. */
export const INDIRECT_LANE = 5;

/** A tie in one column: its events (positions) by how surely they lie there, and what `tieCounts` counts there. */
export type MatrixCell = {
  column: number;
  certain: number[];
  perhaps: number[];
  /** Through a subject, certainly or perhaps; in no count but its own. */
  indirect: number[];
  counts: Counts & { wider: Counts; indirect: Counts };
};

/** Columns `first..last` in which events may lie without surely lying in any one of them. */
export type MatrixBar = {
  lane: number;
  first: number;
  last: number;
  reported: boolean;
  /** The date has no start or no end, or one beyond the extent, so that the bar is open on that side. */
  opens: "start" | "end" | "both" | null;
  events: number[];
};

/**
 * All passing happenings of a tie, each in one sum: `placed` surely lie in a column (a standing state perhaps in
 * several), `spread` perhaps in one or more and surely in none, `outside` in no column. What is indirect is left aside.
 */
export type MatrixSums = { placed: number; spread: number; outside: number; undated: number };

/** One tie over all columns. Columns in which nothing passes have no cell. */
export type MatrixRow = {
  cells: ReadonlyMap<number, MatrixCell>;
  /** Per column, how many events of the tie the filters hide there, indirect ones too; columns with none are left out. */
  hidden: ReadonlyMap<number, number>;
  bars: readonly MatrixBar[];
  sums: MatrixSums;
};

/** The columns' unit for what the window snaps to: quarters where that is no calendar unit. */
export function matrixUnit(snap: SnapUnit): MatrixUnit {
  return MATRIX_UNITS.find((unit) => unit === snap) ?? "quarter";
}

/** The columns over the whole extent; `ticked` are the ids of the ticked documents, null for all. */
export function matrixColumns(
  catalog: Catalog,
  unit: MatrixUnit,
  ticked: readonly string[] | null = null,
): MatrixColumn[] {
  const bounds = boundariesOf(catalog, unit);
  const coverage = coverageOf(catalog);
  const own = tickedCoverage(catalog, ticked);
  return bounds.slice(0, -1).map((from, i) => {
    const window = { from, to: bounds[i + 1] as number };
    const silent = isSilent(coverage, window);
    const unticked = !silent && isSilent(own, window);
    return {
      ...window,
      silent,
      unticked,
      reached: !silent && !unticked && !isCovered(own, window),
    };
  });
}

/** Which column a day lies in, as a number with a fraction, 0 at the start of the first; days outside are drawn in. */
export function columnAt(columns: readonly TimeWindow[], day: number): number {
  const at = byStart(columns, day);
  const column = columns[at];
  if (!column) return at < 0 ? 0 : columns.length;
  return Math.min(at + 1, at + (day - column.from) / (column.to - column.from));
}

/** Computes the row of one tie; nothing of any other tie is looked at. */
export function matrixRow(
  catalog: Catalog,
  ties: Ties,
  passing: Uint8Array,
  columns: readonly MatrixColumn[],
  tie: number,
): MatrixRow {
  const { strands, hubs, indirect } = ties.ties[tie] as Tie;
  const cells = new Map<number, MatrixCell>();
  const hidden = new Map<number, number>();
  const bars = new Map<string, MatrixBar>();
  const sums: MatrixSums = { placed: 0, spread: 0, outside: 0, undated: 0 };
  const passed = (slot: number) => row(ties.eventsOf, slot).filter((event) => passing[event]);
  for (const slot of [...strands, ...hubs]) {
    for (const event of passed(slot)) {
      const found = place(catalog, columns, event, (column, certain) => {
        const cell = cellAt(cells, column);
        (certain ? cell.certain : cell.perhaps).push(event);
        count(catalog, cell.counts, event, certain);
        if (ties.slots[slot]?.kind === "hub") count(catalog, cell.counts.wider, event, certain);
      });
      sums[found.sum] += catalog.weights[event] as number;
      draw(catalog, bars, columns, catalog.stances[event] as number, event, found.runs);
    }
  }
  for (const event of indirect < 0 ? [] : passed(indirect)) {
    const { runs } = place(catalog, columns, event, (column, certain) => {
      const cell = cellAt(cells, column);
      cell.indirect.push(event);
      count(catalog, cell.counts.indirect, event, certain);
    });
    draw(catalog, bars, columns, INDIRECT_LANE, event, runs);
  }
  for (const slot of [...strands, ...hubs, ...(indirect < 0 ? [] : [indirect])]) {
    for (const event of row(ties.eventsOf, slot)) {
      if (passing[event]) continue;
      place(catalog, columns, event, (column) => {
        hidden.set(column, (hidden.get(column) ?? 0) + 1);
      });
    }
  }
  return { cells, hidden, bars: [...bars.values()], sums };
}

type Run = { first: number; last: number };

function place(
  catalog: Catalog,
  columns: readonly MatrixColumn[],
  event: number,
  meet: (column: number, certain: boolean) => void,
): { sum: keyof MatrixSums; runs: Run[] } {
  const time = catalog.times[event];
  const reach = time && reachOf(time);
  if (!reach) return { sum: "undated", runs: [] };
  const runs: Run[] = [];
  let placed = false;
  const last = Math.min(columns.length - 1, byStart(columns, reach.last));
  for (let i = Math.max(0, byStart(columns, reach.first)); i <= last; i++) {
    const dating = dateIn(time, columns[i] as MatrixColumn);
    if (!isHeld(dating)) continue;
    meet(i, dating === CERTAIN);
    placed ||= dating === CERTAIN;
    if (dating !== PERHAPS) continue;
    const run = runs.at(-1);
    if (run?.last === i - 1) run.last = i;
    else runs.push({ first: i, last: i });
  }
  return { sum: placed ? "placed" : runs.length > 0 ? "spread" : "outside", runs };
}

function draw(
  catalog: Catalog,
  bars: Map<string, MatrixBar>,
  columns: readonly MatrixColumn[],
  lane: number,
  event: number,
  runs: readonly Run[],
): void {
  const status = statusOf(catalog, event);
  if (status === "void") return;
  const reported = status === "act" || status === "standing";
  const { earliest = 0, latest = 0 } = catalog.times[event] ?? {};
  const { extent } = catalog;
  for (const { first, last } of runs) {
    const start = !Number.isFinite(earliest) || (first === 0 && earliest < extent.from);
    const end = !Number.isFinite(latest) || (last === columns.length - 1 && latest >= extent.to);
    const opens = start && end ? "both" : start ? "start" : end ? "end" : null;
    const key = `${lane} ${first} ${last} ${reported} ${opens}`;
    const bar = bars.get(key) ?? { lane, first, last, reported, opens, events: [] };
    bar.events.push(event);
    bars.set(key, bar);
  }
}

function count(catalog: Catalog, counts: Counts, event: number, certain: boolean): void {
  const weight = catalog.weights[event] as number;
  const status = statusOf(catalog, event);
  counts[status][certain ? "certain" : "perhaps"] += weight;
  if (status === "void") return;
  if (!certain) counts.perhaps += weight;
  else if (status === "act" || status === "standing") counts.reported += weight;
  else counts.possible += weight;
}

function cellAt(cells: Map<number, MatrixCell>, column: number): MatrixCell {
  let cell = cells.get(column);
  if (!cell) {
    const counts = { ...noCounts(), wider: noCounts(), indirect: noCounts() };
    cell = { column, certain: [], perhaps: [], indirect: [], counts };
    cells.set(column, cell);
  }
  return cell;
}

function noCounts(): Counts {
  const split = () => ({ certain: 0, perhaps: 0 });
  return {
    act: split(),
    standing: split(),
    planned: split(),
    alleged: split(),
    void: split(),
    reported: 0,
    possible: 0,
    perhaps: 0,
  };
}

function statusOf(catalog: Catalog, event: number): StatusClass {
  return STATUS_CLASSES[catalog.statuses[event] as number] as StatusClass;
}

function byStart(columns: readonly TimeWindow[], day: number): number {
  return starts(columns, day) - 1;
}

function starts(columns: readonly TimeWindow[], day: number): number {
  let known = startsOf.get(columns);
  if (!known) {
    known = Float64Array.from(columns, ({ from }) => from);
    startsOf.set(columns, known);
  }
  return bisectRight(known, day);
}

const startsOf = new WeakMap<readonly TimeWindow[], Float64Array>();
