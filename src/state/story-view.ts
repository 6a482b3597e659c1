import type { Catalog } from "../engine/catalog.ts";
import { stepGround } from "../engine/step-ground.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Story } from "../model/story.ts";
import type { View } from "./store.ts";

/** Begins the id of a reader's own story, so that a link to one is known as such where the story is not at hand. */
const OWN = "own-";

/** An id for a story of the reader's own, made of another's, that no story has yet. */
export function ownId(of: string, taken: (id: string) => boolean): string {
  return freeId(`${OWN}${publicId(of)}`, taken);
}

function freeId(id: string, taken: (id: string) => boolean): string {
  if (!taken(id)) return id;
  let n = 2;
  while (taken(`${id}-${n}`)) n++;
  return `${id}-${n}`;
}

/** The id that an own story has where it is handed on in a dataset. */
export function publicId(id: string): string {
  return id.startsWith(OWN) ? id.slice(OWN.length) : id;
}

/** Whether an id is that of a reader's own story. */
export function isOwnStory(id: string): boolean {
  return id.startsWith(OWN);
}

/**
 * A dataset as it is handed on with stories of the reader's own: after its own ones, by public ids that none has yet.
 * @param first the id of a story, as it is at hand, that comes before all others
 */
export function withStories(dataset: Dataset, own: readonly Story[], first?: string): Dataset {
  const all = new Map(dataset.stories.map((story) => [story.id, story]));
  let foremost = first;
  for (const story of own) {
    const id = freeId(publicId(story.id), (other) => all.has(other));
    all.set(id, { ...story, id });
    if (story.id === first) foremost = id;
  }
  const rank = ({ id }: Story) => (id === foremost ? 0 : 1);
  return { ...dataset, stories: [...all.values()].sort((p, q) => rank(p) - rank(q)) };
}

/** The view of a story's step with the story open at it, whatever picture the step asks for. */
export function toldView(story: Story, index: number, catalog: Catalog, view: View): View {
  const at = Math.max(0, Math.min(story.steps.length - 1, index));
  const step = story.steps[at]?.id ?? "";
  return {
    ...storyStepView(story, at, catalog, view),
    tab: "story",
    step: { story: story.id, step },
  };
}

/** What a step sets. */
const STEPPED = [
  "window",
  "mode",
  "comparison",
  "level",
  "open",
  "shut",
  "types",
  "statuses",
  "documents",
  "focus",
] as const satisfies readonly (keyof View)[];

/** Whether a step sets a part of the view: whoever changes it by hand leaves the step, and no link says it beside the step. */
export function isStepped(part: string): boolean {
  return STEPPED.some((key) => key === part);
}

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
