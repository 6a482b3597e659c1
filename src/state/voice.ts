import { effect } from "@preact/signals-core";
import type { Actions } from "./actions.ts";
import { type Store, VOICES } from "./store.ts";

const KEY = "entente.voice.1";

/**
 * Remembers how much the live region says. Where the browser denies storage the choice holds until the page is left.
 * @returns a function that stops it.
 */
export function bindVoice(
  store: Store,
  actions: Actions,
  storage: () => Storage = () => localStorage,
): () => void {
  try {
    const kept = VOICES.find((voice) => voice === storage().getItem(KEY));
    if (kept) actions.setVoice(kept);
  } catch {
    return () => {};
  }
  let first = true;
  return effect(() => {
    const voice = store.voice.value;
    if (first) {
      first = false;
      return;
    }
    try {
      storage().setItem(KEY, voice);
    } catch {
      // The choice holds for this visit; the keepsake of moved actors tells what a browser without storage forgets.
    }
  });
}
