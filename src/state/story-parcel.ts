import { MOST_STEPS, type Story, storySchema, storyStepSchema } from "../model/story.ts";
import { unpack } from "./parcel.ts";

/** Unpacks a story's parcel. Null for anything that is none; never throws. */
export async function unpackStory(parcel: string): Promise<Story | null> {
  const json = await unpack(parcel);
  try {
    return json === null ? null : readStory(JSON.parse(json));
  } catch {
    return null;
  }
}

/** A story from outside: what is no sound step is left out; null where none is left. Ids that the dataset lacks do no harm. */
export function readStory(raw: unknown): Story | null {
  const story = storySchema.safeParse(raw);
  if (!story.success || !Array.isArray(story.data.steps)) return null;
  const ids = new Set<string>();
  const steps = story.data.steps.slice(0, MOST_STEPS).flatMap((one) => {
    const step = storyStepSchema.safeParse(one);
    if (!step.success || ids.has(step.data.id)) return [];
    ids.add(step.data.id);
    return [step.data];
  });
  return steps.length > 0 ? { id: story.data.id, title: story.data.title, steps } : null;
}
