import type { ComparedWindow, TieDifference } from "../../engine/compare.ts";
import { row } from "../../engine/rows.ts";
import type { Ties } from "../../engine/ties.ts";
import { CERTAIN, PERHAPS } from "../../engine/window.ts";

/** How many events of a tie lie in a window and are stopped by the filters. */
export function hiddenOnSide(
  ties: Ties,
  { fold }: ComparedWindow,
  { tie, hubs }: TieDifference,
): number {
  const found = ties.ties[tie];
  const slots = found ? [...found.strands, ...found.hubs] : hubs;
  const events = new Set(slots.flatMap((slot) => [...row(ties.eventsOf, slot)]));
  let hidden = 0;
  for (const event of events) {
    const dating = fold.dating[event];
    if (!fold.passing[event] && (dating === CERTAIN || dating === PERHAPS)) hidden++;
  }
  return hidden;
}
