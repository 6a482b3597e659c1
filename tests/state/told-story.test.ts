// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { historyOf } from "../../src/state/history.ts";
import { createSession } from "../../src/state/session.ts";
import { rememberTold } from "../../src/state/told-story.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";
import { ownStory } from "../fixtures/stories.ts";

const catalog = shippedCatalog();
const mine = ownStory("own-x", "Mine", "More of mine");
const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  localStorage.clear();
});

function page() {
  const session = createSession();
  session.actions.open(catalog, []);
  stops.push(rememberTold(session));
  session.actions.setOwn(mine.id, historyOf(mine));
  const opened = () => {
    session.actions.setTab("story");
    return session.store.view.value.step;
  };
  return { ...session, opened };
}

test("Story opens the dataset's own story before any was told, then the one told last at its first step", () => {
  const first = page();
  expect(first.opened()?.story).toBe(catalog.dataset.stories[0]?.id);
  first.actions.tell(mine, 1);
  expect(page().opened()).toEqual({ story: "own-x", step: "s1" });
});

test("a story that a link names is opened, and is the last one told then", () => {
  page().actions.tell(mine, 1);
  const shipped = catalog.dataset.stories[0] ?? expect.fail("No story.");
  const linked = page();
  linked.actions.tell(shipped, 2);
  expect(linked.opened()?.step).toBe(shipped.steps[2]?.id);
  expect(page().opened()?.story).toBe(shipped.id);
});

test("a story that is gone, and one of another dataset, are not looked for", () => {
  page().actions.tell(mine, 0);
  const gone = page();
  gone.actions.setOwn(mine.id, null);
  expect(gone.opened()?.story).toBe(catalog.dataset.stories[0]?.id);
  page().actions.tell(mine, 0);
  const { store, actions } = page();
  const titled = { ...catalog, dataset: { ...catalog.dataset, title: "__proto__" } };
  actions.open(titled, []);
  expect(store.lastTold.value).toBeNull();
});

test("where the browser denies it, or holds nonsense, it opens as before", () => {
  const session = createSession();
  session.actions.open(catalog, []);
  stops.push(
    rememberTold(session, () => {
      throw new DOMException("Denied", "SecurityError");
    }),
  );
  session.actions.setTab("story");
  expect(session.store.view.value.step?.story).toBe(catalog.dataset.stories[0]?.id);
  localStorage.setItem("entente.told.1", "{");
  expect(page().opened()?.story).toBe(catalog.dataset.stories[0]?.id);
});
