import { effect, untracked } from "@preact/signals-core";
import type { Actions } from "./actions.ts";
import { askedView } from "./asked-view.ts";
import { decodeLink, encodeLink, isOurs } from "./link/link.ts";
import { parcelIn } from "./parcel-in.ts";
import type { Store, View } from "./store.ts";
import { storiesOf } from "./telling.ts";

const SETTLE = 350;

/**
 * Keeps the browser's address and the view the same. A settled change is a step in the history, so that Back undoes it;
 * while something plays or is dragged nothing is written. Back and Forward set the view. The address a view was read
 * from is only put in order, which is no step: Back would come to it again and again. What it asks of the reader's own
 * stories, or carries as one, is opened once these have been read.
 * @returns a function that stops it.
 */
export function bindAddress(store: Store, actions: Actions, page: Window = window): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asRead: View = store.view.peek();
  let last = asRead;
  const linked = store.catalog.peek();
  const { hash } = page.location;
  const isCarried = !store.shipped.peek() && store.setting.peek().src === null;
  /** The parcel that held the dataset in hand, which stays in the address. */
  const opened = isCarried ? parcelIn(hash) : null;
  const awaitsParcel = () => {
    const parcel = parcelIn(page.location.hash);
    return parcel !== null && parcel !== opened;
  };
  const write = () => {
    const catalog = store.catalog.value;
    if (!catalog || store.dragging.value || store.playing.value) return;
    // A story that was not taken off it yet would be lost.
    if (awaitsParcel()) return;
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
      last = written;
      actions.notify(
        {
          id: "address",
          text: "This browser does not let the page change its address, so links to this view cannot be copied from it.",
        },
        { label: "Try again", act: write },
      );
    }
  };
  const stop = effect(() => {
    store.view.value;
    store.dragging.value;
    store.playing.value;
    clearTimeout(timer);
    timer = setTimeout(write, SETTLE);
  });
  const show = (view: View) => {
    last = asRead = view;
    actions.setView(view);
  };
  const read = () => {
    const catalog = store.catalog.peek();
    if (catalog) show(askedView(page.location, catalog, storiesOf(store), actions));
  };
  const unpack = async () => {
    const view = await openCarried({ store, actions }, page);
    if (view) show(view);
  };
  const back = () => {
    clearTimeout(timer);
    actions.setPlaying(false);
    if (!awaitsParcel()) read();
    else if (store.ownRead.peek()) unpack();
  };
  const stopArriving = effect(() => {
    if (!store.ownRead.value) return;
    untracked(() => {
      if (awaitsParcel()) unpack();
      else if (awaitsOwn(store, asRead)) read();
    });
  });
  page.addEventListener("popstate", back);
  return () => {
    stop();
    stopArriving();
    clearTimeout(timer);
    page.removeEventListener("popstate", back);
  };
}

/** Whether the view still stands at the step of an own story that it was read with before that story was at hand. */
function awaitsOwn({ view, catalog }: Store, asRead: View): boolean {
  const { tab, step } = view.peek();
  const shipped = catalog.peek()?.dataset.stories ?? [];
  return (
    tab === "story" &&
    step !== null &&
    step === asRead.step &&
    !shipped.some(({ id }) => id === step.story)
  );
}

/** Whether nothing but the camera has moved, which is no step in the history. */
function isNearer(view: View, before: View): boolean {
  const keys = Object.keys(view) as (keyof View)[];
  return keys.every((key) => key === "camera" || view[key] === before[key]);
}

type Carried = typeof import("./story-from-link.ts")["openParcel"];

/** Opens the story that an address carries; the part of the program that reads it comes when it is needed. */
async function openCarried(...asked: Parameters<Carried>): ReturnType<Carried> {
  try {
    const { carriesDataset, openParcel } = await import("./story-from-link.ts");
    const [, page] = asked;
    if (await carriesDataset(page)) {
      // A dataset is opened as the page is.
      page.location.reload();
      return null;
    }
    return await openParcel(...asked);
  } catch {
    const [{ actions }] = asked;
    actions.notify({ id: "parcel", text: NOT_FETCHED });
    return null;
  }
}

const NOT_FETCHED =
  "A part of the program that this link needs could not be fetched: check the connection, then open it again.";
