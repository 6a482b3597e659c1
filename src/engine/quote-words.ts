import { sentencesAround } from "../model/sentences.ts";
import type { Catalog } from "./catalog.ts";
import type { CardQuote } from "./evidence.ts";

/** Who says a quote, as every card, slide and page words it; empty where it is the article's own voice. */
export function voiceWords({ attribution }: Pick<CardQuote, "attribution">): string {
  if (attribution === "" || attribution.startsWith("anonymous")) return attribution;
  return `says ${attribution}`;
}

/** Whether a quote begins or ends within a sentence, so that an ellipsis stands outside it. */
export type QuoteCut = { head: boolean; tail: boolean };

/** Where a quote is a fragment: letters of its own sentence stand before or after it. */
export function quoteCut(catalog: Catalog, { document, start, end }: CardQuote): QuoteCut {
  const text = catalog.documents[document]?.text ?? "";
  const { sentence } = sentencesAround(text, start, end);
  const said = (from: number, to: number) => /[\p{L}\p{N}]/u.test(text.slice(from, to));
  return { head: said(sentence.start, start), tail: said(end, sentence.end) };
}
