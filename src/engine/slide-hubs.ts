import type { Fold } from "./fold.ts";
import { isVisible } from "./looks.ts";
import type { Slot, Ties } from "./ties.ts";

/** Whether a picture of these actors shows all who take part in a hub: else an event of three would read as a tie of two. */
export function isWhole(slot: Slot | undefined, shows: (actor: number) => boolean): boolean {
  return slot?.kind === "hub" && slot.actors.every(shows);
}

/** Events of the window in which at least two of the shown actors take part, and others who are not shown. */
export function hubsLeftOut(ties: Ties, fold: Fold, shown: readonly number[]): number[] {
  const among = new Set(shown);
  return ties.slots.flatMap((slot) => {
    if (slot.kind !== "hub" || !isVisible(fold, slot.event)) return [];
    const here = slot.actors.filter((actor) => among.has(actor)).length;
    return here > 1 && here < slot.actors.length ? [slot.event] : [];
  });
}
