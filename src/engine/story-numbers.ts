import { eventsInTie, isInWindow, tieCounts, windowSummary } from "./counts.ts";
import { coverageOf, coveredMonths } from "./coverage.ts";
import { documentsOf } from "./sources.ts";
import { countsShown, type StepCounts } from "./step-counts.ts";
import { groundsShown } from "./step-ground.ts";
import type { ShownStep } from "./story.ts";
import { plural, windowWords } from "./words.ts";

/** A number in a text that nothing a step shows counts: where it stands (UTF-16), and why it is doubted, in words. */
export type DoubtedNumber = { start: number; end: number; value: number; reason: string };

const WORDS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";
const NUMBER = new RegExp(`\\b(?:\\d{1,3}(?:,\\d{3})+|\\d+|${WORDS.join("|")})\\b`, "gi");
/** What is no count wherever it stands: dates, figures with a point, a sign or letters, verbatim quotes. */
const NO_COUNT = [
  new RegExp(`\\b\\d{1,2}(?:\\s*[–-]\\s*\\d{1,2})?\\s+${MONTH}(?:\\s+\\d{4})?`, "g"),
  new RegExp(
    `\\b${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:\\s*[–-]\\s*\\d{1,2})?\\b(?!\\s+[a-z])`,
    "g",
  ),
  /\b[12]\d{3}(?:-\d{2}){0,2}(?:\s*[–-]\s*(?:[12]\d{3}|\d{2}))?\b/g,
  /[\p{L}\d]*(?:\d[.:/+×]\d|\p{L}\d|\d\p{L})[\p{L}\d.:/+×]*/gu,
  /[+#§$€£-]\d+|\d+\s*(?:%|per cent|percent|€)/g,
  /“[^”]*”|"[^"]*"/g,
];
/** Nouns that this program counts; "meetings" and the like are kinds of event. */
const ARTICLE = /^(?:articles?|documents?|sources?|newspapers?)$/i;
const TIE = /^ties?$/i;
const STRETCH = /^(?:months?|years?)$/i;
const EVENT =
  /^(?:reported|reports?|events?|meetings?|visits?|talks|consultations?|calls?|requests?|acts?|agreements?|accusations?|rejections?|threats?|sanctions?|assaults?|attacks?|clashes|deliveries|statements?|times?|planned|alleged|called-for|standing|perhaps)$/i;
const OPEN_END =
  /^(?:in|of|from|at|on|to|before|after|between|by|with|since|and|or|than|then|here|there)$/i;
const NEAR = 3;

/**
 * The numbers of a hand-written headline or caption, as digits or as "one" to "twenty", that no count of the step is.
 * Only numbers are looked at that seem to count reports: followed within three words by such a noun ("three more
 * visits"), or by no noun ("five in 2016"). Years, dates, ordinals and what is quoted are passed over.
 */
export function doubtedNumbers(text: string, shown: ShownStep): DoubtedNumber[] {
  const counts = countsShown(shown);
  // An automatic caption may also say what was counted before: "3 reported, down from 7".
  const captioned = shown.step.caption.auto ? numbersIn(shown.caption) : [];
  const said = new Set(captioned.map(({ value }) => value));
  return numbersIn(text).flatMap(({ word, start, end, value }) => {
    const kind = kindOf(text.slice(end), value);
    if (!kind || counts[kind].has(value) || said.has(value)) return [];
    return [{ start, end, value, reason: reasonOf(word, kind, shown) }];
  });
}

/** The numbers of a text, as digits or as words, without those that are no count wherever they stand. */
function numbersIn(text: string): { word: string; start: number; end: number; value: number }[] {
  const aside = NO_COUNT.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    })),
  );
  return [...text.matchAll(NUMBER)].flatMap(({ 0: word, index: start }) => {
    const end = start + word.length;
    if (aside.some((span) => span.start < end && span.end > start)) return [];
    const value = WORDS.includes(word.toLowerCase())
      ? WORDS.indexOf(word.toLowerCase()) + 1
      : Number(word.replaceAll(",", ""));
    return [{ word, start, end, value }];
  });
}

type Kind = keyof StepCounts;

/** What a number counts, by the words that follow it; undefined where it seems to count something else. */
function kindOf(behind: string, value: number): Kind | undefined {
  const clause = behind.split(/[.,;:!?()–—“”"]/)[0] ?? "";
  const words = clause.trim().split(/\s+/).filter(Boolean);
  if (/^[-’'\p{L}]/u.test(behind)) return undefined;
  const first = words[0];
  if (first === undefined || OPEN_END.test(first)) return value === 1 ? undefined : "events";
  const near = words.slice(0, NEAR);
  const stop = near.findIndex((word) => OPEN_END.test(word));
  for (const word of stop < 0 ? near : near.slice(0, stop)) {
    if (ARTICLE.test(word)) return "articles";
    if (STRETCH.test(word)) return "stretches";
    if (TIE.test(word)) return "ties";
    if (EVENT.test(word)) return "events";
  }
  return undefined;
}

function reasonOf(word: string, kind: Kind, shown: ShownStep): string {
  const { ground, ties } = shown;
  const sides = groundsShown(ground).map((side) => {
    const window = windowWords(side.fold.window);
    const { catalog, fold } = side;
    const told =
      ties.length > 0
        ? ties.flatMap((tie) => eventsInTie(catalog, fold, side.ties, tie))
        : undefined;
    const events = told ?? [...catalog.events.keys()].filter((event) => isInWindow(fold, event));
    if (kind === "articles") {
      return `${plural(documentsOf(catalog, events, fold).length, "article")} in ${window}`;
    }
    if (kind === "stretches") {
      const months = coveredMonths(coverageOf(catalog), catalog.extent);
      return `${months.covered} of ${plural(months.all, "month")} spoken of`;
    }
    const summary = windowSummary(catalog, fold, side.ties);
    if (kind === "ties") return `${plural(summary.ties, "tie")} in ${window}`;
    const { reported, planned, alleged } = summary;
    const counts = ties.map((tie) => tieCounts(fold, side.ties, tie));
    const sum = (column: "reported" | "possible") => counts.reduce((n, one) => n + one[column], 0);
    const [sure, unsure] =
      ties.length > 0 ? [sum("reported"), sum("possible")] : [reported, planned + alleged];
    return `${sure} reported and ${unsure} planned or alleged in ${window}`;
  });
  return `No count that this step shows is ${word.toLowerCase()}: it counts ${[...new Set(sides)].join("; ")}.`;
}
