import { untracked } from "@preact/signals-core";
import { historyOf } from "./history.ts";
import type { Session } from "./session.ts";
import { ownId } from "./story-view.ts";
import { storiesOf, tellingOf } from "./telling.ts";

let deletions = 0;

/**
 * Takes one of the reader's own stories away. The notice that tells so can bring it back with its past, whatever has been
 * opened or made in the meantime.
 */
export function deleteStory({ store, actions }: Session, id: string): void {
  const dataset = store.catalog.peek()?.dataset.title;
  const history = store.own.peek().get(id);
  if (dataset === undefined || !history) return;
  const telling = untracked(() => tellingOf(store));
  actions.setOwn(id, null);
  if (telling?.story.id === id) {
    actions.setEditing(false);
    const view = store.view.peek();
    const first = untracked(() => storiesOf(store))[0];
    if (view.tab !== "story") actions.setView({ ...view, step: null });
    else if (first) actions.tell(first, 0);
    else actions.setView({ ...view, tab: "network", step: null });
  }
  const bringBack = () => {
    const here = store.catalog.peek()?.dataset.title === dataset;
    const own = here ? store.own.peek() : store.aside.peek().get(dataset);
    const free = own?.has(id) ? ownId(id, (other) => own.has(other)) : id;
    const story = { ...history.now, id: free };
    actions.setOwn(free, free === id ? history : historyOf(story), dataset);
    if (here) actions.tell(story, telling?.story.id === id ? telling.index : 0);
  };
  actions.notify(
    { id: `deleted ${++deletions}`, text: `The story “${history.now.title}” is deleted.` },
    { label: "Bring it back", act: bringBack },
  );
}
