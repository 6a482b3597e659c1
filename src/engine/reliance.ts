import type { Catalog } from "./catalog.ts";
import { STATUS_CLASSES } from "./catalog.ts";
import { type Filters, passingOf } from "./filter.ts";
import { row } from "./rows.ts";
import { sourcesOf } from "./sources.ts";
import type { Ties } from "./ties.ts";
import { CERTAIN, PERHAPS } from "./window.ts";

/** What hangs on one document: ties (positions) in the window that it tells of, and those not told of without it. */
export type Reliance = {
  /** No other ticked document speaks for them. */
  alone: number[];
  /** Other ticked documents speak for them too, all of them copies of the same origin. */
  copies: number[];
  /** All ties for which it speaks, those two among them. */
  told: number[];
};

const VOID = STATUS_CLASSES.indexOf("void");

/**
 * Per document, the ties that rest on it. Those of an unticked document are the ones that came back if it were ticked.
 * A tie is told of by its strands, as in the summary of a window; denied and cancelled events carry none. Documents of one
 * `origin` copy one another and count as one source; a document without an origin is a source of its own.
 * @param dating per event, a position in DATINGS (the fold's).
 */
export function relianceOf(
  catalog: Catalog,
  ties: Ties,
  dating: Uint8Array,
  filters: Filters,
): Reliance[] {
  const found = catalog.documents.map((): Reliance => ({ alone: [], copies: [], told: [] }));
  const ticked = filters.documents && new Set(filters.documents);
  const isTicked = catalog.documents.map(({ id }) => !ticked || ticked.has(id));
  const passing = passingOf(catalog, { ...filters, documents: null });
  ties.ties.forEach((_, tie) => {
    const speaking = documentsOfTie(catalog, ties, dating, passing, tie);
    const counted = speaking.filter((document) => isTicked[document]);
    for (const document of speaking) {
      found[document]?.told.push(tie);
      const others = counted.filter((other) => other !== document);
      if (others.length === 0) found[document]?.alone.push(tie);
      else if (others.every((other) => isCopy(catalog, document, other)))
        found[document]?.copies.push(tie);
    }
  });
  return found;
}

function documentsOfTie(
  catalog: Catalog,
  ties: Ties,
  dating: Uint8Array,
  passing: Uint8Array,
  tie: number,
): number[] {
  const { strands = [] } = ties.ties[tie] ?? {};
  const sources = sourcesOf(catalog);
  const documents = new Set<number>();
  for (const slot of strands) {
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
