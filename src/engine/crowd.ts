import type { Catalog } from "./catalog.ts";
import type { Ties } from "./ties.ts";

/** Above these a picture is crowded: no beads, logarithmic widths, fewer names. */
const MANY_EVENTS = 3000;
const MANY_ACTORS = 400;

/** Whether there is too much to draw each event. */
export function isCrowded(catalog: Catalog, ties: Ties): boolean {
  return catalog.events.length > MANY_EVENTS || ties.shown.length > MANY_ACTORS;
}
