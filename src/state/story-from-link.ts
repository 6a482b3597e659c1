import { historyOf } from "./history.ts";
import { datasetIn, parcelIn } from "./parcel.ts";
import type { Session } from "./session.ts";
import { unpackStory } from "./story-parcel.ts";
import { isOwnStory, ownId, stepNamed } from "./story-view.ts";
import { storiesOf } from "./telling.ts";

const FAULTY =
  "This link carries a story or a dataset that cannot be read: it may have been cut short. Ask for it anew.";

/** Tells the story that the page's address carries, if any, as one of the reader's own, and takes it off the address. */
export async function openParcel({ store, actions }: Session, page: Window): Promise<void> {
  const parcel = parcelIn(page.location.hash);
  if (parcel === null || (await datasetIn(parcel)) !== null) return;
  page.history.replaceState(null, "", page.location.pathname + page.location.search);
  const story = await unpackStory(parcel);
  if (!story) {
    actions.notify({ id: "parcel", text: FAULTY });
    return;
  }
  const same = store.own.peek().get(story.id)?.now;
  const known = same && JSON.stringify(same) === JSON.stringify(story);
  const taken = (id: string) => storiesOf(store).some((other) => other.id === id);
  const id = known || (isOwnStory(story.id) && !same) ? story.id : ownId(story.id, taken);
  const own = { ...story, id };
  if (!known) actions.setOwn(id, historyOf(own));
  const { step } = store.view.peek();
  actions.tell(own, step ? Math.max(0, stepNamed(own, step.step)) : 0);
}
