import { expect, test } from "vitest";
import { shownStep } from "../../src/engine/story.ts";
import { doubtedNumbers, heldNumbers } from "../../src/engine/story-numbers.ts";
import { storyStepSchema } from "../../src/model/story.ts";
import { catalogFrom, type EventSpec } from "../fixtures/dataset.ts";

const meeting = (when: string, more: Partial<EventSpec> = {}): EventSpec => ({
  when,
  mode: "visit",
  ...more,
});
const catalog = catalogFrom({
  focus: ["egypt", "haftar"],
  events: [
    ...["2016-01", "2016-02", "2016-03", "2016-04", "2016-05", "2016-06", "2016-07"].map((when) =>
      meeting(when),
    ),
    meeting("2016-08", { type: "AID", status: "alleged", document: "second" }),
    meeting("2016-09", { type: "AID", status: "alleged" }),
    meeting("2017-05"),
    meeting("2017-06", { count: 2 }),
  ],
});

function doubted(text: string, more: object = {}): string[] {
  const step = {
    id: "s",
    headline: "H",
    t: "2016",
    highlight: { ties: ["egypt~haftar"] },
    ...more,
  };
  const shown = shownStep(catalog, storyStepSchema.parse(step));
  return doubtedNumbers(text, shown).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ["Five meetings reported", ["Five"]],
  ["Egypt and Haftar: 5 reported in 2016", ["5"]],
  ["Haftar is reported in Egypt: four in 2016, six since", ["four", "six"]],
  ["Twelve more reported visits", ["Twelve"]],
  ["1,250 events", ["1,250"]],
  ["Three alleged deliveries, in five articles", ["Three", "five"]],
  ["No article speaks of these 30 months", ["30"]],
  ["Two visits reported", ["Two"]],
  ["Seven agreements", ["Seven"]],
  ["Seven alleged meetings", ["Seven"]],
  ["Nine meetings", ["Nine"]],
  ["Seven visits reported, a 9th expected", ["9th"]],
  ["The eighth visit", ["eighth"]],
])("%j is doubted", (text, numbers) => {
  expect(doubted(text)).toEqual(numbers);
});

test.each([
  "7 reported, 2 planned or alleged",
  "Seven meetings reported",
  "Two alleged deliveries, in two articles",
  "Nine events",
  "Seven visits, the first in January",
  "The fourth visit reported, after the third",
  "Seven visits, a 2nd in February",
])("%j matches what is counted", (text) => {
  expect(doubted(text)).toEqual([]);
});

test.each([
  "2016–2020: what is reported",
  "2016, and again in 2017",
  "13 May 2017: Sisi receives Haftar",
  "Reported on May 13, 2017",
  "27–29 November: a visit reported",
  "On the 4th of May a visit reported",
  "The first president reported",
  "The 5+5 commission meeting",
  "“Nine meetings reported”",
  "Four blocs and their ties, over five years",
  "One of the reports",
  "Each one in its place",
  "A delegation of nine leaders",
  "Ten days after the offensive began",
  "More than 121 people killed",
  "4.5 reported a year",
  "40 % of the reports",
  "A three-way meeting",
  "G7 meeting",
  "Resolution 1973 reported",
  "Haftar meets two presidents",
])("%j holds no count", (text) => {
  expect(doubted(text)).toEqual([]);
});

test("in a comparison both windows count", () => {
  const cmp = { t: "2016..2017", cmp: "2016~2017" };
  expect(doubted("7 reported in 2016, 3 in 2017", cmp)).toEqual([]);
  expect(doubted("7 reported in 2016, 4 in 2017", cmp)).toEqual(["4"]);
});

test("what a step highlights may be counted by hand", () => {
  const highlight = { ties: ["egypt~haftar"], events: ["e0", "e1", "e2"] };
  expect(doubted("Three meetings reported", { highlight })).toEqual([]);
  expect(doubted("Three meetings reported")).toEqual(["Three"]);
});

test("what others plan in the window bears out no number of the tie that is told", () => {
  const busy = catalogFrom({
    focus: ["egypt", "haftar", "russia"],
    events: [
      meeting("2016-01"),
      ...Array.from({ length: 12 }, () =>
        meeting("2016-02", { status: "alleged", who: "haftar russia" }),
      ),
    ],
  });
  const step = { id: "s", headline: "H", t: "2016", highlight: { ties: ["egypt~haftar"] } };
  const words = (text: string) =>
    doubtedNumbers(text, shownStep(busy, storyStepSchema.parse(step))).map(({ value }) => value);
  expect(words("2016: twelve visits by Haftar to Egypt")).toEqual([12]);
  expect(words("Two ties, one visit")).toEqual([]);
});

test("a number is doubted as soon as the data no longer say it", () => {
  expect(doubted("Seven meetings reported", { documents: ["second"] })).toEqual(["Seven"]);
});

test("the reason says what the step counts instead", () => {
  const step = storyStepSchema.parse({
    id: "s",
    headline: "H",
    t: "2016",
    highlight: { ties: ["egypt~haftar"] },
  });
  const shown = shownStep(catalog, step);
  expect(doubtedNumbers("Five meetings reported, in four articles", shown)).toMatchObject([
    {
      start: 0,
      end: 4,
      value: 5,
      words: "No count that this step shows is five: it counts 7 meetings reported in 2016.",
    },
    {
      value: 4,
      words:
        "No count that this step shows is four: it counts 2 articles in 2016; 2 articles behind this step; 2 articles in all.",
    },
  ]);
});

test("a number before a noun is held against the counts of that noun alone", () => {
  const mixed = catalogFrom({
    focus: ["egypt", "haftar"],
    events: [
      ...["2016-01", "2016-02", "2016-03"].map((when) => meeting(when)),
      ...["2016-04", "2016-05"].map((when) => meeting(when, { mode: "multilateral" })),
      meeting("2016-06", { type: "SUPPORT", status: "ongoing" }),
      meeting("2016-08", { status: "planned" }),
    ],
  });
  const step = { id: "s", headline: "H", t: "2016", highlight: { ties: ["egypt~haftar"] } };
  const said = (text: string) =>
    heldNumbers(text, shownStep(mixed, storyStepSchema.parse(step))).map(
      ({ value, doubted, words }) => (doubted ? value : `${value}: ${words}`),
    );
  expect(said("3 visits")).toEqual(["3: visits reported in 2016"]);
  expect(said("5 visits")).toEqual([5]);
  expect(said("5 meetings")).toEqual(["5: meetings reported in 2016"]);
  expect(said("6 meetings")).toEqual([6]);
  expect(said("6 reported, of them 1 standing")).toEqual([
    "6: reported in 2016",
    "1: standing in 2016",
  ]);
  expect(said("three visits reported, a fourth expected")).toEqual([
    "3: visits reported in 2016",
    "4: of 4 visits, planned and alleged ones too",
  ]);
  expect(said("one visit planned, two alleged")).toEqual(["1: visits planned in 2016", 2]);
});

test("where a number names one of the two windows compared, that one alone counts", () => {
  const cmp = { t: "2016..2017", cmp: "2016~2017" };
  expect(doubted("3 reported in 2016, 7 in 2017", cmp)).toEqual(["3", "7"]);
});
