import type { Catalog } from "./catalog.ts";
import type { Sums } from "./counts.ts";
import { labelsOf } from "./event-labels.ts";
import { countWords } from "./words.ts";

/** What one window holds of a tie: its events by date (positions), and happenings counted as in counts.ts. */
export type ChangeSide = Sums & { events: readonly number[] };

/** What a sentence of change calls its two windows. */
export type ChangeFrame = {
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
 * word is used; else the counts are set against each other. Of a tie in one window alone only that one is told: its heading
 * says which.
 * @param earlier where else the tie was told of, for one that is mentioned now and not in the other (toldEarlier).
 * @param dated how each event lies in the window now, and in the other (positions in DATINGS).
 */
export function changeSentence(
  catalog: Catalog,
  now: ChangeSide,
  before: ChangeSide,
  dated: { now: Dating; before: Dating },
  frame: ChangeFrame,
  earlier = "",
): string {
  const few = now.events.length < FEW && before.events.length < FEW;
  const here = few ? labelsOf(catalog, now.events, dated.now, frame.perhapsNow) : sumWords(now);
  const there = few
    ? labelsOf(catalog, before.events, dated.before, frame.perhapsThen)
    : sumWords(before);
  if (before.events.length === 0) return [here, earlier].filter(Boolean).join("; ");
  if (now.events.length === 0) return there;
  const beside = `${frame.inThat}: ${there}`;
  const column = now.reported === before.reported ? "possible" : "reported";
  const [more, less] = [now[column], before[column]];
  if (few || !frame.trends || more === 0 || less === 0 || more === less)
    return `${here}; ${beside}`;
  const trend = more > less ? "up from" : "down from";
  if (column === "possible") return `${more} planned or alleged, ${trend} ${less}`;
  const states = ({ standing }: ChangeSide) => (standing > 0 ? ` (${standing} standing)` : "");
  return `${more} reported${states(now)}, ${trend} ${less}${states(before)}`;
}

/** "3 reported, of them 1 standing, 2 planned or alleged, 1 perhaps". */
export function sumWords({ reported, standing, possible, perhaps }: Sums): string {
  return countWords({ reported, standing, planned: possible, perhaps })
    .replaceAll("; ", ", ")
    .replace("perhaps in this window", "perhaps");
}
