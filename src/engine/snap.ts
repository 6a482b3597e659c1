import { bisectLeft, bisectRight } from "d3-array";
import { civil } from "../model/calendar.ts";
import type { Catalog } from "./catalog.ts";
import { coverageOf, isQuiet } from "./coverage.ts";
import { isMonthStart, monthOf, monthStart } from "./months.ts";
import type { TimeWindow } from "./window.ts";
import { type Mode, plural, windowWords } from "./words.ts";

/** What the ends of a window snap to. "equal": stretches that hold about as many events each. */
export const SNAP_UNITS = ["event", "month", "quarter", "year", "equal", "free"] as const;
export type SnapUnit = (typeof SNAP_UNITS)[number];

/** One window that play goes through; `quiet` where nothing is reported in it, and then `words` tells how long. */
export type PlayStep = { window: TimeWindow; quiet: boolean; words: string };

const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const;
const EQUAL_BINS = 10;
const BUCKET_DAYS = 31;
const LONG_GAP_DAYS = 62;

const known = new WeakMap<Catalog, Map<SnapUnit, readonly number[]>>();

/**
 * The days on which a window's ends may lie, in order, the extent's own ends among them; "free" has those two only.
 * For "event", events whose possible days overlap make one bucket, so that each lies whole within one step; only events
 * dated within a month make buckets.
 */
export function boundariesOf(catalog: Catalog, unit: SnapUnit): readonly number[] {
  const units = known.get(catalog) ?? new Map<SnapUnit, readonly number[]>();
  known.set(catalog, units);
  let bounds = units.get(unit);
  if (!bounds) {
    const { from, to } = catalog.extent;
    const inner = innerBounds(catalog, unit).filter((day) => day > from && day < to);
    bounds = [...new Set([from, ...inner, to])].sort((a, b) => a - b);
    units.set(unit, bounds);
  }
  return bounds;
}

/** The boundary nearest to a day, the earlier of two as near; in "free" the day itself, whole and within the extent. */
export function snapDay(catalog: Catalog, unit: SnapUnit, day: number): number {
  const { from, to } = catalog.extent;
  if (unit === "free") return Math.min(to, Math.max(from, Math.round(day)));
  const bounds = boundariesOf(catalog, unit);
  const after = bisectLeft(bounds, day);
  const [low, high] = [bounds[after - 1] ?? from, bounds[after] ?? to];
  return day - low <= high - day ? low : high;
}

/** The boundary after (or before) a day: where one arrow press takes an end of the window. Stops at the extent. */
export function nextBoundary(
  catalog: Catalog,
  unit: SnapUnit,
  day: number,
  direction: 1 | -1,
): number {
  const { from, to } = catalog.extent;
  if (unit === "free") return Math.min(to, Math.max(from, day + direction));
  const bounds = boundariesOf(catalog, unit);
  return direction > 0
    ? (bounds[bisectRight(bounds, day)] ?? to)
    : (bounds[bisectLeft(bounds, day) - 1] ?? from);
}

/**
 * The window one unit on or back. Both ends move by a unit, so it keeps its number of units; where an end would leave
 * the extent, the same window comes back. In mode cumulative only its end moves.
 */
export function stepWindow(
  catalog: Catalog,
  unit: SnapUnit,
  window: TimeWindow,
  direction: 1 | -1,
  mode: Mode = "window",
): TimeWindow {
  const { extent } = catalog;
  const to = nextBoundary(catalog, unit, window.to, direction);
  if (mode === "cumulative")
    return to === window.to || to <= extent.from ? window : { ...window, to };
  const stuck = direction > 0 ? window.to >= extent.to : window.from <= extent.from;
  if (stuck) return window;
  const from = nextBoundary(catalog, unit, window.from, direction);
  return from < to ? { from, to } : window;
}

/**
 * The windows that play goes through, one per unit, in order. Neighbours in which nothing closely dated happens become
 * one step with the words "18 months, no reports". In mode cumulative every window begins where the extent does (the mode
 * reaches back from there). "free" plays months.
 */
export function playSteps(catalog: Catalog, unit: SnapUnit, mode: Mode): PlayStep[] {
  const coverage = coverageOf(catalog);
  const bounds = boundariesOf(catalog, unit === "free" ? "month" : unit);
  const steps: PlayStep[] = [];
  for (const [i, from] of bounds.slice(0, -1).entries()) {
    const window = { from, to: bounds[i + 1] as number };
    const quiet = isQuiet(coverage, window);
    const last = steps.at(-1);
    if (quiet && last?.quiet) last.window.to = window.to;
    else steps.push({ window, quiet, words: "" });
  }
  return steps.map(({ window, quiet }) => {
    const shown = mode === "cumulative" ? { from: catalog.extent.from, to: window.to } : window;
    return { window: shown, quiet, words: quiet ? quietWords(window) : windowWords(shown, mode) };
  });
}

/** "18 months, no reports"; "over 3 months" where the gap is no whole months, and days where it is short. */
function quietWords({ from, to }: TimeWindow): string {
  const months = monthOf(to) - monthOf(from);
  if (isMonthStart(from) && isMonthStart(to)) return `${plural(months, "month")}, no reports`;
  const full = months - (civil(to).day < civil(from).day ? 1 : 0);
  return `${full >= 2 ? `over ${full} months` : plural(to - from, "day")}, no reports`;
}

function innerBounds(catalog: Catalog, unit: SnapUnit): number[] {
  if (unit === "free") return [];
  if (unit === "event") return eventBounds(catalog);
  if (unit === "equal") return equalBounds(catalog);
  const { from, to } = catalog.extent;
  const months = MONTHS_IN[unit];
  const bounds: number[] = [];
  for (let month = Math.ceil(monthOf(from) / months) * months; ; month += months) {
    const day = monthStart(month);
    if (day >= to) return bounds;
    bounds.push(day);
  }
}

function eventBounds(catalog: Catalog): number[] {
  const buckets: TimeWindow[] = [];
  for (const range of closeRanges(catalog)) {
    const last = buckets.at(-1);
    if (last && range.from < last.to) last.to = Math.max(last.to, range.to);
    else buckets.push({ ...range });
  }
  return buckets.flatMap(({ from, to }, i) => {
    const next = buckets[i + 1]?.from ?? catalog.extent.to;
    const rest = isMonthStart(to) ? to : monthStart(monthOf(to) + 1);
    return next - rest >= LONG_GAP_DAYS ? [from, rest] : [from];
  });
}

function equalBounds(catalog: Catalog): number[] {
  const { from, to } = catalog.extent;
  const days = closeRanges(catalog).map((range) => range.from);
  const inside = days.filter((day) => day >= from && day < to);
  const bins = Math.min(EQUAL_BINS, inside.length);
  return Array.from(
    { length: bins },
    (_, i) => inside[Math.round((i * inside.length) / bins)] ?? to,
  );
}

/** The possible days of all events dated within a month, by their start. */
function closeRanges(catalog: Catalog): TimeWindow[] {
  const ranges: TimeWindow[] = [];
  for (const time of catalog.times) {
    if (time && time.latest - time.earliest < BUCKET_DAYS)
      ranges.push({ from: time.earliest, to: time.latest + 1 });
  }
  return ranges.sort((p, q) => p.from - q.from || p.to - q.to);
}
