import { effect } from "@preact/signals-core";
import * as z from "zod/mini";
import { TOLD_KEY } from "./expected-stories.ts";
import type { Session } from "./session.ts";
import { tellingOf } from "./telling.ts";

const kept = z.record(z.string(), z.string());

/**
 * Remembers in this browser, by the title of the dataset, which story was told or edited last: that is the one that Story
 * opens. Where the browser denies it, it is the dataset's own.
 * @returns a function that stops it
 */
export function rememberTold(
  { store, actions }: Pick<Session, "store" | "actions">,
  storage: () => Storage = () => localStorage,
): () => void {
  const read = (): Map<string, string> => {
    try {
      return new Map(Object.entries(kept.parse(JSON.parse(storage().getItem(TOLD_KEY) ?? "{}"))));
    } catch {
      return new Map();
    }
  };
  const write = (title: string, id: string) => {
    try {
      storage().setItem(TOLD_KEY, JSON.stringify(Object.fromEntries(read().set(title, id))));
    } catch {
      // The keeper of the stories tells what the browser denies.
    }
  };
  let last: string | undefined;
  return effect(() => {
    const title = store.catalog.value?.dataset.title;
    if (title === undefined) return;
    const told = store.view.value.tab === "story" ? tellingOf(store)?.story.id : undefined;
    if (title !== last) actions.setLastTold(read().get(title) ?? null);
    last = title;
    if (told === undefined || told === store.lastTold.peek()) return;
    actions.setLastTold(told);
    write(title, told);
  });
}
