import { isSameStory, type ParkedStory } from "./parked-versions.ts";
import type { StoryShelf } from "./story-shelf.ts";

/**
 * Writes a story that a page had left unwritten, by the rules of any other write: only over the version that it was changed
 * from, or over what that page itself was just writing over it.
 * @returns false, and nothing written, where another tab has changed the story since
 */
export async function pickUp(
  shelf: StoryShelf,
  dataset: string,
  { id, story, base, before }: ParkedStory,
): Promise<boolean> {
  if ((await shelf.write(dataset, id, story, base)) !== null) return true;
  const next = await shelf.at(dataset, id, base + 1);
  if (isSameStory(next, story)) return true;
  if (before === undefined || !isSameStory(next, before)) return false;
  return (await shelf.write(dataset, id, story, base + 1)) !== null;
}
