import { expect, test } from "vitest";
import { deckOf } from "../../src/engine/deck.ts";
import { roughMeasure } from "../../src/engine/drawing-texts.ts";
import { slideOf } from "../../src/engine/slide.ts";
import type { SlideGuess } from "../../src/engine/slide-guess.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = shippedCatalog();
const [story] = catalog.dataset.stories;
const told = story && deckOf(catalog, story).find(({ id }) => id === "guess-2017");

function marksOf(guess: SlideGuess | null) {
  if (!told) throw new Error("The shipped story has no such question.");
  const { marks } = slideOf({ ...told.content, guess }, roughMeasure);
  const bars = marks.flatMap((mark) =>
    mark.shape === "rect" && /^(answer|guess)$/.test(mark.part) ? [mark] : [],
  );
  const words = marks.flatMap((mark) =>
    mark.shape === "text" && mark.part.endsWith("-words") ? mark.lines : [],
  );
  const strands = marks.flatMap((mark) =>
    mark.shape === "text" && mark.part === "name" ? [mark.y] : [],
  );
  return { bars, words, highest: Math.min(...strands) };
}

test("guess and answer stand on the slide as two widths of one scale, above the picture", () => {
  const { bars, words, highest } = marksOf({ guess: 7, answer: 3, told: true });
  expect(words).toEqual(["3 reported", "7 guessed"]);
  const [answer, guess] = bars as [(typeof bars)[0], (typeof bars)[0]];
  expect(answer.h / guess.h).toBeCloseTo(24 / 52);
  expect(answer.y + answer.h / 2).toBeLessThan(guess.y - guess.h / 2);
  expect(guess.y + guess.h / 2).toBeLessThan(highest - 20);
});

test("a far too high guess stays on the slide, and none at all has no width", () => {
  const { bars } = marksOf({ guess: 1000, answer: 3, told: true });
  expect(Math.max(...bars.map(({ h }) => h))).toBeLessThan(80);
  expect(marksOf({ guess: 0, answer: 3, told: true }).bars).toHaveLength(1);
  expect(marksOf(null).words).toEqual([]);
});

test("while the reveal plays the guess alone is seen, and nothing moves when the answer comes", () => {
  const [playing, told] = [false, true].map((told) => marksOf({ guess: 7, answer: 3, told }));
  expect(playing?.words).toEqual(["7 guessed"]);
  expect(playing?.bars[0]?.y).toBe(told?.bars[1]?.y);
  expect(playing?.highest).toBe(told?.highest);
});
