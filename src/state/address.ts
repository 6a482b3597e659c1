import { effect } from "@preact/signals-core";
import type { Catalog } from "../engine/catalog.ts";
import type { Actions } from "./actions.ts";
import { decodeLink, encodeLink, isOurs } from "./link/link.ts";
import { decodeSetting } from "./link/link-setting.ts";
import { ignoredWords } from "./link/link-words.ts";
import type { Store, View } from "./store.ts";

const SETTLE = 350;

/**
 * Keeps the browser's address and the view the same. A settled change is a step in the history, so that Back undoes it;
 * while something plays or is dragged nothing is written. Back and Forward set the view. The address a view was read
 * from is only put in order, which is no step: Back would come to it again and again.
 * @returns a function that stops it.
 */
export function bindAddress(store: Store, actions: Actions, page: Window = window): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asRead: View = store.view.peek();
  let last = asRead;
  const linked = store.catalog.peek();
  const write = () => {
    const catalog = store.catalog.value;
    if (!catalog || store.dragging.value || store.playing.value) return;
    const { foreign } = decodeLink(page.location.search, "", catalog);
    const link = encodeLink(store.view.value, catalog, foreign, store.setting.peek());
    const written = last;
    last = store.view.value;
    const address = new URL(page.location.href);
    address.search = link;
    // A dataset that the address carries has its own there.
    if (isOurs(address.hash) || (linked !== null && catalog !== linked)) address.hash = "";
    if (address.href === page.location.href) return;
    try {
      if (store.view.value === asRead || isNearer(store.view.value, written))
        page.history.replaceState(null, "", address.href);
      else page.history.pushState(null, "", address.href);
    } catch {
      actions.notify({
        id: "address",
        text: "This browser does not let the page change its address, so links to this view cannot be copied from it.",
      });
    }
  };
  const stop = effect(() => {
    store.view.value;
    store.dragging.value;
    store.playing.value;
    clearTimeout(timer);
    timer = setTimeout(write, SETTLE);
  });
  const back = () => {
    clearTimeout(timer);
    const catalog = store.catalog.value;
    if (!catalog) return;
    actions.setPlaying(false);
    last = asRead = viewFromAddress(page.location, catalog, actions);
    actions.setView(asRead);
  };
  page.addEventListener("popstate", back);
  return () => {
    stop();
    clearTimeout(timer);
    page.removeEventListener("popstate", back);
  };
}

/** Whether nothing but the camera has moved, which is no step in the history. */
function isNearer(view: View, before: View): boolean {
  const keys = Object.keys(view) as (keyof View)[];
  return keys.every((key) => key === "camera" || view[key] === before[key]);
}

/** The view that an address asks for; one line tells what of it was ignored, and why. */
export function viewFromAddress(
  { search, hash }: Pick<Location, "search" | "hash">,
  catalog: Catalog,
  actions: Actions,
): View {
  const { view, ignored } = decodeLink(search, hash, catalog);
  const text = ignoredWords([...decodeSetting(search, hash).ignored, ...ignored]);
  if (text) actions.notify({ id: "link", text });
  return view;
}
