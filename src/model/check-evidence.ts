import { type Evidence, evidenceSchema, type SourceDocument } from "./dataset.ts";
import { shown } from "./fault.ts";
import { anchorQuote, type QuoteFinder, quoteFinder } from "./quote.ts";
import type { Report } from "./report.ts";
import { parseItem, type Shelf, unknownId } from "./shelf.ts";

/** Reads the evidence of one item: what is sound is kept with its quote anchored, the rest is reported. */
export type EvidenceReader = (raw: readonly unknown[], path: string) => Evidence[];

/** An evidence reader for a dataset's documents; it keeps what it learns of each document's text. */
export function evidenceReader(documents: Shelf<SourceDocument>, report: Report): EvidenceReader {
  const finders = new Map<string, QuoteFinder>();
  const finderFor = (document: SourceDocument) => {
    const finder = finders.get(document.id) ?? quoteFinder(document.text);
    finders.set(document.id, finder);
    return finder;
  };
  const read = (raw: unknown, path: string): Evidence | undefined => {
    const parsed = parseItem(evidenceSchema, raw, path, report);
    if (!parsed) return undefined;
    const document = documents.kept.get(parsed.document);
    if (!document) {
      report.error(`${path}.document`, () => unknownId(parsed.document, "document", documents));
      return undefined;
    }
    const anchor = finderFor(document).find(parsed.quote);
    if (!anchor) {
      report.error(`${path}.quote.exact`, () =>
        notThere(parsed.quote.exact, document.id, finderFor(document)),
      );
      return undefined;
    }
    const evidence = Object.assign(parsed, { quote: Object.assign(parsed.quote, anchor) });
    const { trigger } = evidence;
    if (trigger === undefined) return evidence;
    const word = anchorQuote(anchor.exact, { exact: trigger });
    if (word) return Object.assign(evidence, { trigger: word.exact });
    report.warn(
      `${path}.trigger`,
      () =>
        `The trigger ${shown(trigger)} does not stand in the quote ${shown(anchor.exact)}, so it is passed over: copy it from the quote.`,
    );
    delete evidence.trigger;
    return evidence;
  };
  return (list, path) => list.flatMap((raw, index) => read(raw, `${path}[${index}]`) ?? []);
}

function notThere(exact: string, document: string, finder: QuoteFinder): string {
  const quote = `The quote ${shown(exact)} does not stand in the document "${document}"`;
  const cure = "copy the words from the document as they are";
  const { agreed, quoteGoesOn, textGoesOn } = finder.agreement(exact);
  if (agreed.trim().split(" ").length < 2) {
    return `${quote}, not even its first words do: name the document that it comes from, or ${cure}.`;
  }
  const tail = agreed.length > 40 ? `…${agreed.slice(-40)}` : agreed;
  return `${quote}: they agree up to "${tail}", then the quote goes on "${quoteGoesOn}" and the document "${textGoesOn}"; ${cure}.`;
}
