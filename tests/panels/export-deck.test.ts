import { expect, test } from "vitest";
import { stepOfView, stepSlide } from "../../src/engine/deck.ts";
import { roughMeasure } from "../../src/engine/drawing-texts.ts";
import { slideOf } from "../../src/engine/slide.ts";
import { shownStep } from "../../src/engine/story.ts";
import { isCrowdedSlide } from "../../src/panels/export/deck-file.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

/** A slide of so many actors, each with a tie to the next `apart` ones. */
function slide(many: number, apart: number) {
  const names = Array.from({ length: many }, (_, i) => `a${i}`);
  const pairs = names.flatMap((name, i) =>
    names.slice(i + 1, i + 1 + apart).map((other) => `${name} ${other}`),
  );
  const catalog = catalogFrom({
    focus: names,
    actors: names.map((id) => ({ id, kind: "state" })),
    events: pairs.map((who, i) => ({ id: `e${i}`, who, when: "2017" })),
  });
  const step = stepOfView({
    headline: "A crowd",
    highlight: { ties: [], events: [] },
    fit: names,
    evidence: [],
  });
  return slideOf(stepSlide(catalog, shownStep(catalog, step)).content, roughMeasure);
}

test("up to 150 actors and 300 ties are shapes on a slide, more are a picture", () => {
  expect(isCrowdedSlide(slide(150, 1))).toBe(false);
  expect(isCrowdedSlide(slide(151, 1))).toBe(true);
  expect(isCrowdedSlide(slide(30, 10))).toBe(false);
  expect(isCrowdedSlide(slide(40, 10))).toBe(true);
});
