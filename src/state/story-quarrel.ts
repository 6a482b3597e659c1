import { historyOf } from "./history.ts";
import type { Session } from "./session.ts";
import { stepNamed } from "./stepping/stepper.ts";
import type { Ending } from "./store.ts";
import { deleteStory } from "./story-deletion.ts";
import type { StoryShelf } from "./story-shelf.ts";
import { ownId } from "./story-view.ts";
import { storiesOf } from "./telling.ts";
import type { VersionBook } from "./version-book.ts";

/**
 * Ends a quarrel between two tabs over a story of the dataset in hand, as the reader has decided. The book knows the other
 * tab's version then, so that what stays of this one's is written after it. A story that the other tab has taken away
 * stays with "both", and can be brought back with "theirs".
 * @throws where the browser denies the shelf; nothing is changed then
 */
export async function endQuarrel(
  session: Session,
  shelf: StoryShelf,
  book: VersionBook,
  id: string,
  ending: Ending,
): Promise<void> {
  const { store, actions } = session;
  const catalog = store.catalog.peek();
  const kept = catalog ? await shelf.read(catalog.dataset.title) : [];
  const mine = store.own.peek().get(id)?.now;
  if (!mine || store.catalog.peek() !== catalog) return;
  const theirs = kept.find((other) => other.id === id);
  book.note(id, theirs?.story ?? null, theirs?.version ?? 0);
  if (ending === "theirs" && !theirs?.story) deleteStory(session, id);
  if (ending === "mine" || !theirs?.story) return;
  const { step, tab } = store.view.peek();
  const told = tab === "story" && step?.story === id;
  actions.setOwn(id, historyOf(theirs.story));
  let shown = theirs.story;
  if (ending === "both") {
    const all = [...kept, ...storiesOf(store)];
    const copy = ownId(id, (other) => all.some((story) => story.id === other));
    shown = { ...mine, id: copy, title: `${mine.title} (copy)` };
    actions.setOwn(copy, historyOf(shown));
  }
  if (told) actions.tell(shown, Math.max(0, stepNamed(shown.steps, step.step)));
}
