import { askedView } from "./asked-view.ts";
import { historyOf } from "./history.ts";
import { datasetIn } from "./parcel.ts";
import { parcelIn } from "./parcel-in.ts";
import type { Session } from "./session.ts";
import type { View } from "./store.ts";
import { unpackStory } from "./story-parcel.ts";
import { isOwnStory, ownId } from "./story-view.ts";
import { storiesOf, tellingOf } from "./telling.ts";

const FAULTY =
  "This link carries a story or a dataset that cannot be read: it may have been cut short. Ask for it anew.";
const MISSING =
  "This view asks for a story that is kept in another browser, so the dataset is shown without it: copy the link, or the HTML that embeds it, anew from where the story is kept.";

type Memory = Pick<Session, "store" | "actions">;

/** Whether what the page's address carries is a dataset: that is opened as the page is, and stays in the address. */
export async function carriesDataset(page: Window): Promise<boolean> {
  const parcel = parcelIn(page.location.hash);
  return parcel !== null && (await datasetIn(parcel)) !== null;
}

/**
 * Takes the story that the page's address carries as one of the reader's own, and off the address.
 * @returns the view that the address asks for of that story; null where there is none that can be read, which is told
 */
export async function openParcel({ store, actions }: Memory, page: Window): Promise<View | null> {
  const { pathname, search, hash } = page.location;
  const beside = new URLSearchParams(hash.slice(1));
  const parcel = beside.get("p");
  const catalog = store.catalog.peek();
  if (parcel === null || !catalog || (await carriesDataset(page))) return null;
  beside.delete("p");
  const rest = beside.size > 0 ? `#${beside}` : "";
  page.history.replaceState(null, "", pathname + search + rest);
  const story = await unpackStory(parcel);
  if (!story) {
    actions.notify({ id: "parcel", text: FAULTY });
    return null;
  }
  if (store.catalog.peek() !== catalog) return null;
  const same = store.own.peek().get(story.id)?.now;
  const known = same && JSON.stringify(same) === JSON.stringify(story);
  const taken = (id: string) => storiesOf(store).some((other) => other.id === id);
  const id = known || (isOwnStory(story.id) && !same) ? story.id : ownId(story.id, taken);
  if (!known) actions.setOwn(id, historyOf({ ...story, id }));
  beside.set("story", id);
  return askedView({ search, hash: `#${beside}` }, catalog, storiesOf(store), actions);
}

/** Opens the story that a frame's address carries; where it asks for one and carries none, that is told, and the story left. */
export async function openCarried({ store, actions }: Memory, page: Window): Promise<void> {
  const view = await openParcel({ store, actions }, page);
  if (view) actions.setView(view);
  const { tab, step } = store.view.peek();
  if (tab !== "story" || !step || tellingOf(store)) return;
  actions.setView({ ...store.view.peek(), tab: "network", step: null });
  if (!store.notices.peek().some(({ id }) => id === "parcel"))
    actions.notify({ id: "parcel", text: MISSING });
}
