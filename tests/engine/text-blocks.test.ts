import { expect, test } from "vitest";
import { faceOf } from "../../src/engine/plate.ts";
import { blockMarks, blockOf, blockText } from "../../src/engine/text-blocks.ts";

/** Every letter is one px wide. */
const measure = (text: string) => text.length;
const wish = {
  name: "quote",
  x: 0,
  top: 0,
  width: 12,
  face: faceOf("serif", 10),
  leading: 12,
  paint: "ink",
  most: 9,
} as const;
const linesOf = (text: string, most = 9) =>
  blockOf({ ...wish, most, runs: [{ text }] }, measure).lines.map((line) =>
    line
      .map((run) => run.text)
      .join("")
      .trim(),
  );

test("a text breaks between words, and a word wider than its box within itself", () => {
  expect(linesOf("he met with them")).toEqual(["he met with", "them"]);
  expect(linesOf("a Donaudampfschifffahrt")).toEqual(["a", "Donaudampfsc", "hifffahrt"]);
});

test("what is cut says so", () => {
  expect(linesOf("one two three four five six", 1)).toEqual(["one two …"]);
});

test("a marked stretch is marked on each line that it runs over, and nothing of the text is lost", () => {
  const runs = [{ text: "Sisi " }, { text: "met with him", marked: true }, { text: " in Cairo" }];
  const block = blockOf({ ...wish, runs }, measure);
  expect(blockText(block)).toBe("Sisi met with him in Cairo");
  const grounds = blockMarks(block, measure).filter(({ part }) => part === "quote-mark");
  expect(grounds).toHaveLength(2);
});

test("the word after a marked stretch begins a space away from it, though a picture drops a text's leading space", () => {
  const runs = [{ text: "met", marked: true }, { text: " Sisi" }];
  const block = blockOf({ ...wish, runs }, measure);
  const letters = blockMarks(block, measure).flatMap((mark) =>
    mark.shape === "text" ? { at: mark.x, text: mark.lines[0] } : [],
  );
  expect(letters).toEqual([
    { at: 0, text: "met" },
    { at: 4, text: "Sisi" },
  ]);
});
