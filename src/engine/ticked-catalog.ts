import type { EdtfTime } from "../model/edtf.ts";
import { type Catalog, STATUS_CLASSES } from "./catalog.ts";
import { row } from "./rows.ts";
import { lastDays, sourcesOf } from "./sources.ts";
import type { TimeWindow } from "./window.ts";

const STANDING = STATUS_CLASSES.indexOf("standing");

/**
 * A catalog as the ticked articles leave it: a standing state lasts no longer than until the last of them appeared, where
 * only unticked ones can know that it went on. The same object where that changes nothing.
 * @param ticked ids of the ticked articles; null for all
 */
export function tickedCatalog(catalog: Catalog, ticked: readonly string[] | null): Catalog {
  if (!ticked) return catalog;
  const counted = new Set(ticked.map((id) => catalog.documentOf.get(id)));
  const last = lastDays(catalog);
  const shortened = new Map<number, EdtfTime>();
  catalog.times.forEach((time, event) => {
    if (!time || !endsAsTold(catalog, event)) return;
    const known = row(sourcesOf(catalog), event).filter((document) => counted.has(document));
    if (known.length === 0) return;
    const end = Math.max(...known.map((document) => last[document] as number));
    if (end < time.latest)
      shortened.set(event, {
        ...time,
        earliest: Math.min(time.earliest, end),
        latest: end,
        coreEnd: Math.min(time.coreEnd, end),
      });
  });
  if (shortened.size === 0) return catalog;
  const times = catalog.times.map((time, event) => shortened.get(event) ?? time);
  const left = { ...catalog, times };
  wholes.set(left, catalog);
  return left;
}

const wholes = new WeakMap<Catalog, Catalog>();

/** The catalog of all articles, of whose ticked ones another was made. */
export function wholeCatalog(catalog: Catalog): Catalog {
  return wholes.get(catalog) ?? catalog;
}

/** The documents (positions) without which an event would not lie in a window that its date reaches. */
export function restsOn(catalog: Catalog, event: number, { from }: TimeWindow): Int32Array {
  const speaking = row(sourcesOf(catalog), event);
  if (!endsAsTold(catalog, event)) return speaking;
  const last = lastDays(catalog);
  return speaking.filter((document) => (last[document] as number) >= from);
}

/** Whether an event is a standing state of which no more is known than that it lasted when it was last spoken of. */
function endsAsTold(catalog: Catalog, event: number): boolean {
  const time = catalog.times[event];
  if (catalog.statuses[event] !== STANDING || time?.kind !== "throughout") return false;
  const last = lastDays(catalog);
  return row(sourcesOf(catalog), event).some(
    (document) => (last[document] as number) >= time.latest,
  );
}
