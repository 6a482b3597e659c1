import { ANY_REPORT, countedBy, type Noun, type SaidStatus } from "./number-nouns.ts";
import { countsShown, highestShown, type StepCount } from "./step-counts.ts";
import type { ShownStep } from "./story.ts";

/** A number in a text that says what it counts: where it stands (UTF-16), and whether a step counts it. */
export type HeldNumber = {
  start: number;
  end: number;
  value: number;
  /** Whether nothing that the step shows is this number. */
  doubted: boolean;
  /** What it is ("visits reported in 2016"), or where it is doubted why, as a sentence. */
  words: string;
};

const WORDS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";
const NTH = "\\d+(?:st|nd|rd|th)";
const NUMBER = new RegExp(
  `\\b(?:\\d{1,3}(?:,\\d{3})+|${NTH}|\\d+|${[...WORDS, ...ORDINALS].join("|")})\\b`,
  "gi",
);
/** What is no count: dates, figures with a point, a sign or letters, quotes, the "(2)" that tells like headlines apart. */
const NO_COUNT = [
  new RegExp(`\\b\\d{1,2}(?:\\s*[–-]\\s*\\d{1,2})?\\s+${MONTH}(?:\\s+\\d{4})?`, "g"),
  new RegExp(`\\b${NTH}\\s+(?:of\\s+)?${MONTH}`, "g"),
  new RegExp(
    `\\b${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:\\s*[–-]\\s*\\d{1,2})?\\b(?!\\s+[a-z])`,
    "g",
  ),
  /\b[12]\d{3}(?:-\d{2}){0,2}(?:\s*[–-]\s*(?:[12]\d{3}|\d{2}))?\b/g,
  new RegExp(
    `(?!\\b${NTH}\\b)[\\p{L}\\d]*(?:\\d[.:/+×]\\d|\\p{L}\\d|\\d\\p{L})[\\p{L}\\d.:/+×]*`,
    "gu",
  ),
  /[+#§$€£-]\d+|\d+\s*(?:%|per cent|percent|€)/g,
  /“[^”]*”|"[^"]*"/g,
  /\(\d+\)$/g,
];
/** What an automatic caption counted in the window before, and says with "reported", "from" or "at". */
const CAPTIONED = /([\d,]+) report|(?:from|at) ([\d,]+)\b/g;

/**
 * The numbers of a hand-written headline or caption that say what they count, as digits or as "one" to "twenty", each
 * held against the counts of just that on the step's ground: "visits" against visits, "articles" against articles. One
 * with no noun ("five in 2016", "a fourth") counts what the number before it counted, else reports of any kind. An
 * ordinal is borne out by as many as it names. Dates, years and what is quoted are passed over.
 */
export function heldNumbers(text: string, shown: ShownStep): HeldNumber[] {
  const found = numbersIn(text);
  const held: HeldNumber[] = [];
  let before: Noun | undefined;
  for (const [i, number] of found.entries()) {
    const behind = text.slice(number.end, found[i + 1]?.start);
    if (/^[-’'\p{L}]/u.test(behind)) continue;
    const clause = behind.split(/[.,;:!?()–—“”"]/)[0] ?? "";
    const counted = countedBy(clause, before);
    if (!counted || (counted.bare && number.value === 1 && !number.nth)) continue;
    const { noun, status } = counted;
    if (counted.bare && number.nth && !before) {
      if (!/^a$/i.test(wordBefore(text, number.start))) continue;
    }
    if (noun.of === "events") before = noun;
    held.push({ ...placeOf(number), ...verdict(shown, number, noun, status, behind) });
  }
  return held;
}

/** Those that nothing the step shows counts. */
export function doubtedNumbers(text: string, shown: ShownStep): HeldNumber[] {
  return heldNumbers(text, shown).filter(({ doubted }) => doubted);
}

type Found = { word: string; start: number; end: number; value: number; nth: boolean };

/** The numbers of a text, as digits or as words, without those that are no count wherever they stand. */
function numbersIn(text: string): Found[] {
  const aside = NO_COUNT.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    })),
  );
  return [...text.matchAll(NUMBER)].flatMap(({ 0: word, index: start }) => {
    const end = start + word.length;
    if (aside.some((span) => span.start < end && span.end > start)) return [];
    const said = word.toLowerCase();
    const nth = ORDINALS.includes(said) || /\d[a-z]/.test(said);
    const place = [WORDS, ORDINALS].map((list) => list.indexOf(said) + 1).find((at) => at > 0);
    return [
      { word, start, end, value: place ?? Number.parseInt(said.replaceAll(",", ""), 10), nth },
    ];
  });
}

function placeOf({ start, end, value }: Found) {
  return { start, end, value };
}

function wordBefore(text: string, at: number): string {
  return /(\S+)\s+$/.exec(text.slice(0, at))?.[1] ?? "";
}

function verdict(
  shown: ShownStep,
  { word, value, nth }: Found,
  noun: Noun,
  status: SaidStatus | undefined,
  behind: string,
): Pick<HeldNumber, "doubted" | "words"> {
  if (nth) {
    const most = highestShown(shown, noun);
    const told =
      noun.of === "events" ? `${noun.words || "reports"}, planned and alleged ones too` : noun.of;
    if (value <= most) return { doubted: false, words: `of ${most} ${told}` };
    return { doubted: true, words: `This step counts no ${word.toLowerCase()}: ${most} ${told}.` };
  }
  const counts = countsShown(shown, noun, status, behind);
  const match = counts.find(({ n }) => n === value);
  if (match) return { doubted: false, words: match.words };
  const isReport = noun === ANY_REPORT && (!status || status === "reported");
  if (isReport && captioned(shown).includes(value)) {
    return { doubted: false, words: "as the caption counts" };
  }
  return { doubted: true, words: reasonOf(word, noun, counts) };
}

/** What the automatic caption counts, also in the window before: "3 reported, down from 7". */
function captioned({ step, caption, ground }: ShownStep): number[] {
  if (!step.caption.auto || ground.comparison) return [];
  return [...caption.matchAll(CAPTIONED)].map(([, n, m]) => Number((n ?? m)?.replaceAll(",", "")));
}

function reasonOf(word: string, noun: Noun, counts: readonly StepCount[]): string {
  const told = counts.map(({ n, words }) => `${n} ${words}`);
  const none = noun.of === "events" ? `no ${noun.words || "reports"}` : `no ${noun.of}`;
  const listed = told.length > 0 ? [...new Set(told)].join("; ") : none;
  return `No count that this step shows is ${word.toLowerCase()}: it counts ${listed}.`;
}
