import { STANCES } from "../model/plover.ts";
import type { Story, StoryStep } from "../model/story.ts";
import type { Catalog } from "./catalog.ts";
import { fullSource } from "./citations.ts";
import { eventsInTie, isInWindow, tieCounts } from "./counts.ts";
import { silentWindowWords } from "./coverage.ts";
import { stanceOfQuote } from "./evidence.ts";
import { quoteCut } from "./quote-words.ts";
import type { SlideContent } from "./slide.ts";
import { slideActors } from "./slide-actors.ts";
import { hubsLeftOut } from "./slide-hubs.ts";
import type { SlideQuote } from "./slide-quotes.ts";
import { groundsShown } from "./step-ground.ts";
import { stepNotes } from "./step-notes.ts";
import { type ShownStep, shownStep } from "./story.ts";
import { untoldWords } from "./untold.ts";
import { actorWords, countWords, plural, tieWords, windowWords } from "./words.ts";

/** One slide of a deck: what it shows, what the speaker says, the sources in full, and the picture in words. */
export type DeckSlide = {
  id: string;
  content: SlideContent;
  notes: string;
  citations: readonly string[];
  alt: string;
  /** Whether filters hide something of its windows. */
  filtered: boolean;
};

/** The slides of a story: one for each step, and before a step that asks something one on which the answer is not shown. */
export function deckOf(catalog: Catalog, story: Story): DeckSlide[] {
  return story.steps.flatMap((step) => {
    const shown = shownStep(catalog, step);
    const told = stepSlide(catalog, shown);
    const asks = questionSlide(catalog, shown);
    return asks ? [asks, told] : [told];
  });
}

/** The slide that asks a step's question and shows nothing that would answer it; undefined where the step asks none. */
export function questionSlide(catalog: Catalog, shown: ShownStep): DeckSlide | undefined {
  const { step, prediction } = shown;
  if (!prediction) return undefined;
  const told = stepSlide(catalog, shown);
  const { prompt } = prediction;
  const content = {
    ...told.content,
    headline: prompt,
    sub: "",
    quotes: [],
    more: "",
    veiled: true,
    strip: { ...told.content.strip, inColour: () => false, asked: true },
    // Which articles speak of the window would tell that any does.
    sources: "Silence is not zero.",
  };
  return {
    ...told,
    id: `${step.id}-question`,
    content,
    notes: [stepNotes(step).before, "The next slide shows the answer."]
      .filter(Boolean)
      .join("\n\n"),
    alt: "The counts of the tie are hidden until the next slide.",
    filtered: false,
  };
}

/**
 * The slide of one step as it is shown. Under the headline stands the step's caption, of a question its answer, or what is
 * given in its place.
 */
export function stepSlide(
  catalog: Catalog,
  shown: ShownStep,
  caption: string = shown.prediction?.words ?? shown.caption,
): DeckSlide {
  const { step, ground, ties, events, sources, citations, filtered } = shown;
  const grounds = groundsShown(ground);
  const own = new Set(
    grounds.flatMap((one) => ties.flatMap((tie) => eventsInTie(catalog, one.fold, one.ties, tie))),
  );
  const marked = ties.length + events.length > 0;
  const { comparison } = ground;
  const saidTwice = shown.silent && /no article here speaks/i.test(step.headline);
  const actors = slideActors(shown);
  const apart = new Set(grounds.flatMap((one) => hubsLeftOut(one.ties, one.fold, actors.shown)))
    .size;
  const wider = apart > 0 ? ` ${plural(apart, "event")} with others left out of the picture.` : "";
  const left =
    !marked && actors.shown.length < actors.of
      ? ` The picture shows ${actors.shown.length} of ${actors.of} actors.`
      : "";
  return {
    id: step.id,
    content: {
      catalog,
      headline: step.headline,
      sub: (saidTwice ? "" : ended(caption)) + wider + left + (filtered && ` ${filtered}.`),
      pictures: grounds.map((one) => ({
        label: comparison ? windowWords(one.fold.window) : "",
        ties: one.ties,
        fold: one.fold,
      })),
      actors: actors.shown,
      marked: { ties, events },
      veiled: false,
      quotes: quotesOf(catalog, shown),
      more: untoldWords(catalog, shown),
      guess: null,
      strip: {
        passing: ground.fold.passing,
        inColour: (event) =>
          grounds.some((one) => isInWindow(one.fold, event)) &&
          (!marked || own.has(event) || events.includes(event)),
        windows: comparison ? [comparison.a, comparison.b] : [ground.window],
        asked: false,
      },
      sources: shown.silent ? `${sources}.` : `${sources}. Silence is not zero.`,
    },
    notes: [shown.prediction && ended(shown.prediction.words), stepNotes(step).after]
      .filter(Boolean)
      .join("\n\n"),
    citations,
    alt: [filtered && `${filtered}.`, pictureWords(catalog, shown)].filter(Boolean).join(" "),
    filtered: filtered !== "",
  };
}

/** A caption as a sentence. */
function ended(caption: string): string {
  return caption === "" || /[.?!…]$/.test(caption) ? caption : `${caption}.`;
}

/** The sources of a deck, each once, in the order of the dataset. */
export function deckSources(catalog: Catalog, slides: readonly DeckSlide[]): string[] {
  const used = new Set(slides.flatMap(({ citations }) => citations));
  return catalog.documents.map(fullSource).filter((source) => used.has(source));
}

function quotesOf(catalog: Catalog, { quotes, cards }: ShownStep): SlideQuote[] {
  return quotes.map((quote) => {
    const card = cards.find(
      (one) => one.quotes.includes(quote) || one.contradicting.includes(quote),
    );
    const stance = (card && stanceOfQuote(card, quote)) ?? "neutral";
    const contested = card?.contested ?? false;
    return { quote, cut: quoteCut(catalog, quote), stance: STANCES.indexOf(stance), contested };
  });
}

/** The ties of a picture with their counts, for those who do not see it. */
function pictureWords(catalog: Catalog, { ground, fit, silent }: ShownStep): string {
  const among = new Set(fit);
  return groundsShown(ground)
    .map((one) => {
      const said = one.ties.ties.flatMap(({ a, b }, tie) => {
        if (fit.length > 0 && !(among.has(a) && among.has(b))) return [];
        const { reported, standing, planned, alleged, perhaps } = tieCounts(
          one.fold,
          one.ties,
          tie,
        );
        if (reported + planned.certain + alleged.certain + perhaps === 0) return [];
        const counts = {
          reported,
          standing: standing.certain,
          planned: planned.certain,
          alleged: alleged.certain,
          perhaps,
        };
        return [`${tieWords(catalog, [a, b])}: ${countWords(counts)}`];
      });
      const who = fit.map((actor) => actorWords(catalog, actor)).join(", ");
      const none = silent ? silentWindowWords(one.fold.window) : countWords({ reported: 0 });
      const words = said.length > 0 ? said.join(". ") : [who, none].filter(Boolean).join(": ");
      return `${windowWords(one.fold.window)}. ${words}.`;
    })
    .join(" ");
}

/** A step that shows a view as it stands, to be counted on the view's own ground. */
export function stepOfView(
  view: Pick<StoryStep, "headline" | "highlight" | "fit" | "evidence">,
): StoryStep {
  return {
    id: "view",
    mode: "window",
    level: "blocs",
    open: [],
    shut: [],
    caption: { auto: true },
    notes: "",
    ...view,
  };
}
