import type { EdtfTime } from "../model/edtf.ts";
import type { Catalog } from "./catalog.ts";
import type { TimeWindow } from "./window.ts";

/** `interval`: one day within; `spell`: it held throughout; the open ones fade towards their open end. */
export type LaneKind = "day" | "interval" | "openStart" | "openEnd" | "spell";

/** One event in the lane: its days `[from, to)` cut to the extent, its place `x0..x1` in px, and its row from 0. */
export type LaneItem = {
  event: number;
  kind: LaneKind;
  from: number;
  to: number;
  x0: number;
  x1: number;
  row: number;
};

/** Events for which no row is left; `words` is "+4". */
export type LaneGroup = Omit<LaneItem, "event" | "kind"> & { events: number[]; words: string };

export type Lane = {
  items: LaneItem[];
  groups: LaneGroup[];
  rows: number;
  /** Events without a date. */
  undated: number[];
  /** Events whose every possible day lies outside the extent. */
  outside: number[];
};

/** How the lane is laid out: day → px, and px for the narrowest item and the gap between two. */
export type LaneShape = {
  scale: (day: number) => number;
  minWidth: number;
  gap: number;
  maxRows: number;
};

/**
 * Packs the events that pass into rows so that none overlap: each into the first row that has room. Where they need more
 * than `maxRows`, the last row is kept for "+n" groups of those that are left over.
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
  items.sort((p, q) => p.x0 - q.x0 || q.x1 - p.x1 || p.event - q.event);
  let left = pack(items, shape, shape.maxRows);
  const crowded = left.length > 0;
  if (crowded) left = pack(items, shape, shape.maxRows - 1);
  const placed = items.filter(({ row }) => row >= 0);
  const used = placed.reduce((n, { row }) => Math.max(n, row + 1), 0);
  return {
    items: placed,
    groups: groupsOf(left, shape.maxRows - 1, shape.gap),
    rows: crowded ? shape.maxRows : used,
    undated,
    outside,
  };
}

function itemOf(event: number, time: EdtfTime, extent: TimeWindow, shape: LaneShape): LaneItem {
  const from = Math.max(time.earliest, extent.from);
  const to = Math.min(time.latest + 1, extent.to);
  const [start, end] = [shape.scale(from), shape.scale(to)];
  const pad = Math.max(0, shape.minWidth - (end - start)) / 2;
  return { event, kind: kindOf(time), from, to, x0: start - pad, x1: end + pad, row: -1 };
}

function kindOf({ kind, earliest, latest }: EdtfTime): LaneKind {
  const [start, end] = [Number.isFinite(earliest), Number.isFinite(latest)];
  if (start && !end) return "openEnd";
  if (!start && end) return "openStart";
  if (earliest === latest) return "day";
  return kind === "throughout" ? "spell" : "interval";
}

/** Gives rows to items in place; those left over get -1 and are returned. */
function pack(items: LaneItem[], { gap }: LaneShape, rows: number): LaneItem[] {
  const ends: number[] = new Array(Math.max(0, rows)).fill(Number.NEGATIVE_INFINITY);
  return items.filter((item) => {
    item.row = ends.findIndex((end) => end + gap <= item.x0);
    if (item.row >= 0) ends[item.row] = item.x1;
    return item.row < 0;
  });
}

function groupsOf(left: LaneItem[], row: number, gap: number): LaneGroup[] {
  const groups: LaneGroup[] = [];
  for (const { event, from, to, x0, x1 } of left) {
    const last = groups.at(-1);
    if (last && x0 < last.x1 + gap) {
      last.events.push(event);
      last.to = Math.max(last.to, to);
      last.x1 = Math.max(last.x1, x1);
      last.words = `+${last.events.length}`;
    } else groups.push({ from, to, x0, x1, row, events: [event], words: "+1" });
  }
  return groups;
}
