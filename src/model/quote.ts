import { type Normalised, normalise } from "./normalise.ts";

/** What a dataset says of a quote (W3C TextQuoteSelector and TextPositionSelector; UTF-16 offsets). */
export type QuoteHint = {
  exact: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
  start?: number | undefined;
  end?: number | undefined;
};

/** Where a quote stands: `exact === text.slice(start, end)`, always. */
export type Anchor = { start: number; end: number; exact: string };

const LONGEST_CONTEXT = 64;
const MOST_CANDIDATES = 1000;

/**
 * Finds a quote in a document's text: where its offsets say, else where its words stand verbatim, else where they
 * stand after normalisation of both sides. Of several places the one wins whose surroundings match `prefix` and
 * `suffix` best, then the one nearest to `start`, then the first.
 * @returns the place, with the text's own characters; `undefined` where the words do not stand in the text.
 */
export function anchorQuote(text: string, quote: QuoteHint): Anchor | undefined {
  return quoteFinder(text).find(quote);
}

/** Looks quotes up in one text. */
export type QuoteFinder = {
  /** As `anchorQuote`. */
  find(quote: QuoteHint): Anchor | undefined;
  /**
   * How far into a quote the text agrees with it, for telling an author where the two part: the longest beginning that
   * stands in the text, what the quote says next, and what the text says there; all normalised, and empty where not
   * even the first character stands in the text.
   */
  agreement(exact: string): { agreed: string; quoteGoesOn: string; textGoesOn: string };
};

/** A finder for many quotes of one text: what has to be computed of the text is computed once, when first needed. */
export function quoteFinder(text: string): QuoteFinder {
  let computed: Normalised | undefined;
  const plain = () => {
    computed ??= normalise(text);
    return computed;
  };
  return {
    find: (quote) => asGiven(text, quote) ?? verbatim(text, quote) ?? similar(text, plain(), quote),
    agreement: (exact) => agreement(plain().text, normalise(exact).text.trim()),
  };
}

function asGiven(text: string, { exact, start, end }: QuoteHint): Anchor | undefined {
  if (exact === "" || start === undefined || end === undefined) return undefined;
  return text.slice(start, end) === exact ? { start, end, exact } : undefined;
}

function verbatim(text: string, quote: QuoteHint): Anchor | undefined {
  const { exact, start = 0 } = quote;
  if (exact === "") return undefined;
  const places = occurrences(text, exact, start, mostPlaces(quote)).map((at) => ({
    start: at,
    end: at + exact.length,
    exact,
  }));
  return best(text, places, quote);
}

function similar(text: string, plain: Normalised, quote: QuoteHint): Anchor | undefined {
  const needle = normalise(quote.exact).text.trim();
  if (needle === "") return undefined;
  const hint = firstAtOrAfter(plain.rawStart, quote.start ?? 0);
  const places = occurrences(plain.text, needle, hint, mostPlaces(quote)).map((at) => {
    const start = plain.rawStart[at] ?? 0;
    const end = plain.rawEnd[at + needle.length - 1] ?? start;
    return { start, end, exact: text.slice(start, end) };
  });
  return best(text, places, quote);
}

/** Without a prefix or suffix to compare, only the nearest place on either side can win. */
function mostPlaces({ prefix, suffix }: QuoteHint): number {
  return prefix || suffix ? MOST_CANDIDATES : 1;
}

function agreement(hay: string, needle: string): ReturnType<QuoteFinder["agreement"]> {
  let [fits, tooLong] = [0, needle.length + 1];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (hay.includes(needle.slice(0, middle))) fits = middle;
    else tooLong = middle;
  }
  if (fits === 0) return { agreed: "", quoteGoesOn: "", textGoesOn: "" };
  const agreed = needle.slice(0, fits);
  const after = hay.indexOf(agreed) + fits;
  return {
    agreed,
    quoteGoesOn: needle.slice(fits, fits + 30),
    textGoesOn: hay.slice(after, after + 30),
  };
}

/** At most `most` places of `needle` on either side of `hint`, from there outwards. */
function occurrences(hay: string, needle: string, hint: number, most: number): number[] {
  const found: number[] = [];
  let at = hay.indexOf(needle, hint);
  for (let left = most; at >= 0 && left > 0; left--) {
    found.push(at);
    at = left > 1 ? hay.indexOf(needle, at + 1) : -1;
  }
  at = hint > 0 ? hay.lastIndexOf(needle, hint - 1) : -1;
  for (let left = most; at >= 0 && left > 0; left--) {
    found.push(at);
    at = at > 0 && left > 1 ? hay.lastIndexOf(needle, at - 1) : -1;
  }
  return found;
}

function firstAtOrAfter(sorted: number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function best(text: string, places: Anchor[], quote: QuoteHint): Anchor | undefined {
  const [first, ...others] = places;
  if (others.length === 0) return first;
  const score = surroundings(text, quote);
  const away = (place: Anchor) => Math.abs(place.start - (quote.start ?? 0));
  return places.reduce((winner, place) => {
    const lead = score(place) - score(winner);
    return lead > 0 || (lead === 0 && away(place) < away(winner)) ? place : winner;
  });
}

/** How many characters before and after a place agree with the quote's prefix and suffix. */
function surroundings(text: string, quote: QuoteHint): (place: Anchor) => number {
  const prefix = normalise((quote.prefix ?? "").slice(-LONGEST_CONTEXT)).text.trimEnd();
  const suffix = normalise((quote.suffix ?? "").slice(0, LONGEST_CONTEXT)).text.trimStart();
  if (prefix === "" && suffix === "") return () => 0;
  return ({ start, end }) => {
    const before = normalise(text.slice(Math.max(0, start - 2 * LONGEST_CONTEXT), start)).text;
    const after = normalise(text.slice(end, end + 2 * LONGEST_CONTEXT)).text;
    return sharedEnd(before.trimEnd(), prefix) + sharedBeginning(after.trimStart(), suffix);
  };
}

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) {
    length++;
  }
  return length;
}
