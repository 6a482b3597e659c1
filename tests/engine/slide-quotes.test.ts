import { expect, test } from "vitest";
import { deckOf } from "../../src/engine/deck.ts";
import { roughMeasure } from "../../src/engine/drawing-texts.ts";
import { type Slide, slideOf } from "../../src/engine/slide.ts";
import { blockText } from "../../src/engine/text-blocks.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = shippedCatalog();
const deck = catalog.dataset.stories.flatMap((story) => deckOf(catalog, story));
const slides = deck.map(({ content }) => ({ content, slide: slideOf(content, roughMeasure) }));
const quotes = slides.flatMap(({ content, slide }) =>
  content.quotes.map((one, i) => ({
    ...one,
    said: textOf(slide, `quote-${i + 1}`),
    by: textOf(slide, `by-${i + 1}`),
    rule: slide.marks.find(({ part }) => part === `rule-${i + 1}`),
  })),
);

function textOf({ blocks }: Slide, name: string): string {
  const block = blocks.find((one) => one.name === name);
  return block ? blockText(block) : "";
}

test("beside a quote's source stands who says so, where it is not the article itself", () => {
  const voiced = quotes.filter(({ quote }) => quote.attribution !== "");
  expect(voiced.length).toBeGreaterThan(0);
  for (const { quote, by } of voiced) expect(by).toContain(quote.attribution);
});

test("a quote that begins or ends within a sentence has an ellipsis outside it, and no other has", () => {
  expect(quotes.some(({ cut }) => cut.head)).toBe(true);
  expect(quotes.some(({ cut }) => !cut.head && !cut.tail)).toBe(true);
  for (const { cut, said } of quotes) {
    expect(said.startsWith("… ")).toBe(cut.head);
    expect(said.endsWith(" …")).toBe(cut.tail);
  }
});

test("what is contested is called so, and the rule of the contrary quote is dashed", () => {
  const contested = quotes.filter((one) => one.contested);
  expect(contested.length).toBeGreaterThan(0);
  for (const { by } of contested) expect(by).toContain("contested");
  for (const { quote, rule } of quotes) {
    expect((rule?.dash ?? null) !== null).toBe(quote.stance === "contradicts");
  }
});

test("an event of three is never drawn with two spokes: the slide says that it is left out", () => {
  const left = slides.filter(({ content }) => content.sub.includes("left out of the picture"));
  expect(left.length).toBeGreaterThan(0);
  for (const { content, slide } of slides) {
    const drawn = new Set(
      slide.marks.flatMap(({ subject }) => (subject?.kind === "event" ? [subject.id] : [])),
    );
    for (const { ties } of content.pictures) {
      for (const slot of ties.slots) {
        if (slot.kind !== "hub" || slot.actors.every((one) => content.actors.includes(one)))
          continue;
        const id = catalog.events[slot.event]?.id ?? "";
        const ring = slide.marks.some(
          ({ layer, subject }) => layer === "beads" && subject?.id === id,
        );
        expect(drawn.has(id) && ring, id).toBe(false);
      }
    }
  }
});

test("a slide whose caption counts everything says how many of all actors it shows", () => {
  const first = slides[0]?.content;
  expect(first?.sub).toMatch(/ The picture shows 4 of \d+ actors\.$/);
});
