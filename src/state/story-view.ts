import type { Catalog } from "../engine/catalog.ts";
import { stepGround } from "../engine/step-ground.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Story } from "../model/story.ts";
import type { StepRef, View } from "./store.ts";

/** Begins the id of a reader's own story, so that a link to one is known as such before the story is read. */
const OWN = "own-";

/** An id for a story of the reader's own, made of another's, that no story has yet. */
export function ownId(of: string, taken: (id: string) => boolean): string {
  const id = `${OWN}${publicId(of)}`;
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

/** A dataset as it is handed on with stories: own ones by their public ids, in place of what had the same. */
export function withStories(dataset: Dataset, stories: readonly Story[]): Dataset {
  const all = new Map(dataset.stories.map((story) => [story.id, story]));
  for (const story of stories) {
    const id = publicId(story.id);
    all.set(id, { ...story, id });
  }
  return { ...dataset, stories: [...all.values()] };
}

/** The first step of the first story; null where there is none. */
export function firstStep(stories: readonly Story[]): StepRef | null {
  const story = stories[0];
  const step = story?.steps[0];
  return story && step ? { story: story.id, step: step.id } : null;
}

/** Where the step of an id, or of a number from 1 on, stands in a story; -1 where there is none. */
export function stepNamed({ steps }: Story, name: string): number {
  const found = steps.findIndex(({ id }) => id === name);
  const number = Number(name);
  const counted = Number.isInteger(number) && number >= 1 && number <= steps.length;
  return found >= 0 || !counted ? found : number - 1;
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

/** What a step sets: whoever changes one of them by hand leaves the step. */
export const STEPPED = [
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
