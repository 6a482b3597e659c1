// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { deleteStory } from "../../src/state/story-deletion.ts";
import { openShelf } from "../../src/state/story-shelf.ts";
import { MemoryDatabase } from "../fixtures/memory-database.ts";
import { ownStory } from "../fixtures/stories.ts";
import {
  begun,
  close,
  dataset,
  endTabs,
  hide,
  kept,
  leave,
  mine,
  tab,
  type,
} from "../fixtures/story-tabs.ts";

afterEach(endTabs);

test("what is typed is written as soon as its field is left", async () => {
  const database = new MemoryDatabase();
  type(tab(database), "One");
  window.dispatchEvent(new Event("focusout"));
  await expect.poll(() => kept(database), { timeout: 500 }).toEqual({ "own-x": "One" });
});

test("what the database cannot write while the page goes is there in the next one, and waits no longer", async () => {
  const database = new MemoryDatabase();
  const first = tab(database);
  await expect.poll(() => first.store.ownRead.value).toBe(true);
  type(first, "One");
  await close(database);
  expect(await kept(database)).toEqual({});
  const next = tab(database);
  await expect.poll(() => mine(next)).toBe("One");
  expect(await kept(database)).toEqual({ "own-x": "One" });
  expect([...next.store.quarrels.value]).toEqual([]);
  expect(localStorage).toHaveLength(0);
});

test("a story that is deleted while the page goes stays deleted", async () => {
  const database = new MemoryDatabase();
  const { session } = tab(database);
  type(session, "One");
  leave();
  await expect.poll(() => kept(database)).toEqual({ "own-x": "One" });
  deleteStory(session, "own-x");
  await close(database);
  expect(await kept(database)).toEqual({ "own-x": "One" });
  tab(database);
  await expect.poll(() => kept(database)).toEqual({ "own-x": null });
});

test("last words typed while the ones before are being written are no quarrel with them", async () => {
  const database = new MemoryDatabase();
  const { session } = tab(database);
  type(session, "One");
  leave();
  await expect.poll(() => kept(database)).toEqual({ "own-x": "One" });
  type(session, "Two");
  leave();
  await begun();
  type(session, "Three");
  hide();
  const parked = { ...localStorage };
  await expect.poll(() => kept(database)).toEqual({ "own-x": "Three" });
  const other = new MemoryDatabase();
  const shelf = await openShelf(other.factory);
  await shelf.write("Data", "own-x", ownStory("own-x", "One"), 0);
  await shelf.write("Data", "own-x", ownStory("own-x", "Two"), 1);
  Object.assign(localStorage, parked);
  const next = tab(other);
  await expect.poll(() => mine(next)).toBe("Three");
  expect([...next.store.quarrels.value]).toEqual([]);
});

test("what waits of a story that another tab has changed since is asked about, and neither is lost", async () => {
  const database = new MemoryDatabase();
  const first = tab(database);
  type(first, "One");
  leave();
  await expect.poll(() => kept(database)).toEqual({ "own-x": "One" });
  type(first, "Last words");
  await close(database);
  const shelf = await openShelf(database.factory);
  await shelf.write("Data", "own-x", ownStory("own-x", "Of another tab"), 1);
  const next = tab(database);
  await expect.poll(() => mine(next)).toBe("Last words");
  await expect.poll(() => [...next.store.quarrels.value.keys()]).toEqual(["own-x"]);
  expect(await kept(database)).toEqual({ "own-x": "Of another tab" });
  hide();
  const third = tab(database);
  await expect.poll(() => mine(third)).toBe("Last words");
  third.actions.settle("own-x", "both");
  await expect
    .poll(() => kept(database))
    .toEqual({ "own-x": "Of another tab", "own-x-2": "Last words" });
});

test("a browser that denies the place to wait, or has no room in it, still keeps what is typed", async () => {
  const full = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("Full", "QuotaExceededError");
  });
  const database = new MemoryDatabase();
  type(tab(database), "One");
  leave();
  await expect.poll(() => kept(database)).toEqual({ "own-x": "One" });
  full.mockRestore();
});

test("what waits and is no sound story does no harm", async () => {
  localStorage.setItem("entente.unsaved.1 Data", '[{"by":"a","id":"own-y","base":0,"story":{}}]');
  localStorage.setItem("entente.unsaved.1 Other", "{");
  const database = new MemoryDatabase();
  const { session, store, actions } = tab(database);
  await expect.poll(() => store.ownRead.value).toBe(true);
  actions.open(dataset("Other"), []);
  type(session, "One");
  leave();
  await expect.poll(() => kept(database, "Other")).toEqual({ "own-x": "One" });
});
