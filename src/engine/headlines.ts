import type { Story } from "../model/story.ts";

/**
 * The headline of a step (position) as a list may show it: "Step 6" behind a question that is not answered yet, since a
 * later headline may give it away; "" where there is no such step.
 * @param answered ids of the steps whose question is answered
 */
export function listedHeadline(story: Story, index: number, answered: ReadonlySet<string>): string {
  const waiting = story.steps.findIndex(({ id, predict }) => predict && !answered.has(id));
  if (waiting >= 0 && index > waiting && index < story.steps.length) return `Step ${index + 1}`;
  return story.steps[index]?.headline ?? "";
}
