import { civil } from "../model/calendar.ts";
import type { SourceDocument } from "../model/dataset.ts";
import { parseEdtf } from "../model/edtf.ts";
import type { Catalog } from "./catalog.ts";
import { publishedWords } from "./words.ts";

/** What a citation of a view names. */
export type Cited = {
  catalog: Catalog;
  /** Positions of the articles that the view counts. */
  documents: readonly number[];
  title: string;
  /** What it counts in words. */
  counts: string;
  version: string;
  link: string;
};

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** An article as APA would have it: "Middle East Monitor. (2017, May 18). Title. https://…". */
function articleCitation(document: SourceDocument): string {
  const { publisher, title, published, url } = document;
  const time = parseEdtf(published.edtf);
  const stop = /[.?!…]$/.test(title) ? "" : ".";
  const date = time ? apaDate(time.earliest, time.latest) || publishedWords(published) : "n.d.";
  return [publisher && `${publisher}.`, `(${date}).`, `${title}${stop}`, url]
    .filter(Boolean)
    .join(" ");
}

/** A citation of a view, a paragraph each: the articles it counts, then our record with window, edition and link. */
export function viewCitation(cited: Cited): string {
  const { catalog, documents, title, counts, version, link } = cited;
  const articles = documents.flatMap((at) => {
    const found = catalog.documents[at];
    return found ? [articleCitation(found)] : [];
  });
  const record = `${title}: ${counts}. In ${catalog.dataset.title} [data set, edition ${version}]. Entente. ${link}`;
  return [...articles, record].join("\n\n");
}

function apaDate(earliest: number, latest: number): string {
  const [a, b] = [civil(earliest), civil(latest)];
  const month = MONTHS[a.month - 1];
  if (earliest === latest) return `${a.year}, ${month} ${a.day}`;
  if (a.year !== b.year) return "";
  return a.month === b.month ? `${a.year}, ${month}` : String(a.year);
}
