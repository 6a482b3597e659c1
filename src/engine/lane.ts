import type { EdtfTime } from "../model/edtf.ts";
import type { Catalog } from "./catalog.ts";
import type { TimeWindow } from "./window.ts";

/** `interval`: one day within; `spell`: it held throughout; the open ones fade towards their open end. */
type LaneKind = "day" | "interval" | "openStart" | "openEnd" | "spell";

/**
 * One event in the lane: its days `[from, to)` cut to the extent, its place `x0..x1` in px, and its row from 0. `at` is
 * where its sign stands: at the end that is known, at the start of a spell, or else in the middle.
 */
export type LaneItem = {
  event: number;
  kind: LaneKind;
  from: number;
  to: number;
  x0: number;
  x1: number;
  at: number;
  row: number;
};

/** Events for which no row is left; `words` is "+4". */
type LaneGroup = Omit<LaneItem, "event" | "kind"> & { events: number[]; words: string };

export type Lane = {
  items: LaneItem[];
  groups: LaneGroup[];
  rows: number;
  /** Events without a date. */
  undated: number[];
  /** Events whose every possible day lies outside the extent. */
  outside: number[];
};

/**
 * How the lane is laid out: day → px, and px for the narrowest item, the narrowest group and the gap between two.
 * `tail`: how far, in px, an item reaches towards an end that is open or outside the extent; all the way without it.
 */
export type LaneShape = {
  scale: (day: number) => number;
  minWidth: number;
  groupWidth?: number;
  gap: number;
  maxRows: number;
  tail?: number;
};

/**
 * Packs the events that pass into rows so that none overlap: each into the first row that has room, those with both ends
 * inside the extent first. Where they need more than `maxRows`, the last row is kept for "+n" groups of those that are
 * left over.
 */
export function laneOf(catalog: Catalog, passing: Uint8Array, shape: LaneShape): Lane {
  const undated: number[] = [];
  const outside: number[] = [];
  const items: LaneItem[] = [];
  catalog.times.forEach((time, event) => {
    if (!passing[event]) return;
    if (!time) undated.push(event);
    else if (time.earliest >= catalog.extent.to || time.latest < catalog.extent.from)
      outside.push(event);
    else items.push(itemOf(event, time, catalog.extent, shape));
  });
  items.sort(
    (p, q) =>
      Number(isCut(catalog, p)) - Number(isCut(catalog, q)) ||
      p.x0 - q.x0 ||
      q.x1 - p.x1 ||
      p.event - q.event,
  );
  let left = pack(items, shape, shape.maxRows);
  const crowded = left.length > 0;
  if (crowded) left = pack(items, shape, shape.maxRows - 1);
  const placed = items.filter(({ row }) => row >= 0);
  const used = placed.reduce((n, { row }) => Math.max(n, row + 1), 0);
  return {
    items: placed,
    groups: groupsOf(left, shape),
    rows: crowded ? shape.maxRows : used,
    undated,
    outside,
  };
}

function itemOf(event: number, time: EdtfTime, extent: TimeWindow, shape: LaneShape): LaneItem {
  const from = Math.max(time.earliest, extent.from);
  const to = Math.min(time.latest + 1, extent.to);
  let [start, end] = [shape.scale(from), shape.scale(to)];
  const tail = shape.tail ?? Number.POSITIVE_INFINITY;
  const early = time.earliest < extent.from;
  const late = time.latest >= extent.to;
  if (early && !late) start = Math.max(start, end - tail);
  if (late && !early) end = Math.min(end, start + tail);
  const half = shape.minWidth / 2;
  const pad = Math.max(0, half - (end - start) / 2);
  // A long spell bears its sign where it begins: in the middle it would seem dated.
  const begins = !early && (late || (kindOf(time) === "spell" && end - start > shape.minWidth));
  const at = early && !late ? end - half : begins ? start + half : (start + end) / 2;
  return { event, kind: kindOf(time), from, to, x0: start - pad, x1: end + pad, at, row: -1 };
}

function kindOf({ kind, earliest, latest }: EdtfTime): LaneKind {
  const [start, end] = [Number.isFinite(earliest), Number.isFinite(latest)];
  if (start && !end) return "openEnd";
  if (!start && end) return "openStart";
  if (earliest === latest) return "day";
  return kind === "throughout" ? "spell" : "interval";
}

function isCut({ times, extent }: Catalog, { event }: LaneItem): boolean {
  const time = times[event];
  return time !== undefined && (time.earliest < extent.from || time.latest >= extent.to);
}

/** Gives rows to items in place; those left over get -1 and are returned. */
function pack(items: LaneItem[], { gap }: LaneShape, rows: number): LaneItem[] {
  const taken: LaneItem[][] = Array.from({ length: Math.max(0, rows) }, () => []);
  return items.filter((item) => {
    item.row = taken.findIndex((row) =>
      row.every((other) => other.x1 + gap <= item.x0 || item.x1 + gap <= other.x0),
    );
    taken[item.row]?.push(item);
    return item.row < 0;
  });
}

function groupsOf(left: LaneItem[], shape: LaneShape): LaneGroup[] {
  const { gap, maxRows, groupWidth = shape.minWidth } = shape;
  const groups: LaneGroup[] = [];
  for (const { event, from, to, at } of left.toSorted((p, q) => p.at - q.at)) {
    const [x0, x1] = [at - groupWidth / 2, at + groupWidth / 2];
    const last = groups.at(-1);
    if (last && x0 < last.x1 + gap) {
      last.events.push(event);
      last.from = Math.min(last.from, from);
      last.to = Math.max(last.to, to);
      last.x1 = x1;
      last.at = (last.x0 + x1) / 2;
      last.words = `+${last.events.length}`;
    } else groups.push({ from, to, x0, x1, at, row: maxRows - 1, events: [event], words: "+1" });
  }
  return groups;
}
