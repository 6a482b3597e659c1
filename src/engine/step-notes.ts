import type { StoryStep } from "../model/story.ts";

/**
 * A step's notes as they are said: `before` a question is answered, and `after` that. Of a step that asks, the first
 * paragraph comes before the answer; of any other all is said after.
 */
export function stepNotes({ notes, predict }: Pick<StoryStep, "notes" | "predict">): {
  before: string;
  after: string;
} {
  if (!predict) return { before: "", after: notes };
  const [before = "", ...after] = notes.split(/\n{2,}/);
  return { before, after: after.join("\n\n") };
}
