import { STANCES, type Stance } from "../model/plover.ts";
import { type Catalog, STATUS_CLASSES } from "./catalog.ts";
import { sumWords } from "./change-words.ts";
import { isLive, type Sums, slotCounts, tieCounts } from "./counts.ts";
import type { Fold } from "./fold.ts";
import { row } from "./rows.ts";
import type { Ties } from "./ties.ts";
import { STANCE_WORDS } from "./type-words.ts";
import { isHeld } from "./window.ts";

/** Where a tie is counted: its position in ties.ties, or -1 for a circle of three or more actors, which has its slots. */
export type Place = { tie: number; hubs: readonly number[] };

/** What one window counts of one stance on a tie; `acts` of the reported ones are no standing states. */
type StanceSums = Omit<Sums, "standing"> & { acts: number };

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
  /** The same by stance, in the order of STANCES. */
  stances: readonly StanceSums[];
};

const FIRST_CONFLICT = STANCES.indexOf("verbal-conflict");
const NEUTRAL = STANCES.indexOf("neutral");
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
    stances: stancesOf(catalog, ties, fold, place),
  };
}

/** Whether two windows count as much of each stance. */
export function areStancesAlike(a: TieSide, b: TieSide): boolean {
  return a.stances.every(({ reported, possible, perhaps }, stance) => {
    const other = b.stances[stance];
    return reported === other?.reported && possible === other.possible && perhaps === other.perhaps;
  });
}

/**
 * 1 where all that is reported with a stance is cooperation, -1 where it is conflict, 0 where it is both or neither, or
 * where no act is among it: a state that is said to hold in one window and left unsaid in the other has not turned.
 */
export function leaningOf({ stances }: TieSide): number {
  const [cooperation, conflict] = [stances.slice(0, NEUTRAL), stances.slice(FIRST_CONFLICT)];
  if (![...cooperation, ...conflict].some(({ acts }) => acts > 0)) return 0;
  const told = (part: readonly StanceSums[]) => Number(part.some(({ reported }) => reported > 0));
  return told(cooperation) - told(conflict);
}

/** "2 reported (verbal cooperation); 1 reported, standing (material conflict)". */
export function stancesWords({ stances }: TieSide): string {
  return stances
    .flatMap((sums, i) => {
      const stance = STANCE_WORDS[STANCES[i] as Stance].toLowerCase();
      const standing = sums.reported - sums.acts;
      return isEmpty(sums) ? [] : [`${sumWords({ ...sums, standing })} (${stance})`];
    })
    .join("; ");
}

/** Whether a window counts nothing on a tie. */
export function isEmpty({ reported, possible, perhaps }: Omit<Sums, "standing">): boolean {
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

function stancesOf(catalog: Catalog, ties: Ties, fold: Fold, place: Place): StanceSums[] {
  const sums = STANCES.map(() => ({ reported: 0, possible: 0, perhaps: 0, acts: 0 }));
  for (const at of slotsAt(ties, place)) {
    const slot = ties.slots[at];
    const stance =
      slot?.kind === "strand"
        ? slot.stance
        : slot?.kind === "hub"
          ? (catalog.stances[slot.event] as number)
          : NEUTRAL;
    const [sum, counts] = [sums[stance] as StanceSums, slotCounts(fold, at)];
    sum.reported += counts.reported;
    sum.possible += counts.possible;
    sum.perhaps += counts.perhaps;
    sum.acts += counts.act.certain;
  }
  return sums;
}
