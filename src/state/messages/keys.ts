import type { Setting } from "../setting.ts";

/** What a key would do to a host's slides or to our steps. */
type KeyMeaning = "next" | "prev" | "play" | "leave";

const MEANINGS: Record<string, KeyMeaning> = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  ArrowLeft: "prev",
  ArrowUp: "prev",
  PageUp: "prev",
  " ": "play",
  Escape: "leave",
};

const CONTROLS =
  "a[href], button, input, select, textarea, summary, dialog, [role=slider], [role=tree], [role=grid], [role=listbox], [contenteditable], [data-keys]";

/** Where a key press goes. */
export type KeyRoutes = {
  step(direction: 1 | -1): void;
  togglePlay(): void;
  /** Tells the host the key's own name. */
  forward(key: string): void;
  /** Tells a reveal.js deck to move on or back. */
  reveal(method: "next" | "prev"): void;
};

/**
 * Hears the keys that a clicker and a host share, wherever no control has the focus. By rule "own" they step and play,
 * by "host" they are only told on, by "reveal" they move the deck. None is taken from the page but those of rule "own".
 * @returns a function that stops it.
 */
export function bindKeys(rule: Setting["keys"], to: KeyRoutes, page: Window = window): () => void {
  const onKey = (event: KeyboardEvent) => {
    const meaning = meaningOf(event);
    if (!meaning) return;
    if (rule === "host") to.forward(event.key);
    else if (meaning === "leave") return;
    else if (rule === "reveal") to.reveal(isBack(event, meaning) ? "prev" : "next");
    else {
      event.preventDefault();
      if (meaning === "play") to.togglePlay();
      else to.step(meaning === "next" ? 1 : -1);
    }
  };
  page.addEventListener("keydown", onKey);
  return () => page.removeEventListener("keydown", onKey);
}

/** Undefined where the key means nothing here, is held with another one, or belongs to a control. */
function meaningOf(event: KeyboardEvent): KeyMeaning | undefined {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || event.defaultPrevented) return undefined;
  if (target instanceof Element && target.closest(CONTROLS)) return undefined;
  return Object.hasOwn(MEANINGS, key) ? MEANINGS[key] : undefined;
}

/** Space leads a deck on, and back while shift is held. */
function isBack({ shiftKey }: KeyboardEvent, meaning: KeyMeaning): boolean {
  return meaning === "prev" || (meaning === "play" && shiftKey);
}
