import { expect, test } from "vitest";
import { shownStep } from "../../src/engine/story.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { isSlide, viewSlide } from "../../src/panels/export/view-slide.ts";
import { citationOfView, titleOfView } from "../../src/state/citing.ts";
import { createSession } from "../../src/state/session.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = shippedCatalog();
const story = catalog.dataset.stories[0] ?? expect.fail("The shipped dataset has no story.");
const year = (n: number) => ({ from: dayOf(n), to: dayOf(n + 1) });

function opened() {
  const session = createSession();
  session.actions.open(catalog, []);
  return session;
}

function told(id: string) {
  const session = opened();
  session.actions.tell(
    story,
    story.steps.findIndex((step) => step.id === id),
  );
  return session;
}

function contentOf(session: ReturnType<typeof opened>) {
  return viewSlide(session)?.content ?? expect.fail("The view has no slide.");
}

test("two windows that are compared are both named on their slide, each with what it holds", () => {
  const session = opened();
  session.actions.setComparison({ a: year(2016), b: year(2017) });
  session.actions.setTab("compare");
  const { headline, sub, pictures } = contentOf(session);
  expect(headline).toBe("2016 against 2017");
  expect(sub).toMatch(/^2016: \d+ reported.*articles\. 2017: 7 reported.*in 1 article\./);
  expect(pictures.map(({ label }) => label)).toEqual(["2016", "2017"]);
  expect(titleOfView(session)).toMatch(/, 2016 against 2017$/);
  expect(citationOfView(session, { href: "https://host.example/" })).toContain(
    "2016 against 2017: 2016: ",
  );
});

test("of two windows the one that no article speaks of is called so", () => {
  const session = opened();
  session.actions.setComparison({ a: year(2017), b: year(2018) });
  session.actions.setTab("compare");
  expect(contentOf(session).sub).toContain("No article here speaks of 2018.");
});

test("a step that is told is saved with its headline, caption, quotes, fit and what it marks", () => {
  const session = told("arms-contested");
  const step = story.steps.find(({ id }) => id === "arms-contested") ?? expect.fail("No step.");
  const shown = shownStep(catalog, step);
  const { headline, sub, quotes, actors, marked } = contentOf(session);
  expect(isSlide(session)).toBe(true);
  expect(headline).toBe(step.headline);
  expect(sub).toContain(shown.caption.replace(/\.$/, ""));
  expect(quotes.map(({ quote }) => quote)).toEqual(shown.quotes);
  expect(actors).toEqual(shown.fit);
  expect(marked).toEqual({ ties: shown.ties, events: shown.events });
  session.actions.setTab("network");
  expect(isSlide(session)).toBe(false);
});

test("a question that waits is saved without its answer", () => {
  const session = told("guess-2017");
  expect(contentOf(session)).toMatchObject({ sub: "", quotes: [], more: "", veiled: true });
});

test("every saved slide names the edition and the day", () => {
  expect(contentOf(told("silence-2018")).sources).toMatch(
    /^Read: [^.]+\. Edition [\w-]{10}, \d+ \w+ \d{4}\.$/,
  );
});
