// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { catalogOf } from "../../src/engine/catalog.ts";
import type { Story } from "../../src/model/story.ts";
import { changed, historyOf } from "../../src/state/history.ts";
import { createSession, type Session } from "../../src/state/session.ts";
import { deleteStory } from "../../src/state/story-deletion.ts";
import { keepStories } from "../../src/state/story-keeper.ts";
import { openShelf } from "../../src/state/story-shelf.ts";
import { datasetOf } from "../fixtures/dataset.ts";
import { MemoryDatabase } from "../fixtures/memory-database.ts";
import { ownStory } from "../fixtures/stories.ts";

const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
  localStorage.clear();
});

function dataset(title: string) {
  return catalogOf({ ...datasetOf({ events: [{ when: "2017" }] }), title });
}

/** A tab of a browser whose stories lie in `database`, with a dataset open. */
function tab(database: MemoryDatabase, title = "Data") {
  const session = createSession();
  session.actions.open(dataset(title), []);
  const stop = keepStories(session, window, () => openShelf(database.factory));
  stops.push(stop);
  return { ...session, session, stop };
}

const hide = () => window.dispatchEvent(new Event("pagehide"));

/** Leaves the page and comes back to it. */
function leave() {
  hide();
  window.dispatchEvent(new Event("pageshow"));
}

/** Waits until a write that was asked for has begun, and not until it ends. */
async function begun() {
  for (let i = 0; i < 20; i++) await null;
}

/** Leaves the page for good: the write that begins then is not ended. */
async function close(database: MemoryDatabase) {
  database.crash = true;
  hide();
  await expect.poll(() => database.crash).toBe(false);
}

const mine = ({ store }: Session, id = "own-x") => store.own.value.get(id)?.now.steps[0]?.headline;

function type({ store, actions }: Session, headline: string, id = "own-x") {
  const story = ownStory(id, headline);
  const history = store.own.peek().get(id);
  actions.setOwn(id, history ? changed(history, story) : historyOf(story));
}

/** The headline that the browser keeps of each story. */
async function kept(database: MemoryDatabase, title = "Data") {
  const all = await (await openShelf(database.factory)).read(title);
  const headline = (story: Story | null) => story?.steps[0]?.headline ?? null;
  return Object.fromEntries(all.map(({ id, story }) => [id, headline(story)]));
}

test("a story is kept when the page is left, and is there in the next tab", async () => {
  const database = new MemoryDatabase();
  const first = tab(database);
  type(first, "One");
  leave();
  await expect.poll(() => kept(database)).toEqual({ "own-x": "One" });
  const second = tab(database);
  await expect.poll(() => mine(second)).toBe("One");
});

test("a write that still runs when the page is left is no quarrel, and the last words are kept", async () => {
  const database = new MemoryDatabase();
  const { session, store, stop } = tab(database);
  type(session, "One");
  leave();
  type(session, "Two");
  leave();
  type(session, "Three");
  await stop();
  expect(await kept(database)).toEqual({ "own-x": "Three" });
  expect([...store.quarrels.value, ...store.notices.value]).toEqual([]);
});

test("a dataset of the same title keeps the story in hand, with its past, and what is changed then", async () => {
  const database = new MemoryDatabase();
  const { session, store, actions, stop } = tab(database);
  type(session, "One");
  type(session, "Two");
  actions.open(dataset("Data"), []);
  expect(mine(session)).toBe("Two");
  expect(store.own.value.get("own-x")?.past).toHaveLength(1);
  type(session, "Three");
  await stop();
  expect(await kept(database)).toEqual({ "own-x": "Three" });
  expect(store.quarrels.value.size).toBe(0);
});

test("what was changed just before another dataset is opened is kept with its own", async () => {
  const database = new MemoryDatabase();
  const { session, store, actions } = tab(database);
  type(session, "One");
  leave();
  type(session, "Two");
  actions.open(dataset("Other"), []);
  expect(store.own.value.size).toBe(0);
  type(session, "Of the other");
  leave();
  await expect.poll(() => kept(database)).toEqual({ "own-x": "Two" });
  await expect.poll(() => kept(database, "Other")).toEqual({ "own-x": "Of the other" });
  actions.open(dataset("Data"), []);
  expect(mine(session)).toBe("Two");
});

test("a crash in the middle of a write is told, and trying again writes the story", async () => {
  const database = new MemoryDatabase();
  const { session, store, actions } = tab(database);
  type(session, "One");
  leave();
  await expect.poll(() => kept(database)).toEqual({ "own-x": "One" });
  database.crash = true;
  type(session, "Two");
  leave();
  await expect.poll(() => store.notices.value).toMatchObject([{ cure: "Try again" }]);
  expect(await kept(database)).toEqual({ "own-x": "One" });
  actions.cure("stories");
  await expect.poll(() => kept(database)).toEqual({ "own-x": "Two" });
  expect(store.notices.value).toEqual([]);
});

test("where the browser denies the shelf nothing is said before there is a story; later it is read and written", async () => {
  const database = new MemoryDatabase();
  const before = tab(database);
  type(before, "Earlier", "own-earlier");
  await before.stop();
  database.denied = true;
  const { session, store, actions } = tab(database);
  leave();
  type(session, "One");
  leave();
  await expect.poll(() => store.notices.value).toMatchObject([{ cure: "Try again" }]);
  database.denied = false;
  actions.cure("stories");
  await expect.poll(() => mine(session, "own-earlier")).toBe("Earlier");
  await expect.poll(() => kept(database)).toMatchObject({ "own-x": "One" });
});

/** Two tabs with two stories each, of which the second has changed both and the first then one. */
async function torn(database: MemoryDatabase) {
  const first = tab(database);
  type(first, "One");
  type(first, "Other", "own-y");
  leave();
  await expect.poll(() => kept(database)).toEqual({ "own-x": "One", "own-y": "Other" });
  const second = tab(database);
  await expect.poll(() => mine(second, "own-y")).toBe("Other");
  type(second, "Two");
  type(second, "Other, second", "own-y");
  leave();
  await expect.poll(() => [...first.store.quarrels.value.keys()]).toEqual(["own-x", "own-y"]);
  type(first, "One again");
  return { first, second };
}

test("of two stories that another tab has changed both are named, and neither is written over", async () => {
  const database = new MemoryDatabase();
  const { first } = await torn(database);
  await first.stop();
  expect([...first.store.quarrels.value]).toEqual([
    ["own-x", null],
    ["own-y", null],
  ]);
  expect(await kept(database)).toEqual({ "own-x": "Two", "own-y": "Other, second" });
});

test("keeping this one writes it over the other, and the other quarrel stays", async () => {
  const database = new MemoryDatabase();
  const { first, second } = await torn(database);
  first.actions.settle("own-x", "mine");
  await expect.poll(() => kept(database)).toMatchObject({ "own-x": "One again" });
  await expect.poll(() => [...first.store.quarrels.value.keys()]).toEqual(["own-y"]);
  await expect.poll(() => [...second.store.quarrels.value.keys()]).toEqual(["own-x"]);
});

test("taking the other one shows it, and what is changed then is kept", async () => {
  const database = new MemoryDatabase();
  const { first } = await torn(database);
  first.actions.settle("own-x", "theirs");
  await expect.poll(() => mine(first)).toBe("Two");
  await expect.poll(() => first.store.quarrels.value.has("own-x")).toBe(false);
  type(first, "Three");
  leave();
  await expect.poll(() => kept(database)).toMatchObject({ "own-x": "Three" });
});

test("keeping both writes a copy under an id that neither the page nor the shelf has", async () => {
  const database = new MemoryDatabase();
  const { first, second } = await torn(database);
  type(first, "Not yet written", "own-x-2");
  type(second, "Of the second", "own-x-3");
  leave();
  await expect.poll(() => kept(database)).toHaveProperty("own-x-3");
  first.actions.settle("own-x", "both");
  await expect
    .poll(() => kept(database))
    .toMatchObject({
      "own-x": "Two",
      "own-x-2": "Not yet written",
      "own-x-3": "Of the second",
      "own-x-4": "One again",
    });
});

test("a decision that the browser denies is asked for again", async () => {
  const database = new MemoryDatabase();
  const { first } = await torn(database);
  database.denied = true;
  first.actions.settle("own-x", "theirs");
  await expect.poll(() => first.store.notices.value).toMatchObject([{ cure: "Try again" }]);
  expect(first.store.quarrels.value.get("own-x")).toBeNull();
  expect(mine(first)).toBe("One again");
  database.denied = false;
  first.actions.settle("own-x", "theirs");
  await expect.poll(() => mine(first)).toBe("Two");
});

test("a story that is deleted is gone from the shelf, and is kept again when it is brought back", async () => {
  const database = new MemoryDatabase();
  const { session, store, actions } = tab(database);
  type(session, "One");
  type(session, "Two");
  leave();
  await expect.poll(() => kept(database)).toEqual({ "own-x": "Two" });
  deleteStory(session, "own-x");
  expect(store.own.value.has("own-x")).toBe(false);
  leave();
  await expect.poll(() => kept(database)).toEqual({ "own-x": null });
  const [notice] = store.notices.value;
  expect(notice).toMatchObject({ cure: "Bring it back" });
  actions.cure(notice?.id ?? "");
  expect(store.own.value.get("own-x")?.past).toHaveLength(1);
  leave();
  await expect.poll(() => kept(database)).toEqual({ "own-x": "Two" });
});

test("a story that another tab has deleted can be taken as that, and be brought back", async () => {
  const database = new MemoryDatabase();
  const { first, second } = await torn(database);
  deleteStory(second.session, "own-x");
  leave();
  await expect.poll(() => kept(database)).toMatchObject({ "own-x": null });
  first.actions.settle("own-x", "theirs");
  await expect.poll(() => first.store.own.value.has("own-x")).toBe(false);
  first.actions.cure(first.store.notices.value[0]?.id ?? "");
  leave();
  await expect.poll(() => kept(database)).toMatchObject({ "own-x": "One again" });
});

test("a story that another tab has changed is not deleted with the one that was seen here", async () => {
  const database = new MemoryDatabase();
  const { first } = await torn(database);
  const third = tab(database);
  await expect.poll(() => mine(third)).toBe("Two");
  first.actions.settle("own-x", "mine");
  deleteStory(third.session, "own-x");
  await first.stop();
  leave();
  await expect.poll(() => mine(third)).toBe("One again");
  expect(await kept(database)).toMatchObject({ "own-x": "One again" });
});

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
