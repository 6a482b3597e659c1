// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { deleteStory } from "../../src/state/story-deletion.ts";
import { MemoryDatabase } from "../fixtures/memory-database.ts";
import { dataset, endTabs, kept, leave, mine, tab, type } from "../fixtures/story-tabs.ts";

afterEach(endTabs);

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
  actions.notify({ id: "storage", text: "This browser keeps nothing for this page." });
  type(session, "One");
  leave();
  await expect
    .poll(() => store.notices.value)
    .toMatchObject([{ id: "stories", cure: "Try again" }]);
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
