import { expect, test } from "vitest";
import { worksheetOf } from "../../src/engine/worksheet.ts";
import { storyStepSchema } from "../../src/model/story.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const catalog = catalogFrom({
  events: [
    { id: "one", when: "2016-06", document: "early" },
    { id: "two", when: "2017-05", document: "late" },
  ],
});
const step = (id: string, more: object) =>
  storyStepSchema.parse({ id, headline: `On ${id}`, ...more });
const sheet = worksheetOf(catalog, {
  id: "story",
  title: "A story",
  steps: [
    step("all", {}),
    step("visit", { t: "2016", highlight: { ties: ["egypt~haftar"] } }),
    step("guess", { t: "2017", predict: { prompt: "How many in 2017?", tie: "egypt~haftar" } }),
    step("silence", { t: "2018", highlight: { ties: ["egypt~haftar"] } }),
  ],
});

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

test("every step asks one question, numbered in the story's order", () => {
  expect(sheet.questions).toEqual([
    {
      step: "all",
      number: 1,
      asks: "number",
      text: "In how many months of 2016–2020 do these articles date something?",
      months: expect.arrayContaining([{ year: 2016, spoken: MONTHS.map((month) => month === 6) }]),
    },
    {
      step: "visit",
      number: 2,
      asks: "words",
      text: "“On visit.” Which sentences say so, who speaks, and what do they leave open?",
      months: [],
    },
    { step: "guess", number: 3, asks: "number", text: "How many in 2017?", months: [] },
    {
      step: "silence",
      number: 4,
      asks: "words",
      text: "What do these articles say of 2018? What may one conclude?",
      months: [],
    },
  ]);
});

test("every question is answered under its number, with the sentences that say so", () => {
  expect(sheet.answers.map(({ number, text }) => `${number} ${text}`)).toEqual([
    "1 2 of 60 months. Sources: Publisher of early 2017, Publisher of late 2017.",
    "2 2016: Egypt – Haftar: Event one; 1 article. Left open: Event one (imprecise date).",
    "3 2017: 1 reported event, in 1 article.",
    "4 No article here speaks of 2018. Read: Publisher of early 2017, Publisher of late 2017. Silence is not zero.",
  ]);
  const said = sheet.answers.map(({ sentences }) =>
    sentences.map(({ number, quote }) => `${number} ${quote.exact}`),
  );
  expect(said).toEqual([
    [],
    ["1 It is said that Event one."],
    ["2 It is said that Event two."],
    [],
  ]);
});

test("no question gives its answer away", () => {
  for (const { text } of sheet.questions) expect(text).not.toMatch(/Event|reported|Publisher/);
});

test("a headline about what another question asks for is not printed", () => {
  const asked = { t: "2017", predict: { prompt: "How many in 2017?", tie: "egypt~haftar" } };
  const both = { t: "2016..2017", cmp: "2016~2017", highlight: { ties: ["egypt~haftar"] } };
  const { questions } = worksheetOf(catalog, {
    id: "story",
    title: "A story",
    steps: [step("guess", asked), step("both", both)],
  });
  expect(questions[1]?.text).toBe(
    "2016 and 2017: what do these articles report of Egypt – Haftar, how many of them speak of it, and what may one conclude?",
  );
});

test("all sources stand on the sheet in full, once", () => {
  expect(sheet.sources).toEqual([
    "Publisher of early, “Title of early”, 18 May 2017.",
    "Publisher of late, “Title of late”, 18 May 2017.",
  ]);
});

test("the sheet holds every sentence that an answer rests on, once, numbered under its article, named once", () => {
  expect(sheet.articles.map(({ name }) => name)).toEqual([
    "Publisher of early, Title of early, 18 May 2017",
    "Publisher of late, Title of late, 18 May 2017",
  ]);
  const listed = sheet.articles.flatMap(({ sentences }) => sentences);
  expect(listed.map(({ number }) => number)).toEqual([1, 2]);
  expect(sheet.answers.flatMap(({ sentences }) => sentences)).toEqual(listed);
});
