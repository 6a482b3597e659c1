import fc from "fast-check";
import { expect, test } from "vitest";
import { normalise } from "../../src/model/normalise.ts";
import { anchorQuote, quoteFinder } from "../../src/model/quote.ts";

const TEXT =
  "Egypt’s chief\u00a0of  staff — “Hegazy” — met Haftar. Haftar left. He met Haftar again.";

test("a quote at its offsets is taken as it is, whatever stands around it", () => {
  const start = TEXT.lastIndexOf("Haftar");
  const quote = { exact: "Haftar", start, end: start + 6 };
  expect(anchorQuote(TEXT, { ...quote, suffix: " left" })).toEqual(quote);
});

test("the words win where the offsets disagree, and the nearest place to them is taken", () => {
  const places = [...TEXT.matchAll(/Haftar/g)].map((match) => match.index);
  for (const place of places) {
    expect(anchorQuote(TEXT, { exact: "Haftar", start: place + 2, end: place + 4 })?.start).toBe(
      place,
    );
    expect(anchorQuote(TEXT, { exact: "Haftar", start: Math.max(0, place - 2) })?.start).toBe(
      place,
    );
  }
  expect(anchorQuote(TEXT, { exact: "Haftar", start: 10_000 })?.start).toBe(places.at(-1));
});

test("prefix and suffix decide between places, before nearness does", () => {
  expect(anchorQuote(TEXT, { exact: "Haftar", suffix: " left" })?.start).toBe(
    TEXT.indexOf("Haftar left"),
  );
  expect(anchorQuote(TEXT, { exact: "Haftar", prefix: "He met ", start: 0 })?.start).toBe(
    TEXT.indexOf("Haftar again"),
  );
});

test("spaces, quote signs and dashes may be typed differently, and the text's own characters come back", () => {
  const anchor = anchorQuote(TEXT, { exact: 'Egypt\'s chief of staff - "Hegazy" -- met' });
  expect(anchor).toEqual({
    start: 0,
    end: 40,
    exact: "Egypt’s chief\u00a0of  staff — “Hegazy” — met",
  });
});

test("accents composed or apart and soft hyphens make no difference", () => {
  const text = "The cafe\u0301 in Tri\u00adpoli";
  expect(anchorQuote(text, { exact: "café in Tripoli" })?.exact).toBe(
    "cafe\u0301 in Tri\u00adpoli",
  );
  expect(anchorQuote("café", { exact: "cafe\u0301" })).toEqual({ start: 0, end: 4, exact: "café" });
});

test("words that are not in the text, and no words at all, have no place", () => {
  expect(anchorQuote(TEXT, { exact: "Sisi" })).toBeUndefined();
  expect(anchorQuote(TEXT, { exact: "" })).toBeUndefined();
  expect(anchorQuote(TEXT, { exact: " \u00ad " })).toBeUndefined();
});

test("a finder says up to where a quote agrees with the text", () => {
  expect(quoteFinder(TEXT).agreement("staff - 'Hegazy' met")).toMatchObject({ agreed: "staff - " });
  expect(quoteFinder(TEXT).agreement("met Haftar in Cairo")).toEqual({
    agreed: "met Haftar ",
    quoteGoesOn: "in Cairo",
    textGoesOn: "again.",
  });
  expect(quoteFinder(TEXT).agreement("ž")).toEqual({ agreed: "", quoteGoesOn: "", textGoesOn: "" });
});

const WORDS = [
  "Haftar",
  "l’armée",
  "café",
  "“UN”",
  "Al-Sisi",
  "a–b",
  "5+5",
  "مصر",
  "가각",
  "𝒳",
  "aaaa",
  "a",
];
const BLANKS = [" ", "\u00a0", "  ", "\n", "\t", " \u2009"];
const article = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...BLANKS)), {
    minLength: 1,
    maxLength: 30,
  })
  .map((pairs) => pairs.flat());

/** Types a text anew as a careless author would: other spaces, quotes and dashes, accents apart. */
function mangle(text: string, dice: () => number): string {
  const other = (choices: string[]) => choices[dice() % choices.length] ?? "";
  return text
    .normalize(dice() % 2 ? "NFD" : "NFC")
    .replace(/\s+/g, () => other([" ", "\u00a0", "\n  ", "\u2003"]))
    .replace(/[’']/g, () => other(["'", "’", "‘"]))
    .replace(/[“”]/g, () => other(['"', "“", "«"]))
    .replace(/[-–]/g, () => other(["-", "–", "—", "--"]))
    .replace(/a(?=[a-z])/g, () => other(["a", "a\u00ad"]));
}

test("whatever the mangling of spaces, quotes and accents, a quote comes back to the raw text it was taken from", () => {
  const dice = fc.infiniteStream(fc.nat(59)).map((stream) => () => Number(stream.next().value));
  fc.assert(
    fc.property(article, fc.nat(), fc.nat(), dice, (pieces, a, b, roll) => {
      const text = pieces.join("");
      const words = pieces.length / 2;
      const [first, last] = [Math.min(a % words, b % words), Math.max(a % words, b % words)];
      const start = pieces.slice(0, 2 * first).join("").length;
      const quoted = pieces.slice(2 * first, 2 * last + 1).join("");
      const exact = mangle(quoted, roll);
      const anchor = anchorQuote(text, { exact, start });
      // Words that happen to stand elsewhere exactly as they were mangled are rightly found there.
      const at = text.includes(exact) ? (anchor?.start ?? -1) : start;
      const own = text.slice(at, at + (text.includes(exact) ? exact : quoted).length);
      expect(anchor).toEqual({ start: at, end: at + own.length, exact: own });
      expect(normalise(own).text).toBe(normalise(quoted).text);
    }),
    { numRuns: 1000 },
  );
});

test("an anchor always gives back the text's own characters, and they read like the quote", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), fc.nat(), (text, a, b) => {
      const exact = text.slice(a % (text.length + 1), b % (text.length + 1));
      const anchor = anchorQuote(text, { exact });
      if (exact === "") return;
      expect(anchor?.exact).toBe(text.slice(anchor?.start, anchor?.end));
      expect(anchor?.exact).toBe(exact);
    }),
  );
});

test("every normalised unit knows the raw characters it stands for", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (raw) => {
      const { text, rawStart, rawEnd } = normalise(raw);
      expect(rawStart.length).toBe(text.length);
      for (let i = 0; i < text.length; i++) {
        const own = normalise(raw.slice(rawStart[i], rawEnd[i])).text;
        expect(own).toContain(text[i]);
      }
      expect(normalise(text).text).toBe(text);
    }),
  );
});
