import type { Catalog } from "./catalog.ts";
import { labelsOf } from "./event-labels.ts";
import { countWords } from "./words.ts";

/** What one window holds of a tie: its events by date (positions), and happenings counted as in counts.ts. */
export type ChangeSide = {
  events: readonly number[];
  reported: number;
  possible: number;
  perhaps: number;
};

/** What a sentence of change calls its two windows. */
export type ChangeFrame = {
  /** "not mentioned here", "not mentioned in B", or why nothing can be. */
  absentNow: string;
  absentThen: string;
  /** "in 2016", "in A". */
  inThat: string;
  perhapsNow: string;
  perhapsThen: string;
  /** Whether "up from" may be said: not of windows of unequal length. */
  trends: boolean;
};

type Dating = (event: number) => number;

const FEW = 3;

/**
 * How a tie differs between two windows, in words. With less than three events on both sides they are listed and no trend
 * word is used; else the counts are set against each other.
 * @param dated how each event lies in the window now, and in the other (positions in DATINGS).
 */
export function changeSentence(
  catalog: Catalog,
  now: ChangeSide,
  before: ChangeSide,
  dated: { now: Dating; before: Dating },
  frame: ChangeFrame,
): string {
  const few = now.events.length < FEW && before.events.length < FEW;
  const here = few ? labelsOf(catalog, now.events, dated.now, frame.perhapsNow) : sumWords(now);
  const there = few
    ? labelsOf(catalog, before.events, dated.before, frame.perhapsThen)
    : sumWords(before);
  if (before.events.length === 0) return few ? here : `${here}; ${frame.absentThen}`;
  const beside = `${frame.inThat}: ${there}`;
  if (now.events.length === 0) return `${frame.absentNow}; ${beside}`;
  const column = now.reported === before.reported ? "possible" : "reported";
  const [more, less] = [now[column], before[column]];
  if (few || !frame.trends || more === 0 || less === 0 || more === less)
    return `${here}; ${beside}`;
  const trend = more > less ? "up from" : "down from";
  return `${more} ${column === "reported" ? "reported" : "planned or alleged"}, ${trend} ${less}`;
}

/** "3 reported, 2 planned or alleged, 1 perhaps". */
export function sumWords({ reported, possible, perhaps }: Omit<ChangeSide, "events">): string {
  return countWords({ reported, planned: possible, perhaps })
    .replaceAll("; ", ", ")
    .replace("perhaps in this window", "perhaps");
}
