import { expect, test } from "vitest";
import { listedHeadline } from "../../src/engine/headlines.ts";
import type { Story } from "../../src/model/story.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const [story] = shippedCatalog().dataset.stories as [Story];
const listed = (answered: string[]) =>
  story.steps.map((_, i) => listedHeadline(story, i, new Set(answered)));

test("no headline behind a question that waits is listed, from the first step on", () => {
  const headlines = story.steps.map(({ headline }) => headline);
  expect(listed([])).toEqual([...headlines.slice(0, 5), "Step 6", "Step 7", "Step 8", "Step 9"]);
  expect(listed(["guess-2017"])).toEqual(headlines);
});

test("behind the last step there is no headline", () => {
  expect(listedHeadline(story, story.steps.length, new Set())).toBe("");
});
