/** A piece of a text, in UTF-16 offsets, without white space at its ends. */
export type Range = { start: number; end: number };

const END_OF_SENTENCE = /[.!?…؟۔]+["'”’»)\]]*(?=\s|$)/gu;
const TITLES = new Set(
  (
    "mr mrs ms dr prof st rev hon sen rep gov pres gen col lt maj brig capt cmdr sgt adm al el " +
    "vs etc inc ltd co corp jr sr dept approx vol ed eds"
  ).split(" "),
);
const BEFORE_NUMBERS = new Set(
  "no nos p pp art fig jan feb mar apr jun jul aug sep sept oct nov dec".split(" "),
);
const INITIALS = /^(?:(?:\p{L}\.)+\p{L}|[\p{Lu}\p{Lo}])$/u;
const LAST_WORD = /[\p{L}\p{N}.]+$/u;

/**
 * The sentences that a quote touches, and one on either side, to show it in its surroundings.
 * A line break always ends a sentence; titles ("Gen."), initials, decimals and a following small letter do not.
 * @param start and `end` are UTF-16 offsets into `text`, as in an anchor
 * @returns `sentence` covers every sentence that overlaps the quote; `before` and `after` are absent at the text's ends
 */
export function sentencesAround(
  text: string,
  start: number,
  end: number,
): { before?: Range; sentence: Range; after?: Range } {
  const from = lineStart(text, start);
  const to = lineEnd(text, Math.max(start, end - 1));
  const near = sentencesOf(text, from, to);
  const touched = near.filter((range) => range.end > start && range.start < end);
  const sentence = {
    start: Math.min(start, touched[0]?.start ?? start),
    end: Math.max(end, touched.at(-1)?.end ?? end),
  };
  const before =
    near.findLast((range) => range.end <= sentence.start) ?? sentencesBefore(text, from).at(-1);
  const after = near.find((range) => range.start >= sentence.end) ?? sentencesAfter(text, to)[0];
  return { sentence, ...(before && { before }), ...(after && { after }) };
}

function sentencesBefore(text: string, from: number): Range[] {
  let found: Range[] = [];
  for (let at = from; at > 0 && found.length === 0; ) {
    const end = at - 1;
    at = lineStart(text, end);
    found = sentencesOf(text, at, end);
  }
  return found;
}

function sentencesAfter(text: string, to: number): Range[] {
  let found: Range[] = [];
  for (let at = to; at < text.length && found.length === 0; ) {
    const start = at + 1;
    at = lineEnd(text, start);
    found = sentencesOf(text, start, at);
  }
  return found;
}

function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function sentencesOf(text: string, from: number, to: number): Range[] {
  const line = text.slice(from, to);
  const found: Range[] = [];
  let start = 0;
  const close = (end: number) => {
    const piece = line.slice(start, end);
    const trimmed = piece.trim();
    const first = from + start + (piece.length - piece.trimStart().length);
    if (trimmed !== "") found.push({ start: first, end: first + trimmed.length });
    start = end;
  };
  for (const { 0: mark, index } of line.matchAll(END_OF_SENTENCE)) {
    if (endsHere(line, index, mark)) close(index + mark.length);
  }
  close(line.length);
  return found;
}

function endsHere(line: string, at: number, mark: string): boolean {
  const next = line.slice(at + mark.length, at + mark.length + 20).trimStart();
  if (/^\p{Ll}/u.test(next)) return false;
  if (mark !== ".") return true;
  const word = LAST_WORD.exec(line.slice(Math.max(0, at - 20), at))?.[0] ?? "";
  if (TITLES.has(word.toLowerCase()) || INITIALS.test(word)) return false;
  return !(BEFORE_NUMBERS.has(word.toLowerCase()) && /^\d/.test(next));
}
