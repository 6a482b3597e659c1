import type { Catalog } from "../engine/catalog.ts";
import { stepGround } from "../engine/step-ground.ts";
import type { Story } from "../model/story.ts";
import type { View } from "./store.ts";

/**
 * The view of a story's step. The step sets window, mode, comparison, level, branches, filters and picture; a filter that it
 * does not name lets everything through, and what a user had selected, opened, isolated or moved closer to is let go.
 * What is the user's own, such as the theme, stays.
 * @param index where the step stands; beyond an end it is the step at that end
 */
export function storyStepView(story: Story, index: number, catalog: Catalog, view: View): View {
  const step = story.steps[Math.max(0, Math.min(story.steps.length - 1, index))];
  if (!step) throw new Error(`The story "${story.id}" has no step: leave such a story out.`);
  const { window, comparison, depth, filters } = stepGround(catalog, step);
  return {
    ...view,
    tab: step.tab ?? "network",
    window,
    mode: step.mode,
    comparison,
    level: depth.level,
    open: depth.open,
    shut: depth.shut,
    types: filters.types,
    statuses: filters.statuses,
    documents: filters.documents,
    focus: null,
    selection: null,
    reading: null,
    only: null,
    camera: null,
  };
}
