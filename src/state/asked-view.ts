import type { Catalog } from "../engine/catalog.ts";
import type { Story } from "../model/story.ts";
import type { Actions } from "./actions.ts";
import { asksForView, decodeLink } from "./link/link.ts";
import { decodeSetting } from "./link/link-setting.ts";
import { ignoredWords } from "./link/link-words.ts";
import type { View } from "./store.ts";
import { toldView } from "./story-view.ts";

/**
 * The view of a dataset that an address asks for; one line tells what of it was ignored, and why.
 * @param stories all at hand: the reader's own ones too
 * @param onStory whether an address that asks for no view means the first step of the first story
 */
export function askedView(
  { search, hash }: Pick<Location, "search" | "hash">,
  catalog: Catalog,
  stories: readonly Story[],
  actions: Actions,
  onStory = false,
): View {
  const { view, ignored } = decodeLink(search, hash, catalog, stories);
  const text = ignoredWords([...decodeSetting(search, hash).ignored, ...ignored]);
  if (text) actions.notify({ id: "link", text });
  const [story] = stories;
  const asked = asksForView(search) || asksForView(hash);
  return onStory && story && !asked ? toldView(story, 0, catalog, view) : view;
}
