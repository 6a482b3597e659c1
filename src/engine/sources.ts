import { parseEdtf } from "../model/edtf.ts";
import { type Catalog, STATUS_CLASSES } from "./catalog.ts";
import { type Rows, row, rowsOf } from "./rows.ts";
import type { TimeWindow } from "./window.ts";

const known = new WeakMap<Catalog, Rows>();

/** Per event, the documents (positions) that speak for it: of every evidence that does not contradict it. */
export function sourcesOf(catalog: Catalog): Rows {
  let rows = known.get(catalog);
  if (!rows) {
    rows = rowsOf(
      catalog.events.map((event) => {
        const documents = event.evidence.flatMap(({ document, stance }) =>
          stance === "contradicts" ? [] : (catalog.documentOf.get(document) ?? []),
        );
        return documents.length > 1 ? [...new Set(documents)] : documents;
      }),
    );
    known.set(catalog, rows);
  }
  return rows;
}

/** The window that articles are counted for, and the ids of the only documents to look at; null for all. */
export type Asked = { window: TimeWindow; ticked: readonly string[] | null };

const STANDING = STATUS_CLASSES.indexOf("standing");

/**
 * The documents (positions) that speak for an event in a window. Of a standing state an article that appeared before the
 * window cannot know that it lasted: it is left out where a ticked one that appeared later speaks. Unticked ones stand
 * among them as they would if they were ticked.
 */
export function speakersIn(catalog: Catalog, event: number, { window, ticked }: Asked): Int32Array {
  const speaking = row(sourcesOf(catalog), event);
  if (catalog.statuses[event] !== STANDING) return speaking;
  const last = lastDays(catalog);
  const knows = (document: number) => (last[document] as number) >= window.from;
  const known = speaking.some(
    (document) => knows(document) && (ticked?.includes(idOf(catalog, document)) ?? true),
  );
  return known ? speaking.filter(knows) : speaking;
}

/** The ticked documents (positions, in the dataset's order) that speak for any of these events in a window. */
export function documentsOf(catalog: Catalog, events: Iterable<number>, asked: Asked): number[] {
  const ids = asked.ticked && new Set(asked.ticked);
  const found = new Set<number>();
  for (const event of events) {
    for (const document of speakersIn(catalog, event, asked)) found.add(document);
    if (found.size === catalog.documents.length) break;
  }
  return [...found]
    .filter((document) => !ids || ids.has(idOf(catalog, document)))
    .sort((a, b) => a - b);
}

function idOf(catalog: Catalog, document: number): string {
  return catalog.documents[document]?.id as string;
}

const published = new WeakMap<Catalog, Float64Array>();

/** Per document, the last day on which it may have appeared; Infinity where nothing dates it. */
export function lastDays(catalog: Catalog): Float64Array {
  let days = published.get(catalog);
  if (!days) {
    days = Float64Array.from(
      catalog.documents,
      (document) => parseEdtf(document.published.edtf)?.latest ?? Number.POSITIVE_INFINITY,
    );
    published.set(catalog, days);
  }
  return days;
}
