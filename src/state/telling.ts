import type { Story, StoryStep } from "../model/story.ts";
import type { Store } from "./store.ts";
import { stepNamed } from "./story-view.ts";

/** A story where it is told, and the step at which it stands. */
export type Telling = { story: Story; index: number; step: StoryStep };

/** The dataset's stories, and the reader's own after them; one without a step is not told. */
export function storiesOf({ catalog, own }: Store): readonly Story[] {
  const shipped = catalog.value?.dataset.stories ?? [];
  const mine = [...own.value.values()].map(({ now }) => now);
  return [...shipped, ...mine.filter(({ steps }) => steps.length > 0)];
}

/** The step that is told, or that the reader has left; null where there is no story, or none is open. */
export function tellingOf(store: Store): Telling | null {
  const { step: ref } = store.view.value;
  const story = ref && storiesOf(store).find(({ id }) => id === ref.story);
  if (!story) return null;
  const index = Math.max(0, stepNamed(story, ref.step));
  const step = story.steps[index];
  return step ? { story, index, step } : null;
}
