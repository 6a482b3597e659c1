import fc from "fast-check";
import { expect, test } from "vitest";
import { type Story, storyStepSchema } from "../../src/model/story.ts";
import {
  editedStep,
  freshStepId,
  movedStep,
  withoutStep,
  withStep,
} from "../../src/state/step-edits.ts";
import { stepOfView } from "../../src/state/step-of-view.ts";
import { storyStepView } from "../../src/state/story-view.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const step = (id: string) => storyStepSchema.parse({ id, headline: id });
const story: Story = { id: "a", title: "A", steps: ["p", "q", "r", "s"].map(step) };
const ids = ({ steps }: Story) => steps.map(({ id }) => id).join("");

test("steps are put in, moved, edited and taken out, and the story before stays as it was", () => {
  expect(ids(withStep(story, step("x"), 1))).toBe("pxqrs");
  expect(ids(movedStep(story, 0, 2))).toBe("qrps");
  expect(ids(movedStep(story, 3, -5))).toBe("spqr");
  expect(ids(withoutStep(story, 1))).toBe("prs");
  expect(editedStep(story, 1, { headline: "Q" }).steps[1]).toMatchObject({
    id: "q",
    headline: "Q",
  });
  expect(ids(story)).toBe("pqrs");
});

test("moving there and back is nothing, and no move loses a step", () => {
  const place = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(place, place, (from, to) => {
      const moved = movedStep(story, from, to);
      expect([...ids(moved)].sort().join("")).toBe("pqrs");
      expect(ids(movedStep(moved, to, from))).toBe("pqrs");
    }),
  );
});

test("the last step stays, and a fresh id is no other step's", () => {
  const one = { ...story, steps: [step("p")] };
  expect(withoutStep(one, 0)).toBe(one);
  const named = { ...story, steps: [step("step-2"), step("step-3")] };
  expect(freshStepId(named)).toBe("step-4");
});

test("a step made of a view shows that view again", () => {
  const catalog = shippedCatalog();
  for (const shipped of catalog.dataset.stories) {
    for (const index of shipped.steps.keys()) {
      const view = storyStepView(shipped, index, catalog, {} as never);
      const made = stepOfView("made", { ...view, selection: null, focus: null }, catalog);
      const again = storyStepView({ ...shipped, steps: [made] }, 0, catalog, {} as never);
      expect(again).toEqual(view);
    }
  }
});
