import type { Story, StoryStep } from "../model/story.ts";
import { stepNamed } from "./stepping/stepper.ts";
import type { Store } from "./store.ts";
import { isOwnStory } from "./story-view.ts";

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
  const index = Math.max(0, stepNamed(story.steps, ref.step));
  const step = story.steps[index];
  return step ? { story, index, step } : null;
}

/** Names a step's question: of a copied story, or asked in other words, it is another one. */
export function questionKey({ id }: Story, step: StoryStep): string {
  return JSON.stringify([id, step.id, step.predict?.prompt]);
}

/** Whether the step that is told asks and its answer is still hidden. Whoever edits a question sees its answer. */
export function isAsking(store: Store): boolean {
  const telling = store.view.value.tab === "story" ? tellingOf(store) : null;
  if (!telling?.step.predict) return false;
  const { story, step } = telling;
  const edited = store.editing.value !== false && isOwnStory(story.id);
  return !edited && !store.guesses.value.get(questionKey(story, step))?.revealed;
}

/** The ids of the steps of a story whose question is answered. */
export function answeredIn({ guesses }: Store, story: Story): ReadonlySet<string> {
  const answered = story.steps.filter(
    (step) => guesses.value.get(questionKey(story, step))?.revealed,
  );
  return new Set(answered.map(({ id }) => id));
}
