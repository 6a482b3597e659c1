import { civil } from "../model/calendar.ts";
import type { SourceDocument } from "../model/dataset.ts";
import { parseEdtf } from "../model/edtf.ts";
import type { Catalog } from "./catalog.ts";
import { yearWords } from "./spans.ts";
import { fromAddress, publishedWords } from "./words.ts";

const MOST_NAMED = 6;

/** "Sources: Middle East Observer 2016, Marsad 2016" for documents (positions); empty without any. */
export function sourceLine(catalog: Catalog, documents: readonly number[]): string {
  return documents.length > 0 ? `Sources: ${shortNames(catalog, documents)}` : "";
}

/** Documents (positions) by publisher and year, the first six of them: "Marsad 2016, Middle East Monitor 2017". */
export function shortNames(catalog: Catalog, documents: readonly number[]): string {
  const names = documents.flatMap((at) => {
    const document = catalog.documents[at];
    return document ? [shortName(document)] : [];
  });
  const rest = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

/**
 * A document in full, for speaker notes and sheets: publisher, title, date, with what the date rests on where the text
 * does not state it, and address. When it was looked up is not recorded and not said.
 */
export function fullSource({ publisher, title, published, url }: SourceDocument): string {
  const date = publishedWords(published);
  const rests = BASES[published.basis];
  const dated = date === "" ? "not dated" : rests ? `${date} (${rests(published.note)})` : date;
  return `${[publisher, `“${title}”`, dated, url].filter(Boolean).join(", ")}.`;
}

const BASES: Record<SourceDocument["published"]["basis"], ((note?: string) => string) | undefined> =
  {
    stated: undefined,
    relative: () => "date worked out from the text",
    "cross-document": () => "date worked out from another article",
    inferred: () => "date worked out from the text",
    external: (note) =>
      fromAddress(note) ? "date from the page’s address" : "date known from outside the text",
    unknown: () => "how it is dated is not recorded",
  };

function shortName({ publisher, title, published }: SourceDocument): string {
  const time = parseEdtf(published.edtf);
  const year =
    time && Number.isFinite(time.earliest) ? ` ${yearWords(civil(time.earliest).year)}` : "";
  return `${publisher || title}${year}`;
}
