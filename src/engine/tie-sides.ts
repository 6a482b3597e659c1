import { type Catalog, STATUS_CLASSES } from "./catalog.ts";
import { isLive, type Sums, slotCounts, tieCounts } from "./counts.ts";
import type { Fold } from "./fold.ts";
import { row } from "./rows.ts";
import type { Ties } from "./ties.ts";
import { isHeld } from "./window.ts";

/** Where a tie is counted: its position in ties.ties, or -1 for a circle of three or more actors, which has its slots. */
export type Place = { tie: number; hubs: readonly number[] };

/**
 * What one window counts on a tie, as tieCounts counts it. `own` tells whether anything of it is the tie's own: if not,
 * it is told of only among three or more and counts for no tie of that window.
 */
export type TieSide = Sums & {
  own: boolean;
  /** Events that would count here, were they not stopped by the filters. */
  hidden: number;
  /** Happenings in which the two meet only through what an act is about; they are in no other sum. */
  indirect: number;
};

const VOID = STATUS_CLASSES.indexOf("void");

/** What a window counts on a tie or a circle. */
export function tieSide(catalog: Catalog, fold: Fold, ties: Ties, place: Place): TieSide {
  const { tie, hubs } = place;
  const pair = tie < 0 ? undefined : tieCounts(fold, ties, tie);
  const sums = { reported: 0, standing: 0, possible: 0, perhaps: 0 };
  for (const counts of pair ? [pair] : hubs.map((slot) => slotCounts(fold, slot))) {
    sums.reported += counts.reported;
    sums.standing += counts.standing.certain;
    sums.possible += counts.possible;
    sums.perhaps += counts.perhaps;
  }
  const own = ties.ties[tie]?.strands ?? hubs;
  const hidden = hiddenIn(ties, fold, slotsAt(ties, place));
  const { reported = 0, possible = 0, perhaps = 0 } = pair?.indirect ?? {};
  return {
    ...sums,
    own: own.some((slot) => isLive(fold, slot)),
    hidden: hidden.filter((event) => catalog.statuses[event] !== VOID).length,
    indirect: reported + possible + perhaps,
  };
}

/** Whether a window counts nothing on a tie. */
export function isEmpty({ reported, possible, perhaps }: Sums): boolean {
  return reported + possible + perhaps === 0;
}

/** The slots of a tie, those it shares with others too, or of a circle. */
export function slotsAt(ties: Ties, { tie, hubs }: Place): readonly number[] {
  const found = ties.ties[tie];
  return found ? [...found.strands, ...found.hubs] : hubs;
}

/** The events (positions) of some slots that lie in a fold's window and are stopped by its filter. */
export function hiddenIn(ties: Ties, { dating, passing }: Fold, slots: Iterable<number>): number[] {
  const events = new Set([...slots].flatMap((slot) => [...row(ties.eventsOf, slot)]));
  return [...events].filter((event) => !passing[event] && isHeld(dating[event]));
}
