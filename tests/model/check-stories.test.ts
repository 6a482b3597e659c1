import { expect, test } from "vitest";
import { ids, spoilt, the } from "./sample.ts";

/** A story on the sample's dataset, as JSON.parse would give it. */
function story(steps: object[] = [step()], more: object = {}) {
  return { id: "visit", title: "A visit", steps, ...more };
}

function step(more: object = {}) {
  return { id: "s1", headline: "Sisi meets Haftar", t: "2019", ...more };
}

const told = (...stories: unknown[]) =>
  spoilt((data) => {
    data.stories = stories;
  });

test("a sound story is read whole, and what it leaves out is set", () => {
  const { dataset, problems } = told(
    story([
      step({
        cmp: "2019~2020",
        fit: ["egypt"],
        highlight: { ties: ["egypt|haftar"], events: ["meeting"] },
        evidence: ["meeting"],
        predict: {
          prompt: "How many meetings?",
          tie: "egypt~haftar",
          measure: { type: "CONSULT" },
        },
      }),
    ]),
  );
  expect(problems).toEqual([]);
  expect(the(the(dataset.stories).steps)).toMatchObject({
    mode: "window",
    level: "blocs",
    open: [],
    caption: { auto: true },
    notes: "",
    highlight: { ties: ["egypt~haftar"], events: ["meeting"] },
    predict: { tie: "egypt~haftar", measure: { type: "CONSULT" } },
  });
});

test("a dataset needs no story", () => {
  const { dataset, problems } = spoilt(() => {});
  expect(dataset.stories).toEqual([]);
  expect(problems).toEqual([]);
});

test.each([
  [{ fit: ["egipt"] }, "fit[0]", 'did you mean "egypt"?'],
  [{ open: ["egipt"] }, "open[0]", 'did you mean "egypt"?'],
  [{ shut: ["egipt"] }, "shut[0]", 'did you mean "egypt"?'],
  [{ evidence: ["meting"] }, "evidence[0]", 'did you mean "meeting"?'],
  [{ documents: ["mem"] }, "documents[0]", 'did you mean "memo"?'],
  [{ highlight: { events: ["meting"] } }, "highlight.events[0]", 'did you mean "meeting"?'],
  [{ highlight: { ties: ["egipt~haftar"] } }, "highlight.ties[0]", 'did you mean "egypt"?'],
  [{ highlight: { ties: ["egypt"] } }, "highlight.ties[0]", 'join the ids of two actors by "~"'],
  [{ highlight: { ties: ["sisi~sisi"] } }, "highlight.ties[0]", "is no tie"],
])("an unknown id is passed over and the step stays: %#", (more, path, cure) => {
  const { dataset, problems } = told(story([step(more)]));
  expect(problems).toMatchObject([{ severity: "warning", path: `stories[0].steps[0].${path}` }]);
  expect(the(problems).message).toContain(cure);
  const [kept] = the(dataset.stories).steps;
  expect([...(kept?.fit ?? []), ...(kept?.evidence ?? []), ...(kept?.open ?? [])]).toEqual([]);
  expect(kept?.highlight).toEqual({ ties: [], events: [] });
  expect(kept).not.toHaveProperty("documents");
});

test.each([
  [{ t: "2017-13" }, "t", 'is no window: write for example "2017"'],
  [{ t: "2019..2016" }, "t", "is no window"],
  [{ t: "1999" }, "t", 'no day of the extent "2016/2020"'],
  [{ cmp: "2016" }, "cmp", 'write them as "2016~2017"'],
  [{ cmp: "2016~1999" }, "cmp", "holds no event"],
  [{ predict: { prompt: "How many?", tie: "egipt~haftar" } }, "predict.tie", 'mean "egypt"?'],
  [{ predict: { prompt: "", tie: "egypt~haftar" } }, "predict.prompt", "is empty"],
  [
    { predict: { prompt: "?", tie: "egypt~haftar", measure: { type: "MEET" } } },
    "predict.measure.type",
    "must be one of",
  ],
  [{ headline: "" }, "headline", "is empty"],
  [{ headline: "x".repeat(10_001) }, "headline", "is longer than 10000 characters"],
  [{ notes: "x".repeat(10_001) }, "notes", "is longer than 10000 characters"],
  [{ level: "bloc" }, "level", 'did you mean "blocs"?'],
  [{ id: "__proto__" }, "id", "reserves"],
  [{ fit: Array(1001).fill("egypt") }, "fit", "is longer than 1000 items"],
])("a fault costs the step, and the others stay: %#", (more, path, cure) => {
  const { dataset, problems } = told(story([step(more), step({ id: "s2" })]));
  expect(problems).toMatchObject([{ severity: "error", path: `stories[0].steps[0].${path}` }]);
  expect(the(problems).message).toContain(cure);
  expect(ids(the(dataset.stories).steps)).toEqual(["s2"]);
});

test("a window outside the extent that holds an event is shown", () => {
  const { problems } = spoilt((data) => {
    the(data.events, 1).time = { edtf: "2011-02", basis: "stated", phrase: "", anchor: "memo" };
    data.stories = [story([step({ t: "2011" })])];
  });
  expect(problems).toEqual([]);
});

test("of two steps, or two stories, of one id the first is kept", () => {
  const { dataset, at } = told(story([step(), step({ headline: "Another" })]), story());
  expect(at).toEqual(["error stories[0].steps[1].id", "error stories[1].id"]);
  expect(the(the(dataset.stories).steps).headline).toBe("Sisi meets Haftar");
});

test("a story without a sound step is left out", () => {
  for (const steps of [[], undefined, "s1", [{}], [5, null]]) {
    const { dataset, problems } = told({ id: "visit", title: "A visit", steps });
    expect(dataset.stories).toEqual([]);
    expect(problems.at(-1)?.message).toContain("has no sound step");
  }
});

test("two hundred steps are read, and one more is told of", () => {
  const steps = Array.from({ length: 201 }, (_, i) => step({ id: `s${i}` }));
  const { dataset, problems } = told(story(steps));
  expect(the(dataset.stories).steps).toHaveLength(200);
  expect(problems).toMatchObject([{ severity: "error", path: "stories[0].steps" }]);
  expect(the(problems).message).toContain("201 steps");
});

test.each([[5], ["x"], [{}], [null]])("%j is no list of stories", (stories) => {
  const { dataset, problems } = spoilt((data) => {
    data.stories = stories;
  });
  expect(dataset.stories).toEqual([]);
  expect(problems).toMatchObject([{ severity: "error", path: "stories" }]);
});
