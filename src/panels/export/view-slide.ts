import { type DeckSlide, stepOfView, stepSlide } from "../../engine/deck.ts";
import type { StepGround } from "../../engine/step-ground.ts";
import { shownStep } from "../../engine/story.ts";
import { viewRecord } from "../../state/citing.ts";
import type { Session } from "../../state/session.ts";
import { viewWords } from "./view-words.ts";

/** The view as it stands as a slide; null as long as no dataset is open. */
export function viewSlide(session: Session): DeckSlide | null {
  const { store, derived } = session;
  const counted = derived.counted.value;
  const words = viewWords(session);
  if (!counted || !words) return null;
  const { catalog, ties, fold } = counted;
  const { window, level, open, shut, comparison, selection, tab } = store.view.value;
  const ground: StepGround = {
    catalog,
    ties,
    fold,
    window,
    depth: { level, open, shut },
    filters: derived.filters.value,
    comparison: tab === "compare" ? comparison : null,
  };
  const about = viewRecord(session)?.about ?? "";
  const step = stepOfView({
    headline: about ? `${about}, ${words.title}` : words.title,
    highlight: {
      ties: selection?.kind === "tie" ? [selection.id] : [],
      events: selection?.kind === "event" ? [selection.id] : [],
    },
    fit: [],
    evidence: [],
  });
  const shown = shownStep(catalog, step, ground);
  const plain = selection?.kind !== "tie" && ground.comparison === null;
  return stepSlide(catalog, shown, plain ? words.counts : shown.caption);
}
