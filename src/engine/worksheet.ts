import type { Story, StoryStep } from "../model/story.ts";
import type { Catalog } from "./catalog.ts";
import { fullSource } from "./citations.ts";
import { eventsInTie } from "./counts.ts";
import { coverageOf, coveredMonths } from "./coverage.ts";
import { type CardQuote, cardOf, statusWords } from "./evidence.ts";
import { monthOf } from "./months.ts";
import { groundsShown } from "./step-ground.ts";
import { type ShownStep, shownStep } from "./story.ts";
import { capital, plural, windowWords } from "./words.ts";

/** One question of a worksheet. `asks` is "number" where a number is to be written, "words" where sentences are. */
type SheetQuestion = {
  step: string;
  number: number;
  asks: "number" | "words";
  text: string;
  /** Of a question about months: those of each year, and whether an article speaks of them. Else empty. */
  months: { year: number; spoken: boolean[] }[];
};

/** A sentence, and the number by which questions and answers may name it. */
export type SheetSentence = { number: number; quote: CardQuote };

/** The sentences of one article, which is named once: publisher, title, date. */
type SheetArticle = { name: string; sentences: SheetSentence[] };

/** Its answer, with the sentences that say so. */
type SheetAnswer = { number: number; text: string; sentences: SheetSentence[] };

/**
 * A story as a sheet for a class: questions and the sentences they are answered from, article by article; answers for a page
 * of their own, then all sources in full.
 */
export type Worksheet = {
  title: string;
  questions: SheetQuestion[];
  articles: SheetArticle[];
  answers: SheetAnswer[];
  sources: string[];
};

/** What no doubt is: that it was done, or stands. */
const PLAIN = [statusWords("occurred"), statusWords("ongoing")];
const MOST_MONTHS = 144;

/**
 * A story's worksheet, with one question for each step: what the step itself asks to foretell; what the articles say of a
 * window that none speaks of; of a step that marks nothing how much is spoken of; of one whose headline may answer another
 * question what is reported; else which sentences say what the headline says.
 */
export function worksheetOf(catalog: Catalog, story: Story): Worksheet {
  const shown = story.steps.map((step) => shownStep(catalog, step));
  const used = new Set(shown.flatMap(({ documents }) => documents));
  const sentences = sentencesOf(catalog, shown);
  const keys = sentences.map(({ quote }) => keyOf(quote));
  return {
    title: story.title,
    questions: shown.map((step, i) => questionOf(step, i, shown)),
    articles: articlesOf(sentences),
    answers: shown.map((step, i) => {
      const { text, quotes } = answerOf(catalog, step);
      const said = new Set(quotes.map(keyOf));
      return {
        number: i + 1,
        text,
        sentences: sentences.filter((_, at) => said.has(keys[at] ?? "")),
      };
    }),
    sources: catalog.documents.flatMap((document, at) =>
      used.has(at) ? [fullSource(document)] : [],
    ),
  };
}

function questionOf(one: ShownStep, i: number, all: readonly ShownStep[]): SheetQuestion {
  const { step, prediction, silent, ground } = one;
  const question = (asks: SheetQuestion["asks"], text: string): SheetQuestion => ({
    step: step.id,
    number: i + 1,
    asks,
    text,
    months: [],
  });
  if (prediction) return question("number", prediction.prompt);
  if (silent) {
    const window = windowWords(ground.fold.window);
    return question("words", `What do these articles say of ${window}? What may one conclude?`);
  }
  if (isOverview(step)) {
    const text = `In how many months of ${windowWords(ground.window)} do these articles date something?`;
    return { ...question("number", text), months: yearsOf(ground) };
  }
  const told = all.find((other) => mayTell(one, other))?.prediction;
  if (told) {
    const windows = groundsShown(ground).map(({ fold }) => windowWords(fold.window));
    return question(
      "words",
      `${capital(windows.join(" and "))}: what do these articles report of ${told.name}, how many of them speak of it, and what may one conclude?`,
    );
  }
  return question(
    "words",
    `“${ended(step.headline)}” Which sentences say so, who speaks, and what do they leave open?`,
  );
}

function answerOf(catalog: Catalog, shown: ShownStep): { text: string; quotes: CardQuote[] } {
  const { prediction, silent, sources, quotes, caption, ground } = shown;
  const answer = (text: string, said: CardQuote[]) => ({ text, quotes: said });
  if (silent) return answer(`${caption} ${sources}. Silence is not zero.`, []);
  if (!prediction) {
    const months = coveredMonths(coverageOf(catalog), ground.window);
    const spoken = `${months.covered} of ${plural(months.all, "month")}. ${sources}.`;
    if (isOverview(shown.step)) return answer(spoken, quotes);
    return answer([caption, openWords(shown)].filter(Boolean).join(" "), quotes);
  }
  const cards = prediction.events.map((event) => cardOf(catalog, event, ground.fold.ticked));
  const said = cards.flatMap((card) => [...card.quotes.slice(0, 1), ...card.contradicting]);
  return answer(`${prediction.words}.`, said);
}

/** What a step's sentences leave open: what is no plain fact of a known day, event by event. */
function openWords({ cards }: ShownStep): string {
  const open = cards.flatMap(({ sentence, chips }) => {
    const doubts = chips.filter(({ kind, text }) =>
      kind === "status" ? !PLAIN.includes(text) : kind !== "sources" && kind !== "count",
    );
    return doubts.length > 0 ? [`${sentence} (${doubts.map(({ text }) => text).join(", ")})`] : [];
  });
  return open.length > 0 ? `Left open: ${open.join("; ")}.` : "";
}

/** Every sentence that an answer may rest on, once, numbered as it comes in the articles. */
function sentencesOf(catalog: Catalog, shown: readonly ShownStep[]): SheetSentence[] {
  const found = new Map<string, CardQuote>();
  for (const { cards, ties, ground, prediction } of shown) {
    const tied = groundsShown(ground).flatMap((one) =>
      ties.flatMap((tie) => eventsInTie(catalog, one.fold, one.ties, tie)),
    );
    const more = [...tied, ...(prediction?.events ?? [])].map((event) =>
      cardOf(catalog, event, ground.fold.ticked),
    );
    for (const { quotes, contradicting } of [...cards, ...more]) {
      for (const quote of [...quotes.slice(0, 1), ...contradicting]) found.set(keyOf(quote), quote);
    }
  }
  return [...found.values()]
    .sort((p, q) => p.document - q.document || p.start - q.start)
    .map((quote, i) => ({ number: i + 1, quote }));
}

function articlesOf(sentences: readonly SheetSentence[]): SheetArticle[] {
  const byDocument = new Map<number, SheetSentence[]>();
  for (const sentence of sentences) {
    const { document } = sentence.quote;
    byDocument.set(document, [...(byDocument.get(document) ?? []), sentence]);
  }
  return [...byDocument.values()].map((said) => {
    const { publisher, title, published } = said[0]?.quote ?? {};
    return { name: [publisher, title, published].filter(Boolean).join(", "), sentences: said };
  });
}

function keyOf({ document, start, end }: CardQuote): string {
  return `${document} ${start} ${end}`;
}

/** The months of a window, year by year, and of which an article speaks; empty where they are too many to be counted. */
function yearsOf({ catalog, window }: ShownStep["ground"]): SheetQuestion["months"] {
  const { months } = coverageOf(catalog);
  const [first, last] = [monthOf(window.from), monthOf(window.to - 1)];
  const years = new Map<number, boolean[]>();
  if (last - first >= MOST_MONTHS) return [];
  for (let month = first; month <= last; month++) {
    const year = Math.floor(month / 12);
    years.set(year, [...(years.get(year) ?? []), months.has(month)]);
  }
  return [...years].map(([year, spoken]) => ({ year, spoken }));
}

/** A headline as a sentence. */
function ended(headline: string): string {
  return /[.?!…]$/.test(headline) ? headline : `${headline}.`;
}

/** Whether a headline may tell what another step asks: it is about the same tie, in a window that holds the other's. */
function mayTell({ step, ground }: ShownStep, asks: ShownStep): boolean {
  const { from, to } = asks.ground.window;
  const asked = asks.step.predict;
  return (
    asked !== undefined &&
    step.highlight.ties.includes(asked.tie) &&
    groundsShown(ground).some(({ fold: { window } }) => window.from <= from && window.to >= to)
  );
}

/** Whether a step marks nothing of its own, and so shows its whole window. */
function isOverview({ highlight }: StoryStep): boolean {
  return highlight.ties.length + highlight.events.length === 0;
}
