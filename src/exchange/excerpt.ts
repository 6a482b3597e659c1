import type { Dataset, Evidence, SourceDocument } from "../model/dataset.ts";

const QUOTE_ONLY = "quote-only";
const GAP = "\n\n[…]\n\n";

/**
 * A dataset as it may leave this browser: of a document whose rights are "quote-only" the quoted passages alone, with a
 * mark where words are left out between them, and every quote at its place in what is left. Other documents stay whole.
 */
export function excerptOf(dataset: Dataset): Dataset {
  const excerpts = new Map<string, Excerpt>();
  const all = [...dataset.affiliations, ...dataset.events, ...dataset.conditions];
  for (const document of dataset.documents) {
    if (document.rights !== QUOTE_ONLY) continue;
    const quotes = all.flatMap(({ evidence }) =>
      evidence.filter(({ document: id }) => id === document.id).map(({ quote }) => quote),
    );
    excerpts.set(document.id, excerpt(document, quotes));
  }
  if (excerpts.size === 0) return dataset;
  const moved = <Item extends { evidence: Evidence[] }>(items: readonly Item[]) =>
    items.map((item) => ({
      ...item,
      evidence: item.evidence.map((evidence) => {
        const found = excerpts.get(evidence.document);
        return found ? { ...evidence, quote: found.moved(evidence.quote) } : evidence;
      }),
    }));
  return {
    ...dataset,
    documents: dataset.documents.map((document) => ({
      ...document,
      text: excerpts.get(document.id)?.text ?? document.text,
    })),
    affiliations: moved(dataset.affiliations),
    events: moved(dataset.events),
    conditions: moved(dataset.conditions),
  };
}

type Quote = Evidence["quote"];

/** The words that stand before and behind a quote go with the rest of the text. */
type Excerpt = { text: string; moved(quote: Quote): Pick<Quote, "exact" | "start" | "end"> };

function excerpt({ text }: SourceDocument, quotes: readonly Quote[]): Excerpt {
  const kept: { start: number; end: number; at: number }[] = [];
  let length = 0;
  for (const { start, end } of [...quotes].sort((p, q) => p.start - q.start)) {
    const last = kept.at(-1);
    if (last && (start <= last.end || text.slice(last.end, start).trim() === "")) {
      length += Math.max(0, end - last.end);
      last.end = Math.max(last.end, end);
      continue;
    }
    const at = last ? length + GAP.length : 0;
    kept.push({ start, end, at });
    length = at + end - start;
  }
  return {
    text: kept.map(({ start, end }) => text.slice(start, end)).join(GAP),
    moved({ exact, start, end }) {
      const passage = kept.find((passage) => start >= passage.start && end <= passage.end);
      const by = passage ? passage.at - passage.start : 0;
      return { exact, start: start + by, end: end + by };
    },
  };
}
