import { expect, test } from "vitest";
import { catalogOf } from "../../src/engine/catalog.ts";
import { historyOf } from "../../src/state/history.ts";
import { createSession } from "../../src/state/session.ts";
import { deleteStory } from "../../src/state/story-deletion.ts";
import { datasetOf } from "../fixtures/dataset.ts";
import { ownStory } from "../fixtures/stories.ts";

const dataset = (title: string, ...stories: string[]) =>
  catalogOf({
    ...datasetOf({ events: [{ when: "2017" }] }),
    title,
    stories: stories.map((id) => ownStory(id, "A step")),
  });

/** A session whose reader edits a story of their own at its second step. */
function edited(...stories: string[]) {
  const session = createSession();
  const { actions } = session;
  actions.open(dataset("Data", ...stories), []);
  const story = ownStory("own-x", "One", "Two");
  actions.setOwn("own-x", historyOf(story));
  actions.tell(story, 1);
  actions.setEditing(true);
  return { session, ...session };
}

test("whoever deletes the story that is told comes to the dataset's own, and brought back stands where it stood", () => {
  const { session, store, actions } = edited("x");
  deleteStory(session, "own-x");
  expect([store.view.value.step, store.editing.value]).toEqual([{ story: "x", step: "s1" }, false]);
  actions.cure(store.notices.value[0]?.id ?? "");
  expect(store.view.value.step).toEqual({ story: "own-x", step: "s2" });
});

test("where the dataset has no story the network is shown", () => {
  const { session, store } = edited();
  deleteStory(session, "own-x");
  expect([store.view.value.tab, store.view.value.step]).toEqual(["network", null]);
});

test("two deleted stories of one id both come back", () => {
  const { session, store, actions } = edited("x");
  deleteStory(session, "own-x");
  actions.setOwn("own-x", historyOf(ownStory("own-x", "Made anew")));
  deleteStory(session, "own-x");
  for (const { id } of store.notices.value) actions.cure(id);
  const headlines = [...store.own.value].map(([id, { now }]) => [id, now.steps[0]?.headline]);
  expect(headlines).toEqual([
    ["own-x", "One"],
    ["own-x-2", "Made anew"],
  ]);
});

test("a story is brought back to its own dataset, whichever is open", () => {
  const { session, store, actions } = edited("x");
  deleteStory(session, "own-x");
  actions.open(dataset("Other"), []);
  actions.cure(store.notices.value[0]?.id ?? "");
  expect(store.own.value.size).toBe(0);
  actions.open(dataset("Data", "x"), []);
  expect([...store.own.value.keys()]).toEqual(["own-x"]);
});
