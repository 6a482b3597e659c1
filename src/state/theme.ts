import { effect } from "@preact/signals-core";
import type { Store } from "./store.ts";

/**
 * Puts the theme on the page as `data-theme="light|dark"`; "auto" follows the system and changes with it.
 * @returns a function that stops it.
 */
export function bindTheme(store: Store, page: Window = window): () => void {
  const dark = page.matchMedia("(prefers-color-scheme: dark)");
  const show = () => {
    const { theme } = store.view.peek();
    page.document.documentElement.dataset.theme =
      theme === "auto" ? (dark.matches ? "dark" : "light") : theme;
  };
  const stop = effect(() => {
    store.view.value;
    show();
  });
  dark.addEventListener("change", show);
  return () => {
    stop();
    dark.removeEventListener("change", show);
  };
}
