import { expect, test } from "vitest";
import { expectsStories, TOLD_KEY } from "../../src/state/expected-stories.ts";
import { createSession } from "../../src/state/session.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const empty = () => ({ getItem: () => null });

test("own stories are read at once where the address leads to a story, carries one, or one was told before", () => {
  const { store, actions } = createSession();
  actions.open(shippedCatalog(), []);
  expect(expectsStories(store, "", empty)).toBe(false);
  expect(expectsStories(store, "#p=1.abc", empty)).toBe(true);
  const told = { getItem: (key: string) => (key === TOLD_KEY ? "{}" : null) };
  expect(expectsStories(store, "", () => told)).toBe(true);
  actions.setTab("story");
  expect(expectsStories(store, "", empty)).toBe(true);
});

test("where the browser denies its memory, they wait until the page stands", () => {
  const { store } = createSession();
  const denied = () => {
    throw new Error("denied");
  };
  expect(expectsStories(store, "", denied)).toBe(false);
});
