import { expect, test } from "vitest";
import { deckOf } from "../../src/engine/deck.ts";
import { roughMeasure } from "../../src/engine/drawing-texts.ts";
import { legendSigns } from "../../src/engine/legend-signs.ts";
import { slideOf } from "../../src/engine/slide.ts";
import { keySlide } from "../../src/engine/slide-key.ts";
import { blockHeight } from "../../src/engine/text-blocks.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = shippedCatalog();
const [story] = catalog.dataset.stories;
if (!story) throw new Error("The dataset has no story.");
const slides = deckOf(catalog, story).map(({ content }) => slideOf(content, roughMeasure));
const wordsOf = (key: ReturnType<typeof keySlide>) =>
  (key?.blocks ?? []).map(({ lines }) =>
    lines
      .flat()
      .map(({ text }) => text)
      .join(" "),
  );

test("the key of a deck names each sign that its slides show, and no other", () => {
  const words = wordsOf(keySlide(slides, false, roughMeasure));
  for (const sign of [
    "verbal conflict",
    "only planned or alleged",
    "contested",
    "standing state, not an act",
  ])
    expect(words).toContain(sign);
  const silent = slides.filter(({ marks }) => !marks.some(({ layer }) => layer === "beads"));
  const fewer = wordsOf(keySlide(silent, true, roughMeasure));
  expect(fewer).toContain("reported in other years, or filtered out");
  expect(fewer).not.toContain("contested");
});

test("a deck without signs has no key", () => {
  expect(keySlide([{ marks: [], blocks: [] }], false, roughMeasure)).toBeNull();
});

test("the signs of a key stand on the slide, each beside its words, and no words meet", () => {
  const key = keySlide(slides, false, roughMeasure);
  if (!key) throw new Error("A key was expected.");
  const signs = key.blocks.filter(({ name }) => name.startsWith("sign-"));
  expect(signs).toHaveLength(
    legendSigns(
      slides.flatMap(({ marks }) => marks),
      false,
    ).length,
  );
  for (const [i, one] of signs.entries()) {
    expect(one.face.size).toBeGreaterThanOrEqual(28);
    expect(one.top + blockHeight(one)).toBeLessThan(960);
    for (const other of signs.slice(i + 1)) {
      const apart =
        Math.abs(one.top - other.top) >= blockHeight(one) || Math.abs(one.x - other.x) >= one.width;
      expect(apart, `${one.name} and ${other.name}`).toBe(true);
    }
  }
});
