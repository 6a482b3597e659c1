import { expect, test } from "vitest";
import { feedbackOf } from "../../src/engine/prediction.ts";
import { shownStep } from "../../src/engine/story.ts";
import { doubtedNumbers } from "../../src/engine/story-numbers.ts";
import { worksheetOf } from "../../src/engine/worksheet.ts";
import type { Story, StoryStep } from "../../src/model/story.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = shippedCatalog();
const [story] = catalog.dataset.stories as [Story];
const shown = story.steps.map((step) => shownStep(catalog, step));
const BANNED = /strengthened|aligned|backed|shifted|\bno ties?\b|\blost\b|\bended here\b/i;

function the(id: string) {
  const found = shown.find(({ step }) => step.id === id);
  if (!found) throw new Error(`The story has no step "${id}": mend the test or the story.`);
  return found;
}

test("the shipped story has seven to nine steps, each with a headline of two lines and notes", () => {
  expect(catalog.dataset.stories).toHaveLength(1);
  expect(story.steps.length).toBeGreaterThanOrEqual(7);
  expect(story.steps.length).toBeLessThanOrEqual(9);
  for (const { headline, notes } of story.steps) {
    expect(headline.length).toBeLessThanOrEqual(80);
    expect(notes).toContain("What we do not know");
    expect(headline).not.toMatch(BANNED);
  }
});

test("every id that the story names is there, and every tie can be drawn at its level", () => {
  for (const { step, ties, events, cards, fit } of shown) {
    const { highlight, evidence } = step;
    expect(ties).toHaveLength(highlight.ties.length);
    expect(events).toHaveLength(highlight.events.length);
    expect(cards).toHaveLength(evidence.length);
    expect(fit).toHaveLength(step.fit.length);
  }
});

test("every step but the silent one is quoted, within its window, and sourced", () => {
  for (const { step, quotes, silent, sources, citations, cards } of shown) {
    expect(citations.length).toBeGreaterThan(0);
    expect(sources).not.toBe("");
    expect(quotes.length).toBe(silent ? 0 : 2);
    expect(cards.every(({ quotes: said }) => said.length > 0)).toBe(true);
    if (silent) expect(step.headline).toContain("no article here speaks of it");
  }
});

test("no number of a headline or a caption differs from what is counted", () => {
  for (const one of shown) {
    expect(doubtedNumbers(one.step.headline, one)).toEqual([]);
    if (!one.step.caption.auto) expect(doubtedNumbers(one.caption, one)).toEqual([]);
    expect(one.caption).not.toMatch(BANNED);
  }
});

test("among the steps are silence, a contested claim, a comparison and a question", () => {
  expect(the("silence-2018").caption).toBe("No article here speaks of 2018.");
  expect(the("arms-contested").quotes.map(({ stance }) => stance)).toEqual([
    "supports",
    "contradicts",
  ]);
  expect(the("two-years").caption).toBe(
    "2017: Egypt – Haftar / LNA: 3 reports of all kinds, down from 7 in 2016; 1 article (2 in 2016).",
  );
  const { prediction } = the("guess-2017");
  expect(prediction).toMatchObject({ answer: 3, name: "Egypt – Haftar / LNA" });
  expect(prediction && feedbackOf(prediction, 2)).toBe(
    "2017: 3 reported meetings and receptions, in 1 article. You guessed 2: 1 fewer than reported.",
  );
});

test("the question is not answered by its own headline or prompt", () => {
  const { step } = the("guess-2017") as { step: StoryStep };
  expect(`${step.headline} ${step.predict?.prompt}`).not.toMatch(/\b(3|three)\b/i);
});

test("what the headlines say of single events stands in the quotes of their cards", () => {
  const said = (id: string) =>
    the(id)
      .cards.flatMap(({ quotes, contradicting }) => [...quotes, ...contradicting])
      .map(({ exact }) => exact.replace(/\s+/g, " "))
      .join(" ");
  expect(said("cairo-2016")).toMatch(/two more visits to Egypt in July.*the fourth/s);
  expect(said("moscow-2016")).toMatch(/sought Moscow’s backing.*second visit to Moscow/s);
  expect(said("arms-contested")).toMatch(/had refused.*had agreed on condition/s);
  expect(said("tripoli-2019")).toMatch(/offensive on April 4.*April 14, 2019/s);
  expect(said("benghazi-2020")).toMatch(/Egyptian support to UN efforts.*Aguila Saleh/s);
});

test("the story makes a worksheet with a question for each step and all five sources", () => {
  const { questions, answers, sources } = worksheetOf(catalog, story);
  expect(questions).toHaveLength(story.steps.length);
  expect(answers).toHaveLength(story.steps.length);
  expect(sources).toHaveLength(5);
  expect(sources.filter((source) => source.includes("date from the page’s address"))).toHaveLength(
    3,
  );
});
