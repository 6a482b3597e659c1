import { expect, test } from "vitest";
import { shownStep } from "../../src/engine/story.ts";
import { citedRecord, viewRecord } from "../../src/state/citing.ts";
import { createSession } from "../../src/state/session.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = shippedCatalog();
const story = catalog.dataset.stories[0] ?? expect.fail("The shipped dataset has no story.");

function told(has: (step: (typeof story.steps)[number]) => boolean) {
  const session = createSession();
  session.actions.open(catalog, []);
  const index = story.steps.findIndex(has);
  session.actions.tell(story, index);
  return { session, step: story.steps[index] ?? expect.fail("No such step.") };
}

test("what is cited of a step is its headline, the counts of its ties and the articles that it names", () => {
  const { session, step } = told(({ cmp }) => cmp !== undefined);
  const shown = shownStep(catalog, step);
  const record = citedRecord(session) ?? expect.fail("Nothing is cited.");
  expect(record.about).toBe(step.headline);
  expect(record.documents).toEqual(shown.documents);
  expect(record.counts).toMatch(/^Egypt – Haftar \/ LNA: 10 reported/);
});

test("a question that waits is cited without a count", () => {
  const { session, step } = told(({ predict }) => predict !== undefined);
  const record = citedRecord(session) ?? expect.fail("Nothing is cited.");
  expect(record.counts).toBe(step.predict?.prompt);
  expect(record.documents).toHaveLength(catalog.documents.length);
});

test("beside a story a view is cited as it counts", () => {
  const { session } = told(() => true);
  session.actions.setTab("network");
  expect(citedRecord(session)).toEqual(viewRecord(session));
});

test("every step cites the articles it names, fewer than its window has where it is about less", () => {
  const session = createSession();
  session.actions.open(catalog, []);
  const fewer = story.steps.filter((step, i) => {
    session.actions.tell(story, i);
    if (step.predict) session.actions.reveal();
    const documents = citedRecord(session)?.documents ?? [];
    expect(documents).toEqual(shownStep(catalog, step).documents);
    return documents.length < (viewRecord(session, true)?.documents.length ?? 0);
  });
  expect(fewer.length).toBeGreaterThan(0);
});
