import { effect } from "@preact/signals-core";
import type { Story } from "../model/story.ts";
import { historyOf } from "./history.ts";
import type { Session } from "./session.ts";
import { openShelf, type StoryShelf } from "./story-shelf.ts";
import { ownId } from "./story-view.ts";

/** At most one write in so many ms: what is typed in between is written together. */
const THROTTLE_MS = 1000;
const CHANNEL = "entente.stories";
const DENIED =
  "This browser keeps nothing for this page, so your story is gone when the page is closed: save it as a file.";

/** What is known of how one of the reader's stories is kept. */
type Keeping = { written: Story; version: number; torn: boolean };

/**
 * Keeps the reader's own stories of the dataset in hand in this browser: reads them once, and writes each change whole,
 * at most once a second. Where another tab has written one in the meantime nothing is overwritten: the store's `torn`
 * names the story until the reader decides.
 * @returns a function that writes what is left and stops
 */
export function keepStories(
  session: Session,
  page: Window = window,
  open: () => Promise<StoryShelf> = openShelf,
): () => void {
  const { store, actions } = session;
  const kept = new Map<string, Keeping>();
  const channel = wire();
  const opened = open();
  let dataset: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => actions.notify({ id: "stories", text: DENIED });
  opened.catch(() => {});

  const tear = (id: string) => {
    const keeping = kept.get(id);
    if (keeping) keeping.torn = true;
    actions.setTorn(id);
  };
  const write = async (id: string, force: boolean) => {
    const story = store.own.peek().get(id)?.now;
    const keeping = kept.get(id);
    if (dataset === null || !story || (!force && (keeping?.written === story || keeping?.torn)))
      return;
    const own = dataset;
    try {
      const shelf = await opened;
      const version = await shelf.write(own, story, force ? null : (keeping?.version ?? 0));
      if (version === null) tear(id);
      else {
        kept.set(id, { written: story, version, torn: false });
        channel?.postMessage({ dataset: own, id, version });
      }
    } catch {
      tell();
    }
  };
  const writeAll = async () => {
    for (const id of store.own.peek().keys()) await write(id, false);
  };
  const fetchAll = async (title: string) => {
    try {
      const found = await (await opened).read(title);
      if (dataset !== title) return;
      for (const { story, version } of found) {
        if (store.own.peek().has(story.id)) continue;
        kept.set(story.id, { written: story, version, torn: false });
        actions.setOwn(story.id, historyOf(story));
      }
    } catch {
      // Told as soon as there is something to be kept.
    }
    if (dataset === title) actions.setOwnRead(true);
  };
  channel?.addEventListener("message", ({ data }) => {
    const { dataset: of, id, version } = Object(data) as Record<string, unknown>;
    if (of !== dataset || typeof id !== "string" || typeof version !== "number") return;
    const keeping = kept.get(id);
    if (keeping && version > keeping.version) tear(id);
  });
  actions.setMender(async (id, choice) => {
    const mine = store.own.peek().get(id);
    if (dataset === null || !mine) return;
    actions.setTorn(null);
    if (choice === "mine") {
      await write(id, true);
      return;
    }
    const all = await (await opened).read(dataset);
    const theirs = all.find(({ story }) => story.id === id);
    if (choice === "both") {
      const taken = (other: string) => all.some(({ story }) => story.id === other);
      const copy = ownId(id, taken);
      actions.setOwn(copy, historyOf({ ...mine.now, id: copy, title: `${mine.now.title} (copy)` }));
    }
    if (!theirs) return;
    kept.set(id, { written: theirs.story, version: theirs.version, torn: false });
    actions.setOwn(id, historyOf(theirs.story));
    if (store.view.peek().step?.story === id) actions.tell(theirs.story, 0);
  });
  const stop = effect(() => {
    const title = store.catalog.value?.dataset.title ?? null;
    if (title !== dataset) {
      dataset = title;
      kept.clear();
      if (title !== null) fetchAll(title);
    }
    store.own.value;
    clearTimeout(timer);
    timer = setTimeout(writeAll, THROTTLE_MS);
  });
  page.addEventListener("pagehide", writeAll);
  return () => {
    stop();
    clearTimeout(timer);
    writeAll();
    page.removeEventListener("pagehide", writeAll);
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
