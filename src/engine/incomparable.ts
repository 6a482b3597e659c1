import { type Catalog, STATUS_CLASSES } from "./catalog.ts";
import { type Coverage, isSilent, narrowSpan, silentWindowWords } from "./coverage.ts";
import type { Fold } from "./fold.ts";
import { monthOf } from "./months.ts";
import { dayWords, monthWords, spanWords } from "./spans.ts";
import { isHeld, type TimeWindow } from "./window.ts";
import { windowWords } from "./words.ts";

const VOID = STATUS_CLASSES.indexOf("void");

/** Why a window cannot be set against the one before it; empty where it can. */
export function incomparable(
  catalog: Catalog,
  { window, passing, dating }: Fold,
  before: TimeWindow | undefined,
  coverage: Coverage,
): string {
  const { extent } = catalog;
  if (!before) return "everything up to here is counted, so nothing stands before it";
  if (window.from <= extent.from && window.to >= extent.to) {
    const held = (event: number) => passing[event] === 1 && isHeld(dating[event]);
    const ends = reportedBetween(catalog, held);
    if (ends) return ends;
  }
  if (isSilent(coverage, before)) return `${silentWindowWords(before)}: nothing to compare with`;
  return before.from < extent.from
    ? `${windowWords(before)} begins before ${windowWords(extent)}, the time told of here: not compared`
    : "";
}

/**
 * "the first report here is of June 2016, the last of Sat 19 Dec 2020; …" for closely dated events; empty without any.
 * Where all are of one time, no shorter window would tell more.
 */
function reportedBetween(catalog: Catalog, held: (event: number) => boolean): string {
  let [first, last] = [-1, -1];
  let vague = false;
  const span = (event: number) => narrowSpan(catalog, event);
  catalog.events.forEach((_, event) => {
    const days = held(event) && catalog.statuses[event] !== VOID ? span(event) : undefined;
    if (!days) {
      vague ||= held(event) && catalog.statuses[event] !== VOID;
      return;
    }
    if (first < 0 || days.from < (span(first)?.from ?? 0)) first = event;
    if (last < 0 || days.to > (span(last)?.to ?? 0)) last = event;
  });
  const words = (event: number) => {
    const { from = 0, to = 1 } = span(event) ?? {};
    if (to - from === 1) return dayWords(from);
    return monthOf(from) === monthOf(to - 1) ? monthWords(from) : spanWords(from, to);
  };
  if (first < 0) return "";
  if (words(first) !== words(last)) {
    return `the first report here is of ${words(first)}, the last of ${words(last)}; a shorter window tells what changed against the time before it`;
  }
  return vague
    ? `what is closely dated here is of ${words(first)}; the rest spans more time`
    : `all reports here are of ${words(first)}`;
}
