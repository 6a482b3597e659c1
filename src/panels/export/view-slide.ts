import { type DeckSlide, questionSlide, stepOfView, stepSlide } from "../../engine/deck.ts";
import { fingerprintOf } from "../../engine/fingerprint.ts";
import type { StepGround } from "../../engine/step-ground.ts";
import { shownStep } from "../../engine/story.ts";
import { viewTitle } from "../../engine/view-title.ts";
import { citedRecord, comparedWindows, toldStep, windowsOfView } from "../../state/citing.ts";
import type { Session } from "../../state/session.ts";
import { dayMade, viewWords } from "./view-words.ts";

/** Whether the view's own picture is a slide: a step that is told, or two windows held against each other. */
export function isSlide(session: Session): boolean {
  return toldStep(session) !== undefined || comparedWindows(session) !== null;
}

/** The view as it stands as a slide, with its edition and the day; null as long as no dataset is open. */
export function viewSlide(session: Session): DeckSlide | null {
  const catalog = session.store.catalog.value;
  const step = toldStep(session);
  if (!catalog || !step) return windowSlide(session);
  const shown = shownStep(catalog, step);
  const asks = session.derived.asking.value ? questionSlide(catalog, shown) : undefined;
  return dated(asks ?? stepSlide(catalog, shown));
}

/** A slide with the dataset's edition and the day in its source line. */
export function dated(slide: DeckSlide): DeckSlide {
  const { content } = slide;
  const { catalog, sources } = content;
  const made = `Edition ${fingerprintOf(catalog.dataset)}, ${dayMade()}.`;
  return { ...slide, content: { ...content, sources: `${sources} ${made}` } };
}

function windowSlide(session: Session): DeckSlide | null {
  const { store, derived } = session;
  const counted = derived.counted.value;
  const words = viewWords(session);
  if (!counted || !words) return null;
  const { catalog, ties, fold } = counted;
  const { window, level, open, shut, selection } = store.view.value;
  const ground: StepGround = {
    catalog,
    ties,
    fold,
    window,
    depth: { level, open, shut },
    filters: derived.filters.value,
    comparison: comparedWindows(session),
  };
  const about = citedRecord(session)?.about ?? "";
  const step = stepOfView({
    headline: viewTitle(about, windowsOfView(session)),
    highlight: {
      ties: selection?.kind === "tie" ? [selection.id] : [],
      events: selection?.kind === "event" ? [selection.id] : [],
    },
    fit: [],
    evidence: [],
  });
  const shown = shownStep(catalog, step, ground);
  const plain = selection?.kind !== "tie" && ground.comparison === null;
  return dated(stepSlide(catalog, shown, plain ? words.counts : shown.caption));
}
