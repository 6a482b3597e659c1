import type { Story } from "../model/story.ts";
import { readStory } from "./story-parcel.ts";

const NAME = "entente.stories";
const STORE = "versions";
/** How many versions of a story stay, so that what one tab overwrote can still be had. */
const KEPT = 20;

/** A story as it is kept: `version` counts up with each write; no story where it was taken away, or is not sound. */
type KeptStory = { id: string; story: Story | null; version: number };

type Version = { dataset: string; id: string; version: number; story: unknown };
type Pointer = { dataset: string; id: string; current: number };

/** Where the browser keeps stories, by dataset. Each call rejects where the browser denies it. */
export type StoryShelf = {
  /** The stories of a dataset in their last whole version. */
  read(dataset: string): Promise<KeptStory[]>;
  /** A story as it was in a version; null where it was taken away then, or the version is kept no more. */
  at(dataset: string, id: string, version: number): Promise<Story | null>;
  /**
   * Writes the next version of a story, whole, and then points to it, in one transaction: a crash leaves the one before.
   * @param story null to take it away with all its versions: the count goes on, so that other tabs know of it
   * @param base the version that was changed, 0 for none
   * @returns the new version; null, and nothing written, where another one than `base` is current
   */
  write(dataset: string, id: string, story: Story | null, base: number): Promise<number | null>;
};

/** Opens the shelf; rejects where the browser has none. */
export async function openShelf(factory: IDBFactory = indexedDB): Promise<StoryShelf> {
  const opening = factory.open(NAME, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await answered(opening);
  const within = async <T>(
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => Promise<T>,
  ) => {
    const transaction = database.transaction(STORE, mode);
    const ended = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error("The write was ended."));
    });
    const [result] = await Promise.all([act(transaction.objectStore(STORE)), ended]);
    return result;
  };
  return {
    read: (dataset) =>
      within("readonly", async (store) => {
        const pointers: Pointer[] = await answered(store.getAll(from(dataset)));
        const found = pointers.map(async ({ id, current }) => {
          const kept: Version | undefined = await answered(store.get(key(dataset, id, current)));
          return { id, story: kept ? readStory(kept.story) : null, version: current };
        });
        return Promise.all(found);
      }),
    at: (dataset, id, version) =>
      within("readonly", async (store) => {
        const kept: Version | undefined = await answered(store.get(key(dataset, id, version)));
        return kept ? readStory(kept.story) : null;
      }),
    write: (dataset, id, story, base) =>
      within("readwrite", async (store) => {
        const pointer: Pointer | undefined = await answered(store.get(["current", dataset, id]));
        const current = pointer?.current ?? 0;
        if (base !== current) return null;
        const version = current + 1;
        if (story) {
          store.put({ dataset, id, version, story } satisfies Version, key(dataset, id, version));
          store.delete(key(dataset, id, version - KEPT));
        } else store.delete(IDBKeyRange.bound(key(dataset, id, 0), key(dataset, id, version)));
        store.put({ dataset, id, current: version } satisfies Pointer, ["current", dataset, id]);
        return version;
      }),
  };
}

const key = (dataset: string, id: string, version: number) => ["version", dataset, id, version];

/** All pointers of a dataset. */
function from(dataset: string): IDBKeyRange {
  return IDBKeyRange.bound(["current", dataset], ["current", dataset, []]);
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
