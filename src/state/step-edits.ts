import type { Story, StoryStep } from "../model/story.ts";

/** A story with a step put in at a place. */
export function withStep(story: Story, step: StoryStep, at: number): Story {
  const steps = [...story.steps];
  steps.splice(at, 0, step);
  return { ...story, steps };
}

/** A story without one of its steps; its last one stays. */
export function withoutStep(story: Story, at: number): Story {
  if (story.steps.length < 2) return story;
  return { ...story, steps: story.steps.filter((_, i) => i !== at) };
}

/** A story with a step moved to another place; beyond an end it is put at that end. */
export function movedStep(story: Story, from: number, to: number): Story {
  const step = story.steps[from];
  const at = Math.max(0, Math.min(story.steps.length - 1, to));
  if (!step || at === from) return story;
  return withStep({ ...story, steps: story.steps.filter((_, i) => i !== from) }, step, at);
}

/** A story with some of a step said anew. */
export function editedStep(story: Story, at: number, part: Partial<StoryStep>): Story {
  return {
    ...story,
    steps: story.steps.map((step, i) => (i === at ? { ...step, ...part } : step)),
  };
}

/** An id that no step of a story has. */
export function freshStepId({ steps }: Story): string {
  let n = steps.length + 1;
  while (steps.some(({ id }) => id === `step-${n}`)) n++;
  return `step-${n}`;
}
