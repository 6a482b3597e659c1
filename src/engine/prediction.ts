import type { StoryQuestion, StoryStep } from "../model/story.ts";
import { STATUS_CLASSES } from "./catalog.ts";
import { eventsInTie, tieCounts } from "./counts.ts";
import { silentWindowWords } from "./coverage.ts";
import { passingOf } from "./filter.ts";
import { Fold } from "./fold.ts";
import { isSilentWindow } from "./silent-window.ts";
import { documentsOf } from "./sources.ts";
import { type StepGround, shownActors, tieAt } from "./step-ground.ts";
import { stanceNoun, typeNoun } from "./type-words.ts";
import { CERTAIN } from "./window.ts";
import { capital, countWords, figure, plural, tieWords, windowWords } from "./words.ts";

/** A question of a step with its true answer, counted from the fold. */
export type Prediction = {
  prompt: string;
  /** The tie's position in `ground.ties`; undefined where no event anywhere ties the two. */
  tie: number | undefined;
  /** "Egypt – Haftar / LNA". */
  name: string;
  /** How many happenings of the measure are reported certainly in the window; a guess is right if it is just that. */
  answer: number;
  /** What they are called, in the question's own noun where it has one: "reported consultations". */
  noun: string;
  /** The events (positions, by date) that the answer counts, and the documents that speak of them. */
  events: number[];
  documents: number[];
  /** "In 2017 3 reported consultations, in 1 article"; where it is silent "No article here speaks of 2018". */
  words: string;
};

/** The question of a step, counted on its ground; undefined where it asks none. */
export function predictionOf(ground: StepGround, step: StoryStep): Prediction | undefined {
  const asked = step.predict;
  if (!asked) return undefined;
  const { catalog, ties, fold } = ground;
  const tie = tieAt(ground, asked.tie);
  const measured = foldOf(ground, asked.measure);
  const counts = tie === undefined ? undefined : tieCounts(measured, ties, tie);
  const events = (tie === undefined ? [] : eventsInTie(catalog, measured, ties, tie)).filter(
    (event) => isReported(ground, event) && measured.dating[event] === CERTAIN,
  );
  const answer = counts?.reported ?? 0;
  const documents = documentsOf(catalog, events, fold);
  const window = capital(windowWords(fold.window));
  const noun = `reported ${asked.noun ?? nounOf(asked.measure, answer)}`;
  const others = countWords({
    reported: 0,
    planned: counts?.possible ?? 0,
    perhaps: counts?.perhaps ?? 0,
  });
  const words = isSilentWindow(catalog, fold, fold.window)
    ? capital(silentWindowWords(fold.window))
    : answer === 0
      ? `${window}: ${others}`
      : `${window}: ${answerWords(answer, noun, asked.noun)}, in ${plural(documents.length, "article")}`;
  return {
    prompt: asked.prompt,
    tie,
    name: tieWords(catalog, shownActors(ground, asked.tie.split("~"))),
    answer,
    noun,
    events,
    documents,
    words,
  };
}

/** What is said when a guess is held against what is reported: both numbers and nothing about who guessed. */
export function feedbackOf({ answer, words }: Prediction, guess: number): string {
  const apart = Math.abs(guess - answer);
  const distance =
    apart === 0
      ? "as many as reported"
      : `${figure(apart)} ${guess > answer ? "more" : "fewer"} than reported`;
  return `${words}. You guessed ${figure(guess)}: ${distance}.`;
}

/** "3 reported meetings"; a noun of the question's own is made for several, so that one is "1 report of meetings". */
function answerWords(answer: number, noun: string, own: string | undefined): string {
  return own && answer === 1 ? `1 report of ${own}` : `${figure(answer)} ${noun}`;
}

/** The step's fold with only what the measure counts. */
function foldOf({ catalog, ties, fold }: StepGround, measure: StoryQuestion["measure"]): Fold {
  const { type, stance } = measure;
  const measured = passingOf(catalog, {
    types: type ? [type] : null,
    stances: stance ? [stance] : null,
    statuses: null,
    documents: null,
  });
  return new Fold(
    catalog,
    ties,
    fold.window,
    measured.map((one, i) => one & (fold.passing[i] ?? 0)),
  );
}

function isReported({ catalog }: StepGround, event: number): boolean {
  const status = STATUS_CLASSES[catalog.statuses[event] as number];
  return status === "act" || status === "standing";
}

function nounOf({ type, stance }: StoryQuestion["measure"], n: number): string {
  if (type) return typeNoun(type, n);
  return stance ? stanceNoun(stance, n) : n === 1 ? "event" : "events";
}
