import { expect, test } from "vitest";
import { changesOf, statusLine, windowBefore } from "../../src/engine/changes.ts";
import { windowSummary } from "../../src/engine/counts.ts";
import { coverageOf } from "../../src/engine/coverage.ts";
import { passingOf } from "../../src/engine/filter.ts";
import { Fold } from "../../src/engine/fold.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import type { TimeWindow } from "../../src/engine/window.ts";
import { windowWords } from "../../src/engine/words.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { catalogFrom, type EventSpec } from "../fixtures/dataset.ts";

const EVENTS: EventSpec[] = [
  { label: "Haftar visits Cairo", when: "2016-06", who: "egypt haftar" },
  { label: "Haftar visits Moscow", when: "2016-06-28", who: "haftar russia" },
  {
    label: "Russia may press the UN",
    when: "2016-12-01",
    who: "source:russia target:un",
    type: "REQUEST",
    status: "planned",
  },
  { label: "Sisi receives Haftar", when: "2017-05-13", who: "egypt haftar" },
  { label: "Hegazy visits Haftar", when: "2017-05-17", who: "egypt haftar" },
  {
    label: "Egypt is said to send arms",
    when: "2017-05-20",
    who: "egypt haftar",
    status: "alleged",
  },
  { label: "Sisi backs the UN", when: "2017-06", who: "egypt un" },
  { label: "Three meet", when: "2017-08-01", who: "egypt haftar russia" },
  {
    label: "A visit that was called off",
    when: "2017-09-01",
    who: "russia un",
    status: "cancelled",
  },
  { label: "Kamel meets Haftar", when: "2019-04-14", who: "egypt haftar" },
  { label: "Somebody spoke", when: "2014-02-01", who: "egypt un" },
];
const catalog = catalogFrom({
  focus: ["egypt", "haftar", "russia", "un"],
  actors: [
    { id: "haftar", name: "Khalifa Haftar", short: "Haftar / LNA" },
    { id: "un", name: "UN" },
  ],
  events: EVENTS,
});
const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
const coverage = coverageOf(catalog);
const year = (y: number): TimeWindow => ({ from: dayOf(y), to: dayOf(y + 1) });

function seen(window: TimeWindow, passing?: Uint8Array) {
  const fold = new Fold(catalog, ties, window, passing);
  const changes = changesOf(catalog, ties, fold, coverage);
  return {
    changes,
    line: statusLine(windowWords(window), windowSummary(catalog, fold, ties), changes),
  };
}

test("the window before has the same length, in whole months where it is made of them", () => {
  expect(windowBefore(year(2017))).toEqual(year(2016));
  expect(windowBefore({ from: dayOf(2017, 3), to: dayOf(2017, 4) })).toEqual({
    from: dayOf(2017, 2),
    to: dayOf(2017, 3),
  });
  expect(windowBefore({ from: 100, to: 110 })).toEqual({ from: 90, to: 100 });
  expect(windowBefore({ from: Number.NEGATIVE_INFINITY, to: 110 })).toBeUndefined();
});

test("new, more and not mentioned are told apart, with keys and events to link to", () => {
  const { items } = seen(year(2017)).changes;
  expect(items.map(({ kind, key, tie }) => [kind, key, tie >= 0])).toEqual([
    ["new", "egypt~haftar~russia", false],
    ["new", "egypt~un", true],
    ["more", "egypt~haftar", true],
    ["notMentioned", "russia~un", true],
  ]);
  expect(items[2]).toMatchObject({
    now: { events: [3, 4, 5, 7], reported: 3, possible: 1 },
    before: { events: [0], reported: 1 },
  });
});

test("a tie that is told of with others alone is not called unmentioned", () => {
  const told = seen(year(2017)).changes.items.map(({ name }) => name);
  expect(told).not.toContain("Haftar / LNA – Russia");
});

test("of the whole extent, before which nothing can be set, the first and the last report are named", () => {
  const { note, items } = seen({ from: dayOf(2016), to: dayOf(2021) }).changes;
  expect(items).toEqual([]);
  expect(note).toBe(
    "the first report here is of June 2016, the last of Sun 14 Apr 2019; a shorter window tells what changed against the time before it",
  );
});

test("trend words come only with three events on a side; fewer are listed", () => {
  expect(seen(year(2017)).changes.items.map(({ sentence }) => sentence)).toEqual([
    "Egypt – Haftar / LNA – Russia: Three meet",
    "Egypt – UN: Sisi backs the UN; told of in 2014 as well",
    "Egypt – Haftar / LNA: 3 reported, up from 1",
    "Russia – UN: Russia may press the UN (planned)",
  ]);
});

test("articles that speak of more than twice as much of one window are told of, and so are standing states", () => {
  const states = ["2017-01-01", "2017-02-01"].map((when) => ({ when, status: "ongoing" as const }));
  const acts = ["2016-01", "2016-03", "2016-05", "2016-07"].map((when) => ({ when }));
  const other = catalogFrom({ events: [...states, ...acts] });
  const others = tiesOf(other, { level: "blocs", open: [], shut: [] });
  const changes = changesOf(other, others, new Fold(other, others, year(2017)), coverageOf(other));
  expect(changes.items[0]?.sentence).toBe("Egypt – Haftar: 2 reported (2 standing), down from 4");
  expect(changes.coverage).toBe("");
  const fewer = catalogFrom({ events: [states[0] ?? {}, ...acts] });
  const less = tiesOf(fewer, { level: "blocs", open: [], shut: [] });
  expect(
    changesOf(fewer, less, new Fold(fewer, less, year(2017)), coverageOf(fewer)).coverage,
  ).toBe("articles date something to 1 of 12 months here and 4 of 12 in 2016");
});

test("a side without what is counted on the other is said in its own terms, never as a nought", () => {
  const lists = [
    ...["2017-01-01", "2017-02-01", "2017-03-01"].map((when) => ({ when, who: "egypt haftar" })),
    { when: "2016-06-01", who: "egypt haftar", status: "planned" as const },
  ];
  const other = catalogFrom({ events: lists });
  const others = tiesOf(other, { level: "blocs", open: [], shut: [] });
  const [item] = changesOf(
    other,
    others,
    new Fold(other, others, year(2017)),
    coverageOf(other),
  ).items;
  expect(item?.sentence).toBe("Egypt – Haftar: 3 reported; in 2016: 1 planned or alleged");
});

test("a date that only overlaps an edge is said so in the list", () => {
  const other = catalogFrom({
    events: [
      { label: "A talk", when: "[2016-12-20..2017-01-10]" },
      { label: "A visit", when: "2017-01-05" },
    ],
  });
  const others = tiesOf(other, { level: "blocs", open: [], shut: [] });
  const { items } = changesOf(
    other,
    others,
    new Fold(other, others, year(2017)),
    coverageOf(other),
  );
  expect(items.map(({ sentence }) => sentence)).toEqual([
    "Egypt – Haftar: A talk (perhaps in this window); A visit; in 2016: A talk (perhaps then)",
  ]);
});

test("silence is not compared: neither a silent window nor a silent one before it", () => {
  expect(seen(year(2018)).changes).toMatchObject({
    silent: true,
    note: "no article here speaks of 2018",
    items: [],
  });
  expect(seen(year(2019)).changes).toMatchObject({
    silent: false,
    note: "no article here speaks of 2018: nothing to compare with",
    items: [],
  });
  expect(seen(year(2016)).changes.note).toBe(
    "no article here speaks of 2015: nothing to compare with",
  );
  expect(seen({ from: dayOf(2016), to: dayOf(2018) }).changes.note).toBe(
    "2014–2015 begins before 2016–2020, the time told of here: not compared",
  );
  expect(seen({ from: Number.NEGATIVE_INFINITY, to: dayOf(2018) }).changes).toMatchObject({
    before: undefined,
    note: "everything up to here is counted, so nothing stands before it",
  });
});

test("where every tie is reported as often, the note says so", () => {
  const other = catalogFrom({ events: [{ when: "2016-05" }, { when: "2017-05" }] });
  const others = tiesOf(other, { level: "blocs", open: [], shut: [] });
  const changes = changesOf(other, others, new Fold(other, others, year(2017)), coverageOf(other));
  expect(changes).toMatchObject({ items: [], note: "on every tie as many reports as in 2016" });
});

test("the status line says window, counts, new and not mentioned", () => {
  expect(seen(year(2017)).line).toBe(
    "2017. 2 ties and 1 event of three or more, 4 reported, 1 planned or alleged. New here: Egypt – Haftar / LNA – Russia, Egypt – UN. Not mentioned here: Russia – UN.",
  );
  expect(seen(year(2018)).line).toBe("2018. No article here speaks of 2018.");
  expect(seen(year(2019)).line).toBe("2019. 1 tie, 1 reported.");
});

test("no sentence evaluates, explains or counts to nought, whatever is filtered", () => {
  const banned =
    /\b(none|0|ended|lost|strengthened|weakened|aligned|backed|shifted|because|gone)\b/i;
  for (const types of [null, ["REQUEST" as const], []]) {
    const passing = passingOf(catalog, { types, stances: null, statuses: null, documents: null });
    for (let y = 2014; y < 2022; y++) {
      const { changes, line } = seen(year(y), passing);
      for (const text of [line, changes.note, ...changes.items.map(({ sentence }) => sentence)])
        expect(text).not.toMatch(banned);
    }
  }
});

test("a tie that rests on the same events in both windows has not changed, although one date may be less sure there", () => {
  const other = catalogFrom({
    events: [
      { when: "2016-11/2017-05-18", status: "ongoing" },
      { when: "2016-03-01", who: "egypt russia" },
      { when: "[2016-12-20..2017-01-10]", who: "egypt un", status: "alleged", label: "A talk" },
      { when: "2017-04-01", who: "egypt un", label: "A visit" },
    ],
  });
  const others = tiesOf(other, { level: "blocs", open: [], shut: [] });
  const { items } = changesOf(
    other,
    others,
    new Fold(other, others, year(2017)),
    coverageOf(other),
  );
  expect(items.map(({ kind, sentence }) => [kind, sentence])).toEqual([
    [
      "more",
      "Egypt – Un: A talk (alleged; perhaps in this window); A visit; in 2016: A talk (alleged; perhaps then)",
    ],
    ["notMentioned", "Egypt – Russia: Event e1"],
  ]);
});

test("reports that are all of one day are said to be, and no shorter window is promised", () => {
  const note = (events: EventSpec[], extent: string) => {
    const one = catalogFrom({ extent, events });
    const ties = tiesOf(one, { level: "blocs", open: [], shut: [] });
    return changesOf(one, ties, new Fold(one, ties, one.extent), coverageOf(one)).note;
  };
  const day = [{ when: "2017-05-13" }, { when: "2017-05-13", who: "egypt russia" }];
  expect(note(day, "2017-05-13")).toBe("all reports here are of Sat 13 May 2017");
  expect(note([...day, { when: "2016/2018", status: "ongoing" }], "2016/2018")).toBe(
    "what is closely dated here is of Sat 13 May 2017; the rest spans more time",
  );
});

test("a name that ends with a full stop is spoken with one", () => {
  const one = catalogFrom({
    extent: "2016/2018",
    actors: [{ id: "bayda", name: "Bayda gov." }],
    events: [{ when: "2016-05" }, { when: "2017-05", who: "egypt bayda" }],
  });
  const ties = tiesOf(one, { level: "blocs", open: [], shut: [] });
  const fold = new Fold(one, ties, { from: dayOf(2017), to: dayOf(2018) });
  const line = statusLine(
    "2017",
    windowSummary(one, fold, ties),
    changesOf(one, ties, fold, coverageOf(one)),
  );
  expect(line).toContain("Bayda gov. ");
  expect(line).not.toContain("..");
});
