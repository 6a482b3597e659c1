import { expect, test } from "vitest";
import { openShelf } from "../../src/state/story-shelf.ts";
import { MemoryDatabase } from "../fixtures/memory-database.ts";
import { ownStory } from "../fixtures/stories.ts";

const story = (headline: string) => ownStory("own-x", headline);

async function shelved() {
  const database = new MemoryDatabase();
  return { database, shelf: await openShelf(database.factory) };
}

test("a story comes back in its last version, by its dataset", async () => {
  const { shelf } = await shelved();
  expect(await shelf.write("Data", "own-x", story("One"), 0)).toBe(1);
  expect(await shelf.write("Data", "own-x", story("Two"), 1)).toBe(2);
  expect(await shelf.read("Data")).toEqual([{ id: "own-x", story: story("Two"), version: 2 }]);
  expect(await shelf.read("Other data")).toEqual([]);
});

test("a write that is based on another version than the current one writes nothing", async () => {
  const { shelf } = await shelved();
  await shelf.write("Data", "own-x", story("One"), 0);
  expect(await shelf.write("Data", "own-x", story("Two"), 0)).toBeNull();
  expect(await shelf.read("Data")).toMatchObject([{ story: story("One"), version: 1 }]);
});

test("a crash in the middle of a write leaves the version before", async () => {
  const { database, shelf } = await shelved();
  await shelf.write("Data", "own-x", story("One"), 0);
  database.crash = true;
  await expect(shelf.write("Data", "own-x", story("Two"), 1)).rejects.toThrow("was ended");
  expect(await shelf.read("Data")).toMatchObject([{ story: story("One"), version: 1 }]);
  expect(await shelf.write("Data", "own-x", story("Two"), 1)).toBe(2);
});

test("of many versions the last twenty stay", async () => {
  const { database, shelf } = await shelved();
  for (let base = 0; base < 25; base++) await shelf.write("Data", "own-x", story(`${base}`), base);
  const versions = database.keys.flatMap((key) =>
    Array.isArray(key) && key[0] === "version" ? [key[3]] : [],
  );
  expect([versions.length, versions[0], versions.at(-1)]).toEqual([20, 6, 25]);
});

test("a story that is taken away is gone with all its versions, and its count goes on", async () => {
  const { database, shelf } = await shelved();
  await shelf.write("Data", "own-x", story("One"), 0);
  await shelf.write("Data", "own-x", story("Two"), 1);
  await shelf.write("Data", "own-x-2", ownStory("own-x-2", "Another"), 0);
  expect(await shelf.write("Data", "own-x", null, 1)).toBeNull();
  expect(await shelf.write("Data", "own-x", null, 2)).toBe(3);
  expect(JSON.stringify(database.keys)).not.toContain('"version","Data","own-x",');
  expect(await shelf.read("Data")).toMatchObject([
    { id: "own-x", story: null, version: 3 },
    { id: "own-x-2", version: 1 },
  ]);
  expect(await shelf.write("Data", "own-x", story("Back"), 3)).toBe(4);
});
