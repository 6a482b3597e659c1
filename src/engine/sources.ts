import type { Catalog } from "./catalog.ts";
import { type Rows, row, rowsOf } from "./rows.ts";

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

/**
 * The documents (positions, in the dataset's order) that speak for any of these events.
 * @param ticked ids of the only documents to look at; null for all.
 */
export function documentsOf(
  catalog: Catalog,
  events: Iterable<number>,
  ticked: readonly string[] | null = null,
): number[] {
  const sources = sourcesOf(catalog);
  const found = new Set<number>();
  for (const event of events) {
    for (const document of row(sources, event)) found.add(document);
    if (found.size === catalog.documents.length) break;
  }
  const ids = ticked && new Set(ticked);
  return [...found]
    .filter((document) => !ids || ids.has(catalog.documents[document]?.id as string))
    .sort((a, b) => a - b);
}
