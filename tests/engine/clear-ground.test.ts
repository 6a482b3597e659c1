import { expect, test } from "vitest";
import { clearGround } from "../../src/engine/clear-ground.ts";
import { deckOf } from "../../src/engine/deck.ts";
import { roughMeasure } from "../../src/engine/drawing-texts.ts";
import { slideDrawing, slideOf } from "../../src/engine/slide.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

test("on a ground that is not known no letter has a halo and no line a casing, and all else stays", () => {
  const catalog = shippedCatalog();
  const [story] = catalog.dataset.stories;
  const slide = story && deckOf(catalog, story).find(({ id }) => id === "tripoli-2019");
  if (!slide) throw new Error("The shipped story has no such step.");
  const drawing = slideDrawing(slideOf(slide.content, roughMeasure), roughMeasure);
  const haloed = ({ shape, stroke }: (typeof drawing.marks)[number]) =>
    shape === "text" && stroke === "ground";
  const cased = ({ part }: { part: string }) => part.endsWith("-casing");
  const { marks } = clearGround(drawing);
  expect(drawing.marks.some(haloed) && drawing.marks.some(cased)).toBe(true);
  expect(marks.some(haloed) || marks.some(cased)).toBe(false);
  expect(marks).toHaveLength(drawing.marks.filter((mark) => !cased(mark)).length);
});
