import { expect, test } from "vitest";
import { cardOf, passagesOf } from "../../src/engine/evidence.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const catalog = catalogFrom({
  actors: [{ id: "sisi", name: "Abdel Fattah al-Sisi" }],
  documents: [
    {
      id: "memo",
      published: "2017-05-18",
      publisher: "Middle East Monitor",
      url: "https://example.org/a",
      origin: "anadolu",
    },
    { id: "copy", published: "2017-05", origin: "anadolu", url: "javascript:alert(1)" },
    { id: "own", published: "2017-06-01" },
  ],
  events: [
    {
      label: "Haftar meets Sisi in Cairo",
      who: "visitor:haftar host:sisi",
      when: "2017-05-13",
      time: { basis: "relative", phrase: "Last Saturday", anchor: "memo" },
      place: "Cairo",
      evidence: [
        { document: "own", stance: "mentions", exact: "the Cairo meeting" },
        { document: "memo", exact: "Last Saturday, Haftar Met with Al-Sisi.", trigger: "met with" },
        {
          document: "copy",
          exact: "They met.",
          attribution: { kind: "official", text: "state media" },
        },
        { document: "own", stance: "contradicts", exact: "No such meeting took place." },
      ],
    },
    {
      type: "AID",
      status: "called-for",
      count: 2,
      when: "2016-06",
      evidence: [{ document: "memo", attribution: { kind: "anonymous" } }],
    },
    { evidence: [{ document: "own" }] },
  ],
});

test("a card says what, when, how that is known, where, and who took part in which role", () => {
  const card = cardOf(catalog, 0);
  expect(card).toMatchObject({
    sentence: "Haftar meets Sisi in Cairo",
    date: "Sat 13 May 2017",
    known: "from “Last Saturday”, article of 18 May 2017",
    place: "Cairo",
    type: "CONSULT",
    stance: "verbal-cooperation",
    statusClass: "act",
    contested: true,
  });
  expect(card.participants.map(({ name, role }) => `${role} ${name}`)).toEqual([
    "visitor Haftar",
    "host Abdel Fattah al-Sisi",
  ]);
  expect(card.chips.map(({ text }) => text)).toEqual([
    "occurred",
    "2 independent sources",
    "contested",
  ]);
});

test("supporting quotes come first, contradicting ones stand apart, and the trigger is found whatever its case", () => {
  const { quotes, contradicting } = cardOf(catalog, 0);
  expect(quotes.map(({ exact }) => exact)).toEqual([
    "Last Saturday, Haftar Met with Al-Sisi.",
    "They met.",
    "the Cairo meeting",
  ]);
  expect(contradicting.map(({ exact }) => exact)).toEqual(["No such meeting took place."]);
  const [first, second] = quotes;
  expect(first?.exact.slice(first.trigger?.start, first.trigger?.end)).toBe("Met with");
  expect(catalog.documents[first?.document ?? -1]?.text.slice(first?.start, first?.end)).toBe(
    first?.exact,
  );
  expect(first).toMatchObject({
    publisher: "Middle East Monitor",
    published: "18 May 2017",
    url: "https://example.org/a",
    attribution: "",
  });
  expect(second).toMatchObject({
    attribution: "state media",
    published: "May 2017",
    trigger: undefined,
  });
});

test("only web addresses become links", () => {
  expect(cardOf(catalog, 0).quotes[1]?.url).toBeUndefined();
});

test("doubt about whether and about when are separate chips, and the text's own count is one", () => {
  expect(cardOf(catalog, 1).chips).toEqual([
    { kind: "status", text: "called for" },
    { kind: "count", text: "2 times" },
    { kind: "sources", text: "1 article, drawing on Anadolu" },
    { kind: "anonymous", text: "anonymous only" },
    { kind: "imprecise", text: "imprecise date" },
  ]);
});

test("an undated event says so once", () => {
  expect(cardOf(catalog, 2)).toMatchObject({ date: "not dated", known: "" });
});

test("overlapping quotes are cut into segments that carry all their events", () => {
  const text = "zero one two three four five";
  const quote = (exact: string) => [{ document: "d", exact }];
  const overlapping = catalogFrom({
    documents: [{ id: "d", text }],
    events: [
      { evidence: quote("one two three") },
      { evidence: quote("two three four") },
      { evidence: quote("five") },
      { evidence: quote("two") },
    ],
  });
  const passages = passagesOf(overlapping, 0);
  expect(passages.map(({ start, end, events }) => [text.slice(start, end), ...events])).toEqual([
    ["one ", 0],
    ["two", 0, 1, 3],
    [" three", 0, 1],
    [" four", 1],
    ["five", 2],
  ]);
});

test("with documents ticked a card quotes and counts these alone, and tells how many others there are", () => {
  const { chips, quotes, contradicting, ...card } = cardOf(catalog, 0, ["memo"]);
  expect(chips.map(({ text }) => text)).toEqual([
    "occurred",
    "1 article, drawing on Anadolu",
    "contested",
  ]);
  expect(quotes.map(({ document }) => document)).toEqual([0]);
  expect(contradicting).toEqual([]);
  expect([card.contested, card.unticked, card.untickedContrary]).toEqual([true, 2, 0]);
  expect(cardOf(catalog, 0).unticked).toBe(0);
});

test("an unticked article that only contradicts is told apart", () => {
  const two = catalogFrom({
    events: [{ evidence: [{ document: "a" }, { document: "b", stance: "contradicts" }] }],
  });
  const { contested, contradicting, unticked, untickedContrary } = cardOf(two, 0, ["a"]);
  expect([contested, contradicting.length, unticked, untickedContrary]).toEqual([true, 0, 1, 1]);
});

test("a contrary quote has the stance of the event that the same words speak for", () => {
  const two = catalogFrom({
    documents: [{ id: "doc", text: "They met. They fought instead. It rained." }],
    events: [
      {
        evidence: [
          { exact: "They met." },
          { exact: "They fought instead.", stance: "contradicts" },
          { exact: "It rained.", stance: "contradicts" },
        ],
      },
      { type: "ASSAULT", evidence: [{ exact: "They fought instead." }] },
    ],
  });
  expect(cardOf(two, 0).contradicting.map(({ speaksFor }) => speaksFor)).toEqual([
    "material-conflict",
    undefined,
  ]);
});

test("quotes of articles that appeared in the window, or nearest to it, come first, and as near those that support it", () => {
  const three = catalogFrom({
    documents: [
      { id: "early", published: "2016-06-27" },
      { id: "undated", published: "" },
      { id: "later", published: "2016-12-07" },
      { id: "last", published: "2017-05-18" },
    ],
    events: [
      {
        evidence: [
          { document: "undated" },
          { document: "early", exact: "One." },
          { document: "early", exact: "Two." },
          { document: "later" },
          { document: "last" },
          { document: "last", stance: "mentions", exact: "Three." },
        ],
      },
    ],
  });
  const order = (from: number, to: number) =>
    cardOf(three, 0, null, { from: dayOf(from), to: dayOf(to) }).quotes.map(
      ({ document }) => three.documents[document]?.id,
    );
  expect(order(2017, 2018)).toEqual(["last", "last", "later", "early", "early", "undated"]);
  expect(order(2016, 2021)).toEqual(["early", "early", "later", "last", "last", "undated"]);
  expect(order(2010, 2011)).toEqual(["early", "early", "later", "last", "last", "undated"]);
});
