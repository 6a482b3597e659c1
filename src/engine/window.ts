import type { EdtfTime } from "../model/edtf.ts";

/** A stretch of days `[from, to)`; day numbers as in model/calendar.ts. Cumulative windows begin at -Infinity. */
export type TimeWindow = { from: number; to: number };

/** What a window says of an event by its date alone. The order is the code stored per event. */
export const DATINGS = ["out", "perhaps", "certain", "undated"] as const;

export const OUT = 0;
export const PERHAPS = 1;
export const CERTAIN = 2;
export const UNDATED = 3;

/**
 * The days of which a date speaks, both inclusive: its whole possible range, or where that is open at one end only what
 * is said of the other. "Before 15 April 2019" speaks of that April and not of every year before it, so that a window
 * in a silent year stays silent. Undefined where both ends are open.
 */
export function reachOf(time: EdtfTime): { first: number; last: number } | undefined {
  const { earliest, latest, coreStart, coreEnd, kind } = time;
  const spell = kind === "throughout" && coreStart <= coreEnd;
  const first = Number.isFinite(earliest) ? earliest : spell ? coreStart : latest;
  const last = Number.isFinite(latest) ? latest : spell ? coreEnd : earliest;
  return Number.isFinite(first) && Number.isFinite(last) ? { first, last } : undefined;
}

/**
 * The reference rule, slow and plain. A day within a range is certain when the whole range lies in the window; a state
 * that held throughout is certain when the window holds a day on which it surely held. What only overlaps is perhaps.
 * What the date does not speak of (see `reachOf`) is out.
 */
export function dateIn(time: EdtfTime | undefined, window: TimeWindow): number {
  const reach = time && reachOf(time);
  if (!reach) return UNDATED;
  const { from, to } = window;
  if (reach.first >= to || reach.last < from) return OUT;
  if (time.earliest >= from && time.latest + 1 <= to) return CERTAIN;
  const coreMeets =
    time.kind === "throughout" &&
    time.coreStart <= time.coreEnd &&
    time.coreStart < to &&
    time.coreEnd + 1 > from;
  return coreMeets ? CERTAIN : PERHAPS;
}

/** Whether a window holds, certainly or perhaps, what is dated so. */
export function isHeld(dating: number | undefined): boolean {
  return dating === CERTAIN || dating === PERHAPS;
}
