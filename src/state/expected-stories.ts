import type { Store } from "./store.ts";

/** Where the browser keeps which story was told last, by the title of the dataset. */
export const TOLD_KEY = "entente.told.1";

/**
 * Whether the reader's own stories may be asked for at once: the address leads to a story or carries one, or one was told
 * in this browser before. Else they can wait until the page stands.
 */
export function expectsStories(
  store: Pick<Store, "view">,
  hash: string,
  storage: () => Pick<Storage, "getItem"> = () => localStorage,
): boolean {
  if (store.view.peek().tab === "story" || /[#&]p=/.test(hash)) return true;
  try {
    return storage().getItem(TOLD_KEY) !== null;
  } catch {
    return false;
  }
}
