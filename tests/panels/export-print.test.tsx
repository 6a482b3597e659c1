// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Story, storyStepSchema } from "../../src/model/story.ts";
import { printWorksheet } from "../../src/panels/export/print.tsx";
import { createSession } from "../../src/state/session.ts";
import { catalogFrom } from "../fixtures/dataset.ts";
import { HOSTILE } from "../fixtures/hostile.ts";

const SAID = `Egypt met Haftar ${HOSTILE}`;
const catalog = catalogFrom({
  documents: [
    { id: "bad", title: HOSTILE, publisher: HOSTILE, url: "javascript:alert(1)" },
    { id: "worse", title: "Data", url: "data:text/html,<script>alert(2)</script>" },
  ],
  events: ["bad", "worse"].map((document, i) => ({
    id: `e${i}`,
    when: "2017",
    evidence: [{ document, exact: SAID }],
  })),
});
const story: Story = {
  id: "story",
  title: HOSTILE,
  steps: [
    storyStepSchema.parse({ id: "s", headline: "On 2017", t: "2017", evidence: ["e0", "e1"] }),
  ],
};
const session = createSession();
const printed = () => document.querySelectorAll(".printed");
let asked = 0;

beforeEach(() => {
  asked = 0;
  session.actions.open(catalog, []);
  vi.stubGlobal("print", () => {
    asked++;
  });
});
afterEach(() => {
  window.dispatchEvent(new Event("afterprint"));
  vi.unstubAllGlobals();
});

test("hostile words and addresses are printed as text, and lead nowhere", () => {
  printWorksheet(session, story);
  expect(asked).toBe(1);
  const [pages] = printed();
  for (const words of ["javascript:alert(1)", "data:text/html,", "]]> </script><!--"])
    expect(pages?.textContent).toContain(words);
  expect(pages?.querySelectorAll("a, script, iframe, [href], [src]")).toHaveLength(0);
});

test("one printing leaves no pages to the next, whether or not its end is told", () => {
  printWorksheet(session, story);
  printWorksheet(session, story);
  expect(printed()).toHaveLength(1);
  window.dispatchEvent(new Event("afterprint"));
  expect(printed()).toHaveLength(0);
  expect(document.documentElement.dataset.printing).toBeUndefined();
});

test("a frame that may open no print dialog says so and keeps no pages", () => {
  vi.stubGlobal("parent", {});
  printWorksheet(session, story);
  expect(printed()).toHaveLength(0);
  expect(document.documentElement.dataset.printing).toBeUndefined();
  expect(session.store.notices.value.map(({ text }) => text)).toEqual([
    expect.stringContaining("open this view in a tab of its own and print there"),
  ]);
});
