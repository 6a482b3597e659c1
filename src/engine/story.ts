import type { StoryStep } from "../model/story.ts";
import { captionsOf, windowCaption } from "./captions.ts";
import type { Catalog } from "./catalog.ts";
import { fullSource, shortNames, sourceLine } from "./citations.ts";
import { eventsInTie, isInWindow, windowSummary } from "./counts.ts";
import { type Card, type CardQuote, cardOf } from "./evidence.ts";
import { hiddenWords } from "./filter-words.ts";
import { type Prediction, predictionOf } from "./prediction.ts";
import { isSilentWindow } from "./silent-window.ts";
import { documentsOf } from "./sources.ts";
import {
  groundAt,
  groundsShown,
  type StepGround,
  shownActors,
  stepGround,
  tieAt,
} from "./step-ground.ts";

/** How many quotes stand beside a step's picture at most. */
const MOST_QUOTES = 2;

/** All that a step shows, as plain data. Positions are those of the catalogue and of `ground.ties`. */
export type ShownStep = {
  step: StoryStep;
  ground: StepGround;
  /** Shown actors that the picture is fitted to; empty fits everything. */
  fit: number[];
  ties: number[];
  events: number[];
  caption: string;
  /** What its filters hide of what its windows hold; empty where they hide nothing. */
  filtered: string;
  /** The cards of the events it rests on, each with all its quotes. */
  cards: Card[];
  /** What is quoted beside the picture: at most two, and of a contested event either both sides or none. */
  quotes: CardQuote[];
  /** Whether no article speaks of any day that it shows. */
  silent: boolean;
  /** Documents behind what it shows; where it is silent all that were read. */
  documents: number[];
  /** "Sources: …"; where it is silent what was read: "Read: …". */
  sources: string;
  /** Its documents in full, for the speaker's notes. */
  citations: string[];
  prediction: Prediction | undefined;
};

/** What a step shows, counted on its own ground or, for a user who has set other filters, on the one that is given. */
export function shownStep(
  catalog: Catalog,
  step: StoryStep,
  ground: StepGround = stepGround(catalog, step),
): ShownStep {
  const ties = [...new Set(step.highlight.ties.flatMap((key) => tieAt(ground, key) ?? []))];
  const events = step.highlight.events.flatMap((id) => catalog.eventOf.get(id) ?? []);
  const cards = cardsOf(step, ground, ties, events);
  const quotes = quotesOf(cards);
  const silent = groundsShown(ground).every(isSilent);
  const marked = ties.length + events.length > 0;
  const rests = marked ? [...events, ...cards.map(({ event }) => event)] : [];
  const spoken = documentsBehind(ground, ties, rests);
  const quoted = quotes.map(({ document }) => document);
  const documents = silent
    ? [...catalog.documents.keys()]
    : [...new Set([...spoken, ...quoted])].sort((p, q) => p - q);
  return {
    step,
    ground,
    fit: shownActors(ground, step.fit),
    ties,
    events,
    caption: stepCaption(step, ground, ties),
    filtered: hiddenWords({
      catalog,
      filters: ground.filters,
      folds: groundsShown(ground).map(({ fold }) => fold),
    }),
    cards,
    quotes,
    silent,
    documents,
    sources: silent ? `Read: ${shortNames(catalog, documents)}` : sourceLine(catalog, documents),
    citations: documents.flatMap((at) => {
      const document = catalog.documents[at];
      return document ? [fullSource(document)] : [];
    }),
    prediction: predictionOf(ground, step),
  };
}

/** A step's caption: its own words, or one sentence for each highlighted tie, or for the window where there is none. */
function stepCaption(step: StoryStep, ground: StepGround, ties: readonly number[]): string {
  if (!step.caption.auto) return step.caption.text ?? "";
  const { comparison } = ground;
  const counted = comparison ? groundAt(ground, comparison.b) : ground;
  if (ties.length === 0) return groundsShown(ground).map(windowCaption).join(" ");
  return captionsOf(counted, ties, comparison?.a);
}

function isSilent({ catalog, fold }: StepGround): boolean {
  return isSilentWindow(catalog, fold, fold.window);
}

/** Of the events that the step names, else those highlighted, else those of its ties: what passes the filter. */
function cardsOf(
  step: StoryStep,
  ground: StepGround,
  ties: readonly number[],
  highlighted: readonly number[],
): Card[] {
  const { catalog, fold } = ground;
  const named = step.evidence.flatMap((id) => catalog.eventOf.get(id) ?? []);
  const chosen = named.length > 0 ? named : highlighted;
  const events = chosen.length > 0 ? chosen : eventsOf([ground], ties);
  return [...new Set(events)]
    .filter((event) => fold.passing[event] === 1)
    .map((event) => cardOf(catalog, event, fold.ticked));
}

function quotesOf(cards: readonly Card[]): CardQuote[] {
  const chosen: CardQuote[] = [];
  const isChosen = ({ document, start, end }: CardQuote) =>
    chosen.some((one) => one.document === document && one.start === start && one.end === end);
  for (const { quotes, contradicting } of cards) {
    const sides = [quotes[0], contradicting[0]].filter((quote) => quote !== undefined);
    const fresh = sides.filter((quote) => !isChosen(quote));
    if (chosen.length + fresh.length <= MOST_QUOTES) chosen.push(...fresh);
  }
  return chosen;
}

function documentsBehind(
  ground: StepGround,
  ties: readonly number[],
  events: readonly number[],
): number[] {
  const { catalog, fold } = ground;
  const grounds = groundsShown(ground);
  if (ties.length + events.length === 0) {
    return grounds.flatMap((one) => windowSummary(catalog, one.fold, one.ties).documents);
  }
  const shown = events.filter((event) => grounds.some((one) => isInWindow(one.fold, event)));
  return documentsOf(catalog, [...eventsOf(grounds, ties), ...shown], fold);
}

function eventsOf(grounds: readonly StepGround[], ties: readonly number[]): number[] {
  return grounds.flatMap(({ catalog, fold, ties: all }) =>
    ties.flatMap((tie) => eventsInTie(catalog, fold, all, tie)),
  );
}
