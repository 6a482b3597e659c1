import { expect, test } from "vitest";
import type { Story } from "../../src/model/story.ts";
import { VersionBook } from "../../src/state/version-book.ts";
import { ownStory } from "../fixtures/stories.ts";

const first = ownStory("own-x", "First");
const second = ownStory("own-x", "Second");
const as = (...stories: Story[]) => new Map(stories.map((story) => [story.id, story]));

test("a story is due until it is written, and again once it is changed", () => {
  const book = new VersionBook();
  expect(book.due(as(first))).toEqual([{ id: "own-x", story: first }]);
  expect(book.versionOf("own-x")).toBe(0);
  book.note("own-x", first, 1);
  expect(book.due(as(first))).toEqual([]);
  expect(book.due(as(second))).toEqual([{ id: "own-x", story: second }]);
  expect(book.versionOf("own-x")).toBe(1);
});

test("a story that is no longer there is due to be taken away, once", () => {
  const book = new VersionBook();
  book.note("own-x", first, 3);
  expect(book.due(as())).toEqual([{ id: "own-x", story: null }]);
  book.note("own-x", null, 4);
  expect(book.due(as())).toEqual([]);
  expect(book.due(as(first))).toEqual([{ id: "own-x", story: first }]);
  expect(book.versionOf("own-x")).toBe(4);
});

test("a later version of another tab tears a story, which waits then; an earlier one, or its own, does not", () => {
  const book = new VersionBook();
  book.note("own-x", first, 3);
  book.hear("own-x", 2);
  book.hear("own-x", 3);
  expect(book.torn).toEqual([]);
  book.hear("own-x", 4);
  expect(book.torn).toEqual(["own-x"]);
  expect(book.due(as(second))).toEqual([]);
});

test("of a story that it has never met a book hears nothing", () => {
  const book = new VersionBook();
  book.hear("own-x", 4);
  expect([book.torn, book.versionOf("own-x")]).toEqual([[], 0]);
});

test("a first write that was refused tears the story as well", () => {
  const book = new VersionBook();
  book.tear("own-x");
  expect([book.torn, book.due(as(first))]).toEqual([["own-x"], []]);
});

test("two stories are torn apart from each other, and each is mended by itself", () => {
  const book = new VersionBook();
  const other = ownStory("own-y", "Other");
  book.note("own-x", first, 1);
  book.note("own-y", other, 1);
  book.hear("own-x", 2);
  book.hear("own-y", 2);
  expect(book.torn).toEqual(["own-x", "own-y"]);
  book.note("own-y", null, 2);
  expect(book.torn).toEqual(["own-x"]);
  expect(book.due(as(second, other))).toEqual([{ id: "own-y", story: other }]);
});
