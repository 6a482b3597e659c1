import type { Catalog } from "../engine/catalog.ts";
import type { Story } from "../model/story.ts";
import type { Actions } from "./actions.ts";
import { decodeLink } from "./link/link.ts";
import type { View } from "./store.ts";

/**
 * The view of a dataset that an address asks for; one line tells what of it was ignored.
 * @param stories all at hand: the reader's own ones too
 */
export function askedView(
  { search, hash }: Pick<Location, "search" | "hash">,
  catalog: Catalog,
  stories: readonly Story[],
  actions: Actions,
): View {
  const { view, ignored } = decodeLink(search, hash, catalog, stories);
  if (ignored.length > 0) {
    actions.notify({
      id: "link",
      text: `This link asks for something this dataset does not hold, which was ignored: ${ignored.join(", ")}.`,
    });
  }
  return view;
}
