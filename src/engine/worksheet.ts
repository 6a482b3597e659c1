import type { Story, StoryStep } from "../model/story.ts";
import type { Catalog } from "./catalog.ts";
import { fullSource } from "./citations.ts";
import { coverageOf, coveredMonths } from "./coverage.ts";
import { type CardQuote, cardOf } from "./evidence.ts";
import { groundsShown } from "./step-ground.ts";
import { type ShownStep, shownStep } from "./story.ts";
import { capital, plural, windowWords } from "./words.ts";

/** One question of a worksheet. `asks` is "number" where a number is to be written, "words" where sentences are. */
type SheetQuestion = {
  step: string;
  number: number;
  asks: "number" | "words";
  text: string;
};

/** Its answer, with the sentences that say so. */
type SheetAnswer = { number: number; text: string; quotes: CardQuote[] };

/** A story as a sheet for a class: questions for the first page, answers for the second, then all sources in full. */
export type Worksheet = {
  title: string;
  questions: SheetQuestion[];
  answers: SheetAnswer[];
  sources: string[];
};

/**
 * A story's worksheet, with one question for each step: what the step itself asks to foretell; what the articles say of a
 * window that none speaks of; of a step that marks nothing how much is spoken of; of one whose headline may answer another
 * question what is reported; else which sentences say what the headline says.
 */
export function worksheetOf(catalog: Catalog, story: Story): Worksheet {
  const shown = story.steps.map((step) => shownStep(catalog, step));
  const used = new Set(shown.flatMap(({ documents }) => documents));
  return {
    title: story.title,
    questions: shown.map((step, i) => questionOf(step, i, shown)),
    answers: shown.map((step, i) => answerOf(catalog, step, i)),
    sources: catalog.documents.flatMap((document, at) =>
      used.has(at) ? [fullSource(document)] : [],
    ),
  };
}

function questionOf(one: ShownStep, i: number, all: readonly ShownStep[]): SheetQuestion {
  const { step, prediction, silent, ground } = one;
  const question = (asks: SheetQuestion["asks"], text: string) => ({
    step: step.id,
    number: i + 1,
    asks,
    text,
  });
  if (prediction) return question("number", prediction.prompt);
  if (silent) {
    const window = windowWords(ground.fold.window);
    return question("words", `What do these articles say of ${window}? What may one conclude?`);
  }
  if (isOverview(step)) {
    return question(
      "number",
      `How many months of ${windowWords(ground.window)} do these articles speak of?`,
    );
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
    `“${step.headline}” Which sentences say so, who speaks, and what do they leave open?`,
  );
}

function answerOf(catalog: Catalog, shown: ShownStep, i: number): SheetAnswer {
  const { prediction, silent, sources, quotes, caption, ground } = shown;
  const answer = (text: string, said: CardQuote[]) => ({ number: i + 1, text, quotes: said });
  if (silent) return answer(`${caption} ${sources}. Silence is not zero.`, []);
  if (!prediction) {
    const months = coveredMonths(coverageOf(catalog), ground.window);
    const spoken = `${months.covered} of ${plural(months.all, "month")}. ${sources}.`;
    return answer(isOverview(shown.step) ? spoken : caption, quotes);
  }
  const cards = prediction.events.map((event) => cardOf(catalog, event, ground.fold.ticked));
  const said = cards.flatMap((card) => [...card.quotes.slice(0, 1), ...card.contradicting]);
  return answer(`${prediction.words}.`, said);
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
