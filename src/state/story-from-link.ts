import { historyOf } from "./history.ts";
import type { Session } from "./session.ts";
import { unpackStory } from "./story-parcel.ts";
import { isOwnStory, ownId, stepNamed } from "./story-view.ts";
import { storiesOf } from "./telling.ts";

const FAULTY =
  "This link carries a story that cannot be read: it may have been cut short. Ask for it anew.";

/** Tells the story that the page's address carries, if any, as one of the reader's own, and takes it off the address. */
export async function openParcel({ store, actions }: Session, page: Window): Promise<void> {
  const parcel = new URLSearchParams(page.location.hash.slice(1)).get("p");
  if (parcel === null) return;
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

/** Opens the own story that the address asked for before it was read. */
export function openLinked({ store, actions }: Session): void {
  const { step, tab, selection, reading } = store.view.peek();
  const story = step && store.own.peek().get(step.story)?.now;
  if (!story || tab !== "story") return;
  actions.tell(story, Math.max(0, stepNamed(story, step.step)));
  actions.setView({ ...store.view.peek(), selection, reading });
}
