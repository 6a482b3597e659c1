import { bisector } from "d3-array";
import { civil } from "../model/calendar.ts";
import type { CodedEvent } from "../model/dataset.ts";
import type { EdtfTime } from "../model/edtf.ts";
import type { Catalog } from "./catalog.ts";
import { isYearStart, monthOf, monthStart } from "./months.ts";
import { monthWords, spanWords, yearWords } from "./spans.ts";
import { tickedCatalog, wholeCatalog } from "./ticked-catalog.ts";
import { reachOf, type TimeWindow } from "./window.ts";
import { windowWords } from "./words.ts";

/** An event dated within so many days covers the months it touches; a vaguer one covers none in particular. */
const NARROW_DAYS = 92;

/** A catalog never changes, and every window step asks for its coverage. */
const found = new WeakMap<Catalog, Coverage>();

/** What the documents speak of. */
export type Coverage = {
  /** Months as in months.ts. */
  months: ReadonlySet<number>;
  /** The stretches of days behind them, by their start. */
  spans: readonly TimeWindow[];
  /** Months of the extent that only a long spell or a named year reaches: they are not covered, and not silent. */
  reached: ReadonlySet<number>;
};

/** A run of whole months of which no article speaks at all: its days `[from, to)` and how many months they are. */
export type Silence = TimeWindow & { months: number };

/**
 * The months of which any document speaks, for or against, ticked or not: those touched by the possible range of an
 * event where that spans at most 92 days, or else by the sure days of a spell where these do.
 */
export function coverageOf(seen: Catalog): Coverage {
  const catalog = wholeCatalog(seen);
  const known = found.get(catalog);
  if (known) return known;
  const coverage = readCoverage(catalog, () => true);
  found.set(catalog, coverage);
  return coverage;
}

/** The same of the ticked documents alone (ids; null for all). */
export function tickedCoverage(catalog: Catalog, ticked: readonly string[] | null): Coverage {
  if (!ticked) return coverageOf(catalog);
  const ids = new Set(ticked);
  return readCoverage(tickedCatalog(wholeCatalog(catalog), ticked), ({ evidence }) =>
    evidence.some(({ document }) => ids.has(document)),
  );
}

function readCoverage(catalog: Catalog, isSpokenOf: (event: CodedEvent) => boolean): Coverage {
  const months = new Set<number>();
  const reached = new Set<number>();
  const read = new Set<EdtfTime>();
  const spans: TimeWindow[] = [];
  catalog.events.forEach((coded, event) => {
    if (!isSpokenOf(coded)) return;
    const span = narrowSpan(catalog, event);
    if (span) {
      spans.push(span);
      addMonths(months, span);
      return;
    }
    const time = catalog.times[event];
    const speaks = time?.kind === "throughout" || time?.precision === "year";
    const reach = speaks && !read.has(time) && reachOf(time);
    if (!reach) return;
    read.add(time);
    const { from, to } = catalog.extent;
    addMonths(reached, { from: Math.max(from, reach.first), to: Math.min(to, reach.last + 1) });
  });
  spans.sort((p, q) => p.from - q.from);
  return { months, spans, reached };
}

function addMonths(months: Set<number>, { from, to }: TimeWindow): void {
  if (to <= from) return;
  const last = monthOf(to - 1);
  for (let month = monthOf(from); month <= last; month++) months.add(month);
}

/** The days `[from, to)` that an event speaks of where they are at most 92: its possible range, or a spell's sure days. */
export function narrowSpan(catalog: Catalog, event: number): TimeWindow | undefined {
  const time = catalog.times[event];
  if (!time) return undefined;
  const { earliest, latest, coreStart, coreEnd } = time;
  if (latest - earliest < NARROW_DAYS) return { from: earliest, to: latest + 1 };
  if (time.kind !== "throughout" || coreStart > coreEnd) return undefined;
  return coreEnd - coreStart < NARROW_DAYS ? { from: coreStart, to: coreEnd + 1 } : undefined;
}

/** How many months of an extent are covered, for "8 of 60 months". */
export function coveredMonths(
  coverage: Coverage,
  extent: TimeWindow,
): { covered: number; all: number } {
  const months = monthsOf(extent);
  return {
    covered: months.filter((month) => coverage.months.has(month)).length,
    all: months.length,
  };
}

/** The runs of months within an extent of which no article speaks at all, in order. */
export function silences(coverage: Coverage, extent: TimeWindow): Silence[] {
  const runs: Silence[] = [];
  let last = Number.NaN;
  for (const month of monthsOf(extent)) {
    if (coverage.months.has(month) || coverage.reached.has(month)) continue;
    const run = runs.at(-1);
    const to = Math.min(monthStart(month + 1), extent.to);
    if (run && last === month - 1) {
      run.to = to;
      run.months++;
    } else runs.push({ from: Math.max(monthStart(month), extent.from), to, months: 1 });
    last = month;
  }
  return runs;
}

/** "no article here speaks of these 22 months"; whole years and single months are named. */
export function silenceWords({ from, to, months }: Silence): string {
  const named = (isYearStart(from) && isYearStart(to)) || months === 1;
  if (!named) return `no article here speaks of these ${months} months`;
  const { year } = civil(from);
  const years = to > from && isYearStart(from) && isYearStart(to);
  if (years && civil(to).year === year + 1) return `no article here speaks of ${yearWords(year)}`;
  return `no article here speaks of ${years ? spanWords(from, to) : monthWords(from)}`;
}

/** "no article here speaks of 2018" for a silent window of any shape. */
export function silentWindowWords(window: TimeWindow): string {
  return Number.isFinite(window.from)
    ? `no article here speaks of ${windowWords(window)}`
    : `no article here speaks of the time ${windowWords(window)}`;
}

/** Whether no article speaks of any month that a window touches. Its ends may be ±Infinity. */
export function isSilent(coverage: Coverage, window: TimeWindow): boolean {
  return !isCovered(coverage, window) && !touches(coverage.reached, window);
}

/** Whether an article dates something closely to a month that a window touches. Its ends may be ±Infinity. */
export function isCovered({ months }: Coverage, window: TimeWindow): boolean {
  return touches(months, window);
}

function touches(months: ReadonlySet<number>, { from, to }: TimeWindow): boolean {
  if (to <= from) return false;
  const first = Number.isFinite(from) ? monthOf(from) : from;
  const last = Number.isFinite(to) ? monthOf(to - 1) : to;
  for (const month of months) if (month >= first && month <= last) return true;
  return false;
}

/** Whether nothing that is closely dated touches a window, to the day. */
export function isQuiet(coverage: Coverage, { from, to }: TimeWindow): boolean {
  const { spans } = coverage;
  for (let i = bySpanStart.left(spans, from - NARROW_DAYS); i < spans.length; i++) {
    const span = spans[i] as TimeWindow;
    if (span.from >= to) return true;
    if (span.to > from) return false;
  }
  return true;
}

const bySpanStart = bisector((span: TimeWindow) => span.from);

function monthsOf({ from, to }: TimeWindow): number[] {
  if (!(to > from)) return [];
  const first = monthOf(from);
  return Array.from({ length: monthOf(to - 1) - first + 1 }, (_, i) => first + i);
}
