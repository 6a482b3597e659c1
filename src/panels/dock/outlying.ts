import type { Catalog } from "../../engine/catalog.ts";
import { byDate } from "../../engine/order.ts";

/** The events that the axis can't show, by date: before it, after it, and without a date. */
export type Outlying = { before: number[]; after: number[]; undated: number[] };

/** Sorts out which of the events that pass have no day on the axis. */
export function outlyingOf(catalog: Catalog, passing: Uint8Array): Outlying {
  const { times, extent } = catalog;
  const found: Outlying = { before: [], after: [], undated: [] };
  times.forEach((time, event) => {
    if (!passing[event]) return;
    if (!time) found.undated.push(event);
    else if (time.latest < extent.from) found.before.push(event);
    else if (time.earliest >= extent.to) found.after.push(event);
  });
  found.before.sort(byDate(catalog));
  found.after.sort(byDate(catalog));
  return found;
}
