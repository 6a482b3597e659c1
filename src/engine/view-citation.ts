import { civil } from "../model/calendar.ts";
import type { SourceDocument } from "../model/dataset.ts";
import { parseEdtf } from "../model/edtf.ts";
import type { Catalog } from "./catalog.ts";
import type { TimeWindow } from "./window.ts";
import { type Mode, publishedWords, windowWords } from "./words.ts";

/** What a citation of a view names. `about` is the tie, actor or event at hand, empty for the whole network. */
export type Cited = {
  catalog: Catalog;
  /** Positions of the articles that the view counts. */
  documents: readonly number[];
  about: string;
  /** The window's counts in words. */
  counts: string;
  window: TimeWindow;
  mode: Mode;
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
  const { catalog, documents, about, counts, window, mode, version, link } = cited;
  const articles = documents.flatMap((at) => {
    const found = catalog.documents[at];
    return found ? [articleCitation(found)] : [];
  });
  const subject = [about, windowWords(window, mode)].filter(Boolean).join(", ");
  const record = `${subject}: ${counts}. In ${catalog.dataset.title} [data set, edition ${version}]. Entente. ${link}`;
  return [...articles, record].join("\n\n");
}

function apaDate(earliest: number, latest: number): string {
  const [a, b] = [civil(earliest), civil(latest)];
  const month = MONTHS[a.month - 1];
  if (earliest === latest) return `${a.year}, ${month} ${a.day}`;
  if (a.year !== b.year) return "";
  return a.month === b.month ? `${a.year}, ${month}` : String(a.year);
}
