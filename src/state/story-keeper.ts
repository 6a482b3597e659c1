import { effect } from "@preact/signals-core";
import type { Catalog } from "../engine/catalog.ts";
import type { Session } from "./session.ts";
import type { Ending } from "./store.ts";
import { StoryDesk } from "./story-desk.ts";
import { openShelf, type StoryShelf } from "./story-shelf.ts";
import { rememberTold } from "./told-story.ts";

/** At most one write in so many ms: what is typed in between is written together. */
const THROTTLE_MS = 1000;
const CHANNEL = "entente.stories";
const DENIED =
  "This browser keeps nothing for this page, so your story is gone when the page is closed: save it as a file.";

/**
 * Keeps the reader's own stories in this browser: reads them when a dataset is opened, and writes each change whole, at
 * most once a second, when a field is left and when the page is; what it cannot write then waits for the next page. Where
 * another tab has changed a story too, the store's `quarrels` name it until the reader decides; what the browser denies is
 * told as soon as there is something to be kept.
 * @returns a function that stops, and answers when what was left is written
 */
export function keepStories(
  session: Session,
  page: Window = window,
  open: () => Promise<StoryShelf> = openShelf,
): () => Promise<void> {
  const { store, actions } = session;
  const channel = wire();
  const desk = new StoryDesk(session, open, (written) => channel?.postMessage(written));
  let catalog: Catalog | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let denied = false;
  let away = false;

  const report = (kept: boolean) => {
    if (!kept) {
      actions.dismiss("storage");
      actions.notify({ id: "stories", text: DENIED }, { label: "Try again", act: arrive });
    } else if (denied) actions.dismiss("stories");
    denied = !kept;
    actions.setQuarrels(desk.torn);
  };
  const save = async () => {
    clearTimeout(timer);
    timer = undefined;
    report(await desk.serve());
    if (away) desk.park();
  };
  const saveTyped = () => {
    if (timer !== undefined) save();
  };
  const leave = () => {
    away = true;
    desk.park();
    save();
  };
  const comeBack = () => {
    away = false;
    desk.unpark();
  };
  const look = () => (page.document.visibilityState === "hidden" ? leave() : comeBack());
  const arrive = async () => {
    const arrived = catalog;
    report(await desk.serve());
    if (arrived !== null && arrived === catalog) actions.setOwnRead(true);
  };
  const end = async (id: string, ending: Ending) => report(await desk.end(id, ending));

  const stops = [
    rememberTold(session),
    effect(() => {
      store.own.value;
      store.aside.value;
      if (catalog !== store.catalog.value) {
        catalog = store.catalog.value;
        actions.setQuarrels(desk.torn);
        arrive();
      }
      timer ??= setTimeout(save, THROTTLE_MS);
    }),
    effect(() => {
      for (const [id, ending] of store.quarrels.value) if (ending) end(id, ending);
    }),
  ];
  channel?.addEventListener("message", ({ data }) => {
    const { dataset, id, version } = Object(data) as Record<string, unknown>;
    if (typeof dataset !== "string" || typeof id !== "string" || typeof version !== "number")
      return;
    desk.hear({ dataset, id, version });
    actions.setQuarrels(desk.torn);
    timer ??= setTimeout(save, THROTTLE_MS);
  });
  page.addEventListener("focusout", saveTyped);
  page.addEventListener("pagehide", leave);
  page.addEventListener("pageshow", comeBack);
  page.document.addEventListener("visibilitychange", look);
  return async () => {
    for (const stop of stops) stop();
    page.removeEventListener("focusout", saveTyped);
    page.removeEventListener("pagehide", leave);
    page.removeEventListener("pageshow", comeBack);
    page.document.removeEventListener("visibilitychange", look);
    await save();
    channel?.close();
  };
}

function wire(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}
