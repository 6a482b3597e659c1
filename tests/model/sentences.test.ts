import fc from "fast-check";
import { expect, test } from "vitest";
import { sentencesAround } from "../../src/model/sentences.ts";

function around(text: string, quote: string): (string | undefined)[] {
  const start = text.indexOf(quote);
  const { before, sentence, after } = sentencesAround(text, start, start + quote.length);
  return [before, sentence, after].map((range) => range && text.slice(range.start, range.end));
}

test("a quote stands in its sentence, between the one before and the one after", () => {
  expect(around("One is. Two is. Three is.", "Two")).toEqual(["One is.", "Two is.", "Three is."]);
  expect(around("One is. Two is.", "One")).toEqual([undefined, "One is.", "Two is."]);
  expect(around("One is. Two is.", "Two")).toEqual(["One is.", "Two is.", undefined]);
});

test("a quote over two sentences has both as its own", () => {
  expect(around("A bb. C dd. E ff. G hh.", "dd. E")).toEqual(["A bb.", "C dd. E ff.", "G hh."]);
});

test.each([
  "Support for Gen. Haftar grew.",
  "He met Mr. Al Sarraj and J. Smith.",
  "The U.N. envoy came.",
  "Some 13.5 million, i.e. many, left.",
  "On Apr. 4 it began, see No. 5 there.",
  "“Go!” he said.",
  "They waited… and left.",
])("%j is one sentence", (sentence) => {
  expect(around(`Before it. ${sentence} After it.`, sentence)[1]).toBe(sentence);
});

test.each([
  ["He said no. Then he left.", "He said no."],
  ["Who came? Sisi did.", "Who came?"],
  ["He said “stop.” Then he left.", "He said “stop.”"],
  ["ماذا حدث؟ التقى السيسي حفتر.", "ماذا حدث؟"],
])("%j begins with a sentence of its own", (text, first) => {
  expect(around(text, first.slice(0, 2))[1]).toBe(first);
});

test("a line break ends a sentence, and empty lines are no sentences", () => {
  expect(around("A headline\n\n \nFirst. Second.\r\n\nLast", "Second")).toEqual([
    "First.",
    "Second.",
    "Last",
  ]);
  expect(around("A headline\n\nFirst. Second.", "First")).toEqual([
    "A headline",
    "First.",
    "Second.",
  ]);
});

test("the sentence covers the quote, and its neighbours do not touch it", () => {
  const piece = fc.constantFrom("Gen", "Haftar", ".", ". ", "? ", "\n", " ", "a", "B", "”", "5");
  fc.assert(
    fc.property(fc.array(piece), fc.nat(), fc.nat(20), (pieces, at, length) => {
      const text = pieces.join("");
      const start = at % (text.length + 1);
      const end = Math.min(text.length, start + length);
      const { before, sentence, after } = sentencesAround(text, start, end);
      expect(sentence.start).toBeLessThanOrEqual(start);
      expect(sentence.end).toBeGreaterThanOrEqual(end);
      if (before) expect(before.end).toBeLessThanOrEqual(sentence.start);
      if (after) expect(after.start).toBeGreaterThanOrEqual(sentence.end);
    }),
  );
});
