import type { Catalog } from "../engine/catalog.ts";
import { type StoryStep, storyStepSchema } from "../model/story.ts";
import { encodeComparison, encodeWindow } from "./link/link-window.ts";
import type { View } from "./store.ts";
import { viewHeadline } from "./view-headline.ts";

/** What a view sets of a step: its window, level, filters and picture, and what is selected as what it is about. */
function viewedPart(view: View, { extent, eventOf }: Catalog): Partial<StoryStep> {
  const { window, mode, comparison, level, open, shut, types, statuses, documents } = view;
  const { selection, focus, tab } = view;
  const whole = window.from === extent.from && window.to === extent.to;
  const compares = tab === "compare" && comparison;
  const fit = focus?.kind === "actor" ? [focus.id] : (focus?.id.split("~") ?? []);
  const event = selection?.kind === "event" && eventOf.has(selection.id) ? [selection.id] : [];
  return {
    t: whole ? undefined : encodeWindow(window),
    mode,
    cmp: compares ? encodeComparison(comparison) : undefined,
    level,
    open: [...open],
    shut: [...shut],
    tab: tab === "story" || tab === "network" ? undefined : tab,
    types: types ? [...types] : undefined,
    statuses: statuses ? [...statuses] : undefined,
    documents: documents ? [...documents] : undefined,
    fit: focus?.kind === "event" ? [] : fit,
    highlight: { ties: selection?.kind === "tie" ? [selection.id] : [], events: event },
    evidence: event,
  };
}

/**
 * A view as a new step, headed by what it shows until it is given a headline.
 * @param taken the headlines of the story's other steps
 */
export function stepOfView(
  id: string,
  view: View,
  catalog: Catalog,
  taken: readonly string[] = [],
): StoryStep {
  const headline = viewHeadline(view, catalog, taken);
  const part = Object.entries(viewedPart(view, catalog)).filter(([, value]) => value !== undefined);
  return storyStepSchema.parse({ ...Object.fromEntries(part), id, headline });
}
