import { bisectLeft } from "d3-array";
import type { Catalog } from "./catalog.ts";
import { eventDateWords } from "./event-date.ts";
import type { TimeWindow } from "./window.ts";

/** UTF-16 offsets in the text they belong to. */
export type Range = [start: number, end: number];

/** One thing found. `title` and `detail` are shown; `marks` are the words that matched in each. */
export type Hit = {
  kind: "time" | "actor" | "event" | "passage";
  /** Position among actors, events or documents. */
  index: number;
  title: string;
  detail: string;
  marks: { title: Range[]; detail: Range[] };
  /** Of a passage: where `detail` begins in the document's text, and the event coded there (-1: none). */
  offset: number;
  event: number;
  /** Of a time. */
  window?: TimeWindow;
};

export type Search = (query: string, limit?: number) => Hit[];

type Item = Pick<Hit, "kind" | "index" | "title" | "offset" | "event"> & {
  /** Texts that are searched besides the title; the first that matches is shown. */
  details: readonly string[];
  /** Shown where no detail matches. */
  fallback: string;
};

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const KIND_ORDER = ["actor", "event", "passage"];

/**
 * Prepares the search over actors (name, short, aliases), events (label, quotes) and the sentences of all articles. The
 * index is made at the first query. The result finds what has every word of a query, by its beginning; the best first.
 */
export function buildSearch(catalog: Catalog): Search {
  let index: Index | undefined;
  return (query, limit = 20) => {
    const words = wordsIn(query).map(({ word }) => word);
    if (words.length === 0) return [];
    index ??= new Index(itemsOf(catalog));
    return index
      .find(words)
      .slice(0, limit)
      .map((item) => hitOf(item, words));
  };
}

/**
 * A word without case, diacritics, Arabic vowel signs and tatweel, and with the Arabic letters that are written in more
 * than one way made one (alef, ya, ta marbuta).
 */
export function foldWord(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}ـ]/gu, "")
    .toLowerCase()
    .replace(/ٱ/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه");
}

class Index {
  private readonly items: Item[];
  private readonly words: string[];
  private readonly postings: Map<string, number[]>;

  constructor(items: Item[]) {
    this.items = items;
    this.postings = new Map();
    items.forEach((item, i) => {
      const texts = item.kind === "passage" ? item.details : [item.title, ...item.details];
      for (const text of texts) {
        for (const { word } of wordsIn(text)) {
          const list = this.postings.get(word);
          if (!list) this.postings.set(word, [i]);
          else if (list.at(-1) !== i) list.push(i);
        }
      }
    });
    this.words = [...this.postings.keys()].sort();
  }

  find(words: string[]): Item[] {
    const sets = words.map((word) => this.beginningWith(word)).sort((p, q) => p.size - q.size);
    const [first = new Set<number>(), ...others] = sets;
    return [...first]
      .filter((i) => others.every((set) => set.has(i)))
      .map((i) => ({ i, item: this.items[i] as Item }))
      .map(({ i, item }) => ({ i, item, score: scoreOf(item, words) }))
      .sort((p, q) => q.score - p.score || kindOf(p.item) - kindOf(q.item) || p.i - q.i)
      .map(({ item }) => item);
  }

  private beginningWith(prefix: string): Set<number> {
    const found = new Set<number>();
    for (let i = bisectLeft(this.words, prefix); this.words[i]?.startsWith(prefix); i++) {
      for (const item of this.postings.get(this.words[i] as string) ?? []) found.add(item);
    }
    return found;
  }
}

function itemsOf(catalog: Catalog): Item[] {
  const actors = [...catalog.rank.keys()].sort(
    (p, q) => (catalog.rank[p] as number) - (catalog.rank[q] as number),
  );
  return [
    ...actors.map((index): Item => {
      const { name = "", short = "", aliases = [], description = "" } = catalog.actors[index] ?? {};
      const others = [short, ...aliases].filter((text) => text && text !== name);
      return {
        kind: "actor",
        index,
        title: name,
        details: others,
        fallback: description,
        offset: 0,
        event: -1,
      };
    }),
    ...catalog.events.map((event, index): Item => {
      const quotes = event.evidence.map(({ quote }) => quote.exact);
      const fallback = eventDateWords(catalog, index);
      return {
        kind: "event",
        index,
        title: event.label,
        details: quotes,
        fallback,
        offset: 0,
        event: index,
      };
    }),
    ...catalog.documents.flatMap((document, index) =>
      passagesIn(catalog, document.title, document.text, index),
    ),
  ];
}

function passagesIn(catalog: Catalog, title: string, text: string, index: number): Item[] {
  const id = catalog.documents[index]?.id;
  const quotes = catalog.events.flatMap(({ evidence }, event) =>
    evidence.filter(({ document }) => document === id).map(({ quote }) => ({ event, ...quote })),
  );
  return [...text.matchAll(/[^\n]+?(?:[.!?]["”’)]*(?=\s|$)|(?=\n|$))/g)].flatMap(
    (match): Item[] => {
      const sentence = match[0].trim();
      if (sentence === "") return [];
      const offset = match.index + match[0].indexOf(sentence);
      const end = offset + sentence.length;
      const coded = quotes.find((quote) => quote.start < end && quote.end > offset);
      return [
        {
          kind: "passage",
          index,
          title,
          details: [sentence],
          fallback: sentence,
          offset,
          event: coded?.event ?? -1,
        },
      ];
    },
  );
}

/** Words of the query found whole in the title weigh most, then their beginnings there, then the same elsewhere. */
function scoreOf(item: Item, words: string[]): number {
  const title = wordsIn(item.title).map(({ word }) => word);
  const rest = item.details.flatMap((text) => wordsIn(text).map(({ word }) => word));
  const isPassage = item.kind === "passage";
  return words.reduce((score, word) => {
    if (!isPassage && title.includes(word)) return score + 8;
    if (!isPassage && title.some((other) => other.startsWith(word))) return score + 6;
    if (item.kind === "actor") return score + (rest.includes(word) ? 6 : 5);
    return score + (rest.includes(word) ? 3 : 2);
  }, 0);
}

function hitOf(
  { kind, index, title, details, fallback, offset, event }: Item,
  words: string[],
): Hit {
  const marked = details.map((text) => ({ text, marks: marksIn(text, words) }));
  const best = marked.reduce<(typeof marked)[number] | undefined>(
    (a, b) => (b.marks.length > (a?.marks.length ?? 0) ? b : a),
    undefined,
  );
  const detail = best?.text ?? fallback;
  return {
    kind,
    index,
    title,
    detail,
    marks: { title: marksIn(title, words), detail: best?.marks ?? [] },
    offset,
    event,
  };
}

/** Where words begin with one of the query's; only the matching part, or the whole word where folding changed its length. */
function marksIn(text: string, words: string[]): Range[] {
  return wordsIn(text).flatMap(({ word, start, end }): Range[] => {
    const lengths = words.filter((sought) => word.startsWith(sought)).map(({ length }) => length);
    if (lengths.length === 0) return [];
    const same = end - start === word.length;
    return [[start, same ? start + Math.max(...lengths) : end]];
  });
}

function wordsIn(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(WORD)]
    .map((match) => ({
      word: foldWord(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    }))
    .filter(({ word }) => word !== "");
}

function kindOf({ kind }: Item): number {
  return KIND_ORDER.indexOf(kind);
}
