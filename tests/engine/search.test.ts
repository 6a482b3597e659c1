import { expect, test } from "vitest";
import { buildSearch, foldWord, type Hit } from "../../src/engine/search.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const TEXT =
  "Haftar in Cairo\nHaftar welcomed Hegazy at his office. The envoy, Ghassan Salamé, left.\nNothing else.";
const catalog = catalogFrom({
  focus: ["sisi"],
  actors: [
    {
      id: "haftar",
      name: "Khalifa Haftar",
      short: "Haftar / LNA",
      aliases: ["خليفة حفتر", "Hifter"],
    },
    { id: "sisi", name: "Abdel Fattah al-Sisi", aliases: ["السيسي", "أحمد"] },
    { id: "salame", name: "Ghassan Salamé", description: "UN envoy" },
  ],
  documents: [{ id: "memo", title: "Army chief meets Haftar", text: TEXT }],
  events: [
    {
      label: "Hegazy meets Haftar in Benghazi",
      when: "2017-05-17",
      who: "sisi haftar",
      evidence: [{ document: "memo", exact: "Haftar welcomed Hegazy" }],
    },
  ],
});
const search = buildSearch(catalog);
const brief = ({ kind, index }: Hit) => `${kind} ${index}`;
const cut = (text: string, ranges: [number, number][]) => ranges.map(([a, b]) => text.slice(a, b));

test("all words must match by their beginnings, in any order", () => {
  expect(search("haf khal").map(brief)).toEqual(["actor 0"]);
  expect(search("haftar zebra")).toEqual([]);
  expect(search("  ")).toEqual([]);
});

test("actors come before events and events before passages, the best match first", () => {
  expect(search("haftar").map(brief)).toEqual(["actor 0", "event 0", "passage 0", "passage 0"]);
  expect(search("haftar", 1)).toHaveLength(1);
});

test("case, diacritics and the many spellings of Arabic letters make no difference", () => {
  expect(search("SALAME").map(brief)).toEqual(["actor 2", "passage 0"]);
  expect(search("salamé")[0]?.index).toBe(2);
  expect(search("خليفه")[0]?.index).toBe(0);
  expect(search("احمد")[0]?.index).toBe(1);
  expect(search("السيسى")[0]?.index).toBe(1);
  expect(foldWord("حَفـتَر")).toBe("حفتر");
});

test("an alias that matched is shown with its match marked", () => {
  const [hit] = search("hift");
  expect(hit).toMatchObject({ kind: "actor", title: "Khalifa Haftar", detail: "Hifter" });
  expect(cut("Hifter", hit?.marks.detail ?? [])).toEqual(["Hift"]);
});

test("an event is found by its label and by its quotes", () => {
  const byLabel = search("benghazi")[0] as Hit;
  expect([byLabel.kind, byLabel.detail, ...cut(byLabel.title, byLabel.marks.title)]).toEqual([
    "event",
    "Wed 17 May 2017",
    "Benghazi",
  ]);
  const byQuote = search("welcomed")[0] as Hit;
  expect([byQuote.kind, byQuote.detail]).toEqual(["event", "Haftar welcomed Hegazy"]);
});

test("a passage is one sentence with its place in the document, and the event coded there if any", () => {
  const passages = search("hegazy office").concat(search("envoy left"));
  expect(passages.map(({ kind, event, detail }) => [kind, event, detail])).toEqual([
    ["passage", 0, "Haftar welcomed Hegazy at his office."],
    ["passage", -1, "The envoy, Ghassan Salamé, left."],
  ]);
  for (const { offset, detail } of passages)
    expect(TEXT.slice(offset, offset + detail.length)).toBe(detail);
});

test("marks stay in place where a word is written with separate accents", () => {
  const other = catalogFrom({ actors: [{ id: "a", name: "Salame\u0301 Ghassan" }] });
  const [hit] = buildSearch(other)("salame ghas");
  expect(cut(hit?.title ?? "", hit?.marks.title ?? [])).toEqual(["Salame\u0301", "Ghas"]);
});

test("words that are names of JavaScript's own properties find nothing and break nothing", () => {
  expect(search("constructor __proto__ toString")).toEqual([]);
});
