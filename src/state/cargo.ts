import { writeDataset } from "../exchange/entente.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Story } from "../model/story.ts";
import { MOST_BYTES, pack } from "./parcel.ts";
import type { Session } from "./session.ts";
import type { View } from "./store.ts";
import { isOwnStory, publicId, withStories } from "./story-view.ts";
import { tellingOf } from "./telling.ts";

/** The least that an event takes in a dataset's file, in bytes: more of them than fit are not even written. */
const LEAST_EVENT = 150;

/** What a link must carry, so that whoever opens it meets what is shown: a story, or a dataset with the story in it. */
export type Cargo =
  | { of: "story"; story: Story }
  | { of: "dataset"; dataset: Dataset; story: Story | null };

/**
 * What a link to the view must carry: the reader's own story while it is told, and a dataset that the reader has opened
 * from a file. Null where whoever opens the link has all of it already.
 */
export function cargoOf({ store }: Session): Cargo | null {
  const dataset = store.catalog.value?.dataset;
  const told = store.view.value.tab === "story" ? tellingOf(store)?.story : undefined;
  const story = told && isOwnStory(told.id) ? told : null;
  if (!dataset) return null;
  if (!store.shipped.value && store.setting.value.src === null)
    return { of: "dataset", dataset, story };
  return story && { of: "story", story };
}

/**
 * Packs what a link must carry. Of articles that may only be quoted a dataset holds the quotes alone.
 * @returns null where it is longer than a link may be
 */
export async function packCargo(cargo: Cargo): Promise<string | null> {
  if (cargo.of === "story") return pack(JSON.stringify(cargo.story));
  const { dataset, story } = cargo;
  if (dataset.events.length * LEAST_EVENT > MOST_BYTES) return null;
  const whole = story ? withStories(dataset, [story]) : dataset;
  return pack(JSON.stringify(JSON.parse(writeDataset(whole))));
}

/** The view as a link names it that carries the dataset: an own story in it has its public id. */
export function viewBeside(cargo: Cargo | null, view: View): View {
  const { step } = view;
  if (cargo?.of !== "dataset" || !step) return view;
  return { ...view, step: { ...step, story: publicId(step.story) } };
}
