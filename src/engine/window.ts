import type { EdtfTime } from "../model/edtf.ts";

/** A stretch of days `[from, to)`; day numbers as in model/calendar.ts. Cumulative windows begin at -Infinity. */
export type TimeWindow = { from: number; to: number };

/** What a window says of an event by its date alone. The order is the code stored per event. */
export const DATINGS = ["out", "perhaps", "certain", "undated"] as const;
export type Dating = (typeof DATINGS)[number];

export const OUT = 0;
export const PERHAPS = 1;
export const CERTAIN = 2;
export const UNDATED = 3;

/**
 * The reference rule, slow and plain. A day within a range is certain when the whole range lies in the window; a state
 * that held throughout is certain when the window holds a day on which it surely held. What only overlaps is perhaps.
 */
export function dateIn(time: EdtfTime | undefined, window: TimeWindow): number {
  if (!time) return UNDATED;
  const { from, to } = window;
  const end = time.latest + 1;
  if (time.earliest >= to || end <= from) return OUT;
  if (time.earliest >= from && end <= to) return CERTAIN;
  const coreMeets =
    time.kind === "throughout" &&
    time.coreStart <= time.coreEnd &&
    time.coreStart < to &&
    time.coreEnd + 1 > from;
  return coreMeets ? CERTAIN : PERHAPS;
}
