import { expect, test } from "vitest";
import { deckOf, stepSlide } from "../../src/engine/deck.ts";
import { type Filters, NO_FILTERS, passingOf } from "../../src/engine/filter.ts";
import { hiddenWords } from "../../src/engine/filter-words.ts";
import { Fold } from "../../src/engine/fold.ts";
import { shownStep } from "../../src/engine/story.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { EVENT_TYPES } from "../../src/model/plover.ts";
import { catalogFrom } from "../fixtures/dataset.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = catalogFrom({
  extent: "2016/2020",
  documents: [{ id: "doc" }, { id: "other" }, { id: "third" }, { id: "fourth" }],
  events: [
    { type: "CONSULT", when: "2017-05-13" },
    { type: "AGREE", when: "2017-05-14", status: "planned", document: "other" },
    { type: "REQUEST", when: "2017-07-01", document: "third" },
    { type: "ASSAULT", when: "2019-04-04", document: "fourth" },
  ],
});
const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });

function said(wanted: Partial<Filters>, years = [2017]): string {
  const filters = { ...NO_FILTERS, ...wanted };
  const folds = years.map((year) => {
    const window = { from: dayOf(year), to: dayOf(year + 1) };
    return new Fold(catalog, ties, window, passingOf(catalog, filters));
  });
  return hiddenWords({ catalog, filters, folds });
}
const without = (...types: string[]) => EVENT_TYPES.filter((type) => !types.includes(type));

test("what filters hide of a window is said by how much and by what", () => {
  expect(said({ types: without("CONSULT") })).toBe(
    "Filtered: 2 of 3 events pass, without consultations",
  );
  expect(said({ types: without("CONSULT", "AGREE", "SUPPORT", "CONCEDE", "REQUEST") })).toBe(
    "Filtered: 0 of 3 events pass, without verbal cooperation and requests",
  );
  expect(said({ types: without("REQUEST"), statuses: ["occurred"] })).toBe(
    "Filtered: 1 of 3 events pass, without requests and what is planned",
  );
});

test("articles left out are named, or counted where they are many", () => {
  expect(said({ documents: ["doc", "third", "fourth"] })).toMatch(
    /without Publisher of other 2017$/,
  );
  expect(said({ documents: ["doc"] })).toMatch(/without 3 of 4 articles$/);
});

test("a filter that hides nothing of the window is not mentioned", () => {
  expect(said({ types: without("ASSAULT") })).toBe("");
  expect(said({})).toBe("");
});

test("of two windows both are told", () => {
  expect(said({ types: without("ASSAULT") }, [2017, 2019])).toBe(
    "Filtered: 3 of 3 events and 0 of 1 event pass, without assaults",
  );
});

test("the slide of a step with filters says so, in its text and for those who do not see it", () => {
  const shipped = shippedCatalog();
  const [step] = shipped.dataset.stories[0]?.steps ?? [];
  if (!step) throw new Error("The story has no step.");
  const shown = shownStep(shipped, { ...step, t: "2016", types: without("CONSULT", "REQUEST") });
  const { content, alt, filtered } = stepSlide(shipped, shown);
  const words = /Filtered: \d+ of \d+ events pass, without consultations and requests\./;
  expect(content.sub).toMatch(words);
  expect(alt).toMatch(words);
  expect(filtered).toBe(true);
  const [story] = shipped.dataset.stories;
  expect(story && deckOf(shipped, story).some((slide) => slide.filtered)).toBe(false);
});
