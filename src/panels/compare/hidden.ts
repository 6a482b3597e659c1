import type { ComparedWindow } from "../../engine/compare.ts";
import { row } from "../../engine/rows.ts";
import type { Tie, Ties } from "../../engine/ties.ts";
import { CERTAIN, PERHAPS } from "../../engine/window.ts";

/** How many events of a tie lie in a window and are stopped by the filters. */
export function hiddenOnSide(ties: Ties, { fold }: ComparedWindow, tie: number): number {
  const { strands, hubs } = ties.ties[tie] as Tie;
  const events = new Set([...strands, ...hubs].flatMap((slot) => [...row(ties.eventsOf, slot)]));
  let hidden = 0;
  for (const event of events) {
    const dating = fold.dating[event];
    if (!fold.passing[event] && (dating === CERTAIN || dating === PERHAPS)) hidden++;
  }
  return hidden;
}
