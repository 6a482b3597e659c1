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

/** A place where an event is quoted in an article; an event quoted twice has two. */
export type Stop = { event: number; start: number; end: number };

/** All such places in a document (a position), in the order of its text. */
export function stopsOf(catalog: Catalog, document: number): Stop[] {
  const id = catalog.documents[document]?.id;
  const stops = catalog.events.flatMap(({ evidence }, event) =>
    evidence.flatMap((item) =>
      item.document === id ? [{ event, start: item.quote.start, end: item.quote.end }] : [],
    ),
  );
  return stops.sort((p, q) => p.start - q.start || p.end - q.end || p.event - q.event);
}

/** The stop that pressing a passage leads to: its closest quote, or where that is the current one, the next of them. */
export function stopIn(stops: readonly Stop[], passage: Passage, current: number): number {
  const here = stops
    .map((stop, i) => ({ ...stop, i }))
    .filter(({ start, end }) => start <= passage.start && end >= passage.end)
    .sort((p, q) => p.end - p.start - (q.end - q.start));
  const at = here.findIndex(({ i }) => i === current);
  return here[(at + 1) % here.length]?.i ?? -1;
}
