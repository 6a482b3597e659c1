import type { Catalog } from "../../engine/catalog.ts";
import type { Passage } from "../../engine/evidence.ts";

/** A piece of a paragraph: plain, or coded by the events (positions) of its passage. */
export type Piece = { start: number; text: string; passage: Passage | undefined };

/** One paragraph of an article, cut where its passages begin and end. */
export type Paragraph = { start: number; pieces: Piece[] };

/** Cuts a text into its paragraphs (lines with any words on them) and these into plain and coded pieces. */
export function paragraphsOf(text: string, passages: readonly Passage[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let next = 0;
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (line.trim() === "") continue;
    const end = index + line.length;
    const pieces: Piece[] = [];
    const add = (from: number, to: number, passage?: Passage) => {
      if (to > from) pieces.push({ start: from, text: text.slice(from, to), passage });
    };
    let at = index;
    while ((passages[next]?.end ?? Infinity) <= index) next++;
    for (let i = next; i < passages.length && (passages[i] as Passage).start < end; i++) {
      const passage = passages[i] as Passage;
      add(at, Math.max(at, passage.start));
      at = Math.max(at, passage.start);
      add(at, Math.min(end, passage.end), passage);
      at = Math.min(end, passage.end);
    }
    add(at, end);
    paragraphs.push({ start: index, pieces });
  }
  return paragraphs;
}

/** Whether a stretch of text says anything: it has a letter or a digit. */
export function isSpoken(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/**
 * The places of an article to step through, in the order of its text: its passages, without those that are nothing but
 * marks. Each names all its events, that of the shortest quote first.
 */
export function placesOf(
  catalog: Catalog,
  document: number,
  passages: readonly Passage[],
): Passage[] {
  const found = catalog.documents[document];
  const lengthOf = (event: number, { start, end }: Passage) =>
    (catalog.events[event]?.evidence ?? []).reduce(
      (least, { document: id, quote }) =>
        id === found?.id && quote.start <= start && quote.end >= end
          ? Math.min(least, quote.end - quote.start)
          : least,
      Infinity,
    );
  return passages
    .filter(({ start, end }) => isSpoken(found?.text.slice(start, end) ?? ""))
    .map((passage) => ({
      ...passage,
      events: [...passage.events].sort((p, q) => lengthOf(p, passage) - lengthOf(q, passage)),
    }));
}

/** The event that pressing a place leads to: its first, or where one of it is the current one, the next of them. */
export function eventToChoose({ events }: Passage, current: number): number {
  return events[(events.indexOf(current) + 1) % events.length] ?? -1;
}
