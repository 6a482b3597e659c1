import { expect, test } from "vitest";
import { dayOf } from "../../src/model/calendar.ts";
import { type Story, storyStepSchema } from "../../src/model/story.ts";
import { EMPTY_VIEW, type View } from "../../src/state/store.ts";
import { storyStepView, withStories } from "../../src/state/story-view.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const catalog = catalogFrom({ events: [{ when: "2017-05" }] });
const year = (y: number) => ({ from: dayOf(y), to: dayOf(y + 1) });

function story(...steps: object[]): Story {
  const read = (step: object, i: number) =>
    storyStepSchema.parse({ id: `s${i}`, headline: "A step", ...step });
  return { id: "story", title: "A story", steps: steps.map(read) };
}

const full = {
  t: "2017",
  mode: "cumulative",
  cmp: "2016~2017",
  level: "institutions",
  open: ["egypt"],
  shut: ["haftar"],
  tab: "compare",
  types: ["CONSULT"],
  statuses: ["occurred"],
  documents: ["doc"],
};

const used: View = {
  ...EMPTY_VIEW,
  tab: "table",
  theme: "dark",
  strip: true,
  types: ["AID"],
  statuses: ["planned"],
  documents: [],
  selection: { kind: "actor", id: "egypt" },
  reading: { document: "doc", event: null },
  focus: { kind: "actor", id: "egypt" },
  only: "added",
  camera: { x: 0.2, y: 0.2, ratio: 0.5 },
  comparison: { a: year(2018), b: year(2019) },
};

test("a step sets every part of the view that it names", () => {
  expect(storyStepView(story(full), 0, catalog, EMPTY_VIEW)).toMatchObject({
    tab: "compare",
    window: year(2017),
    mode: "cumulative",
    comparison: { a: year(2016), b: year(2017) },
    level: "institutions",
    open: ["egypt"],
    shut: ["haftar"],
    types: ["CONSULT"],
    statuses: ["occurred"],
    documents: ["doc"],
  });
});

test("what a step does not name is reset, and what is the user's own stays", () => {
  expect(storyStepView(story({}), 0, catalog, used)).toEqual({
    ...EMPTY_VIEW,
    window: catalog.extent,
    theme: "dark",
    strip: true,
  });
});

test("the view before is left as it was, and a step is the same from wherever one comes", () => {
  const before = structuredClone(used);
  const two = story(full, { t: "2018" });
  const direct = storyStepView(two, 1, catalog, used);
  expect(used).toEqual(before);
  expect(storyStepView(two, 1, catalog, storyStepView(two, 0, catalog, used))).toEqual(direct);
});

test("beyond an end it is the step at that end", () => {
  const two = story({ t: "2016" }, { t: "2018" });
  expect(storyStepView(two, -3, catalog, used).window).toEqual(year(2016));
  expect(storyStepView(two, 9, catalog, used).window).toEqual(year(2018));
});

test("a story without a step is a bug, and says so", () => {
  expect(() => storyStepView(story(), 0, catalog, used)).toThrow("has no step");
});

test("a dataset is handed on with its own stories and the reader's after them, each by an id of its own", () => {
  const theirs = { ...story({}), id: "libya" };
  const own = [
    { ...story({}, {}), id: "own-libya" },
    { ...story({}), id: "own-libya-2" },
    { ...story({}), id: "own-new" },
  ];
  const { stories } = withStories({ ...catalog.dataset, stories: [theirs] }, own);
  expect(stories.map(({ id, steps }) => [id, steps.length])).toEqual([
    ["libya", 1],
    ["libya-2", 2],
    ["libya-2-2", 1],
    ["new", 1],
  ]);
});
