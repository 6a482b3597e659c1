import { expect, test } from "vitest";
import { passagesOf } from "../../src/engine/evidence.ts";
import { paragraphsOf, stopIn, stopsOf } from "../../src/panels/evidence/reading-text.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const TEXT = "One met Two in Cairo.\n\nThey spoke of arms.\nThen One left.";
const catalog = catalogFrom({
  documents: [{ id: "doc", text: TEXT }],
  events: [
    { id: "met", evidence: [{ exact: "One met Two in Cairo" }, { exact: "They spoke" }] },
    { id: "cairo", evidence: [{ exact: "in Cairo.\n\nThey" }] },
    { id: "left", evidence: [{ exact: "left" }] },
  ],
});
const passages = passagesOf(catalog, 0);

test("an article keeps its paragraphs and every character of them, whatever is coded in it", () => {
  const paragraphs = paragraphsOf(TEXT, passages);
  expect(paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join(""))).toEqual(
    TEXT.split(/\n+/),
  );
  for (const { pieces } of paragraphs)
    for (const { start, text } of pieces) expect(TEXT.slice(start, start + text.length)).toBe(text);
});

test("a quote that runs over a paragraph's end is coded on both sides of it", () => {
  const coded = paragraphsOf(TEXT, passages).map(({ pieces }) =>
    pieces.filter(({ passage }) => passage?.events.includes(1)).map(({ text }) => text),
  );
  expect(coded).toEqual([["in Cairo", "."], ["They"], []]);
});

test("the stops of an article are its quotes in the order of the text", () => {
  expect(stopsOf(catalog, 0).map(({ event }) => catalog.events[event]?.id)).toEqual([
    "met",
    "cairo",
    "met",
    "left",
  ]);
});

test("pressing a passage of two events goes to the closest quote, and pressing it again to the other", () => {
  const stops = stopsOf(catalog, 0);
  const shared = passages.find(({ events }) => events.length === 2);
  if (!shared) throw new Error("the two quotes overlap nowhere");
  const first = stopIn(stops, shared, -1);
  const second = stopIn(stops, shared, first);
  expect([first, second].map((stop) => stops[stop]?.event)).toEqual([1, 0]);
  expect(stopIn(stops, shared, second)).toBe(first);
});
