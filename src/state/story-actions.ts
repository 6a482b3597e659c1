import { untracked } from "@preact/signals-core";
import type { TimeWindow } from "../engine/window.ts";
import type { Story } from "../model/story.ts";
import { changed, type History } from "./history.ts";
import { editedStep } from "./step-edits.ts";
import type { Ending, Guess, Store } from "./store.ts";
import { toldView } from "./story-view.ts";
import { questionKey, tellingOf } from "./telling.ts";

/** The actions that concern stories: telling them, asking and answering, editing the reader's own ones. */
export function storyActionsOf(store: Store) {
  const actions = {
    /** Changes the step that is told, or that was left, of one of the reader's own stories. */
    editStep(change: (story: Story, at: number) => Story) {
      const telling = untracked(() => tellingOf(store));
      const history = telling && store.own.peek().get(telling.story.id);
      if (!history) return;
      actions.setOwn(telling.story.id, changed(history, change(telling.story, telling.index)));
    },
    /** Adds an event's card to the step of an own story. */
    pin(event: string) {
      actions.editStep((story, at) => {
        const evidence = story.steps[at]?.evidence ?? [];
        return editedStep(story, at, {
          evidence: [...evidence.filter((id) => id !== event), event],
        });
      });
    },
    /** Names the own stories that another tab has changed too; what was decided of those that stay is kept. */
    setQuarrels(stories: readonly string[]) {
      const before = store.quarrels.peek();
      store.quarrels.value = new Map(stories.map((id) => [id, before.get(id) ?? null]));
    },
    /** Decides a quarrel; null leaves it to the reader again. */
    settle(story: string, ending: Ending | null) {
      const quarrels = store.quarrels.peek();
      if (quarrels.has(story)) store.quarrels.value = new Map(quarrels).set(story, ending);
    },
    /** Goes to a step of a story; beyond an end to the step at that end. */
    tell(story: Story, index: number) {
      const catalog = store.catalog.peek();
      if (!catalog) return;
      store.gliding.value = true;
      store.view.value = toldView(story, index, catalog, store.view.peek());
    },
    /** Sets what is guessed at the question of the step that is told, or was left; null asks anew. */
    setGuess(guess: Guess | null) {
      const telling = untracked(() => tellingOf(store));
      if (!telling?.step.predict) return;
      const key = questionKey(telling.story, telling.step);
      const guesses = new Map(store.guesses.peek());
      if (guess) guesses.set(key, guess);
      else guesses.delete(key);
      store.guesses.value = guesses;
    },
    /** Shows the answer to the question that waits, with what was guessed. */
    reveal() {
      const telling = untracked(() => tellingOf(store));
      if (!telling) return;
      const guess = store.guesses.peek().get(questionKey(telling.story, telling.step));
      actions.setGuess({ number: guess?.number ?? null, revealed: true });
    },
    setEditing(on: boolean | "headline") {
      store.editing.value = on;
    },
    setPresenting(on: boolean) {
      store.presenting.value = on;
    },
    /** Moves the window within a step, as its reveal does; the step is not left. */
    sweep(window: TimeWindow) {
      store.view.value = { ...store.view.peek(), window };
    },
    /**
     * Sets one of the reader's own stories with its past; null takes it away.
     * @param dataset the title of the dataset that it tells of, where that is not the one in hand
     */
    setOwn(id: string, history: History<Story> | null, dataset?: string) {
      const apart = dataset !== undefined && dataset !== store.catalog.peek()?.dataset.title;
      const own = new Map(apart ? store.aside.peek().get(dataset) : store.own.peek());
      if (history) own.set(id, history);
      else own.delete(id);
      if (apart) store.aside.value = new Map(store.aside.peek()).set(dataset, own);
      else store.own.value = own;
    },
    setLastTold(story: string | null) {
      store.lastTold.value = story;
    },
    /** Tells whether the reader's own stories have been read from where they are kept. */
    setOwnRead(read: boolean) {
      store.ownRead.value = read;
    },
  };
  return actions;
}
