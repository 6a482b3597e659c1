import type { Catalog } from "./catalog.ts";
import { STATUS_CLASSES } from "./catalog.ts";
import { type Filters, passingOf } from "./filter.ts";
import { row } from "./rows.ts";
import { sourcesOf } from "./sources.ts";
import type { Ties } from "./ties.ts";
import { CERTAIN, PERHAPS } from "./window.ts";

/** Ties and events of three or more (positions of both), as the summary of a window counts them. */
export type Resting = { ties: number[]; hubs: number[] };

/** What hangs on one document: what is in the window that it tells of, and what is not told of without it. */
export type Reliance = {
  /** No other ticked document speaks for it. */
  alone: Resting;
  /** Other ticked documents speak for it too, all of them copies of the same origin. */
  copies: Resting;
  /** All for which it speaks, those two among it. */
  told: Resting;
};

const VOID = STATUS_CLASSES.indexOf("void");

/**
 * Per document, the ties and the events of three or more that rest on it. Those of an unticked document are the ones that
 * came back if it were ticked. A tie is told of by its strands, as in the summary of a window; denied and cancelled events
 * carry none. Documents of one
 * `origin` copy one another and count as one source; a document without an origin is a source of its own.
 * @param dating per event, a position in DATINGS (the fold's).
 */
export function relianceOf(
  catalog: Catalog,
  ties: Ties,
  dating: Uint8Array,
  filters: Filters,
): Reliance[] {
  const nothing = (): Resting => ({ ties: [], hubs: [] });
  const found = catalog.documents.map(
    (): Reliance => ({ alone: nothing(), copies: nothing(), told: nothing() }),
  );
  const ticked = filters.documents && new Set(filters.documents);
  const isTicked = catalog.documents.map(({ id }) => !ticked || ticked.has(id));
  const passing = passingOf(catalog, { ...filters, documents: null });
  const rest = (kind: keyof Resting, position: number, slots: readonly number[]) => {
    const speaking = documentsOfSlots(catalog, ties, dating, passing, slots);
    const counted = speaking.filter((document) => isTicked[document]);
    for (const document of speaking) {
      const on = found[document] as Reliance;
      on.told[kind].push(position);
      const others = counted.filter((other) => other !== document);
      if (others.length === 0) on.alone[kind].push(position);
      else if (others.every((other) => isCopy(catalog, document, other)))
        on.copies[kind].push(position);
    }
  };
  ties.ties.forEach(({ strands }, tie) => {
    rest("ties", tie, strands);
  });
  ties.slots.forEach((slot, i) => {
    if (slot.kind === "hub") rest("hubs", slot.event, [i]);
  });
  return found;
}

function documentsOfSlots(
  catalog: Catalog,
  ties: Ties,
  dating: Uint8Array,
  passing: Uint8Array,
  slots: readonly number[],
): number[] {
  const sources = sourcesOf(catalog);
  const documents = new Set<number>();
  for (const slot of slots) {
    for (const event of row(ties.eventsOf, slot)) {
      const when = dating[event];
      if (!passing[event] || catalog.statuses[event] === VOID) continue;
      if (when !== CERTAIN && when !== PERHAPS) continue;
      for (const document of row(sources, event)) documents.add(document);
    }
  }
  return [...documents];
}

function isCopy(catalog: Catalog, p: number, q: number): boolean {
  const origin = catalog.documents[p]?.origin;
  return origin !== undefined && origin !== "" && origin === catalog.documents[q]?.origin;
}
