import { expect, test } from "vitest";
import { passagesOf } from "../../src/engine/evidence.ts";
import { eventToChoose, paragraphsOf, placesOf } from "../../src/panels/evidence/reading-text.ts";
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

test("an article is stepped through by place: each stretch once, in order, without bare marks", () => {
  const places = placesOf(catalog, 0, passages);
  expect(places.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
    "One met Two ",
    "in Cairo",
    "They",
    " spoke",
    "left",
  ]);
  const marks = catalogFrom({
    documents: [{ id: "doc", text: "One met Two. Three" }],
    events: [{ evidence: [{ exact: "One met Two" }] }, { evidence: [{ exact: ". " }] }],
  });
  expect(placesOf(marks, 0, passagesOf(marks, 0)).length).toBe(1);
});

test("a place names all its events, and pressing it again goes to the other", () => {
  const shared = placesOf(catalog, 0, passages).find(({ events }) => events.length === 2);
  if (!shared) throw new Error("the two quotes overlap nowhere");
  const first = eventToChoose(shared, -1);
  const second = eventToChoose(shared, first);
  expect([first, second]).toEqual([1, 0]);
  expect(eventToChoose(shared, second)).toBe(first);
});
