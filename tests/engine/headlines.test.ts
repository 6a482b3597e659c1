import { expect, test } from "vitest";
import { listedHeadline } from "../../src/engine/headlines.ts";
import { type Story, storyStepSchema } from "../../src/model/story.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const [story] = shippedCatalog().dataset.stories as [Story];
const listed = (answered: string[]) =>
  story.steps.map((_, i) => listedHeadline(story, i, new Set(answered)));

test("a headline behind a question that waits is not listed where it tells of the asked tie and time", () => {
  const headlines = story.steps.map(({ headline }) => headline);
  expect(listed([])).toEqual([...headlines.slice(0, 5), "Step 6", ...headlines.slice(6)]);
  expect(listed(["guess-2017"])).toEqual(headlines);
});

test("behind the last step there is no headline", () => {
  expect(listedHeadline(story, story.steps.length, new Set())).toBe("");
});

test("another tie in the asked window, or a headline that names it, is weighed by its words", () => {
  const step = (headline: string, part: object) =>
    storyStepSchema.parse({ id: headline.replaceAll(" ", "-"), headline, ...part });
  const asking = step("ask", {
    t: "2017",
    predict: { prompt: "How many?", tie: "egypt~haftar" },
  });
  const steps = [
    asking,
    step("other", { t: "2017", highlight: { ties: ["egypt~un"] } }),
    step("same", { t: "2017-05", highlight: { ties: ["haftar~egypt"] } }),
    step("three in 2017", { t: "2019", highlight: { ties: ["egypt~un"] } }),
    step("whole", {}),
    step("later", { t: "2018..2019" }),
    step("so far", { t: "2019", mode: "cumulative" }),
  ];
  const own: Story = { id: "s", title: "S", steps };
  expect(steps.map((_, i) => listedHeadline(own, i, new Set()))).toEqual([
    "ask",
    "other",
    "Step 3",
    "Step 4",
    "Step 5",
    "later",
    "Step 7",
  ]);
});
