import fc from "fast-check";
import { expect, test } from "vitest";
import { compareWindows, type TieDifference } from "../../src/engine/compare.ts";
import { coverageOf } from "../../src/engine/coverage.ts";
import { NO_FILTERS, passingOf } from "../../src/engine/filter.ts";
import { hiddenWords } from "../../src/engine/filter-words.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import type { TimeWindow } from "../../src/engine/window.ts";
import { dayOf } from "../../src/model/calendar.ts";
import type { EventType } from "../../src/model/plover.ts";
import {
  differenceSentences,
  differencesAsText,
} from "../../src/panels/compare/difference-sentences.ts";
import { changeWords, spokenKind } from "../../src/panels/compare/difference-words.ts";
import { rateContrast } from "../../src/panels/compare/rate-contrast.ts";
import { signOf } from "../../src/views/compare/difference-sign.ts";
import { anyView, viewOf } from "../fixtures/chance.ts";
import { catalogFrom, type EventSpec } from "../fixtures/dataset.ts";

const year = (y: number, years = 1): TimeWindow => ({ from: dayOf(y), to: dayOf(y + years) });

function told(events: EventSpec[], a: TimeWindow, b: TimeWindow, types: EventType[] | null = null) {
  const catalog = catalogFrom({ events });
  const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
  const filters = { ...NO_FILTERS, types };
  const passing = passingOf(catalog, filters);
  const compared = compareWindows(catalog, ties, passing, { a, b }, coverageOf(catalog));
  const groups = differenceSentences(catalog, ties, compared, compared.ties);
  const hidden = hiddenWords({ catalog, filters, folds: [compared.a.fold, compared.b.fold] });
  return { compared, groups, text: differencesAsText(compared, groups, hidden) };
}

const EVENTS: EventSpec[] = [
  { when: "2016-06-01", who: "egypt haftar", count: 2, label: "Two visits" },
  { when: "2016-07-01", who: "egypt haftar" },
  { when: "2016-08-01", who: "egypt haftar" },
  { when: "2017-03-01", who: "egypt haftar", label: "Sisi meets Haftar" },
  { when: "2016-07-02", who: "haftar russia", status: "planned", label: "Moscow may sell arms" },
  { when: "2017-08-01", who: "egypt un", label: "Sisi backs the UN" },
  { when: "2016-02-01", who: "gna haftar", label: "They agree" },
  { when: "2017-02-01", who: "gna haftar", type: "ASSAULT", label: "They fight" },
  { when: "2016-09-01", who: "daesh haftar", type: "ASSAULT" },
  { when: "2017-09-01", who: "daesh haftar", type: "ASSAULT" },
];

test("each kind of difference has its own sentence, in the grammar of what changed", () => {
  const { text } = told(EVENTS, year(2016), year(2017));
  expect(text.split("\n")).toEqual([
    "What changed from A (2016) to B (2017)",
    "",
    "Mentioned in B, not in A",
    "– Egypt – Un: Sisi backs the UN.",
    "",
    "Turned",
    "– Haftar – Gna: reported as cooperation in A, as conflict in B: They fight; in A: They agree.",
    "",
    "Fewer in B",
    "– Egypt – Haftar: 1 reported, down from 4.",
    "",
    "Mentioned in A, not in B",
    "– Haftar – Russia: Moscow may sell arms (planned).",
    "",
    "As many in A as in B",
    "– Haftar – Daesh: 1 reported in each.",
  ]);
});

test("a silent side is called silent, and never unmentioned", () => {
  const { groups, text } = told(EVENTS, year(2017), year(2018));
  expect(groups.map(({ title }) => title)).toEqual([
    "Mentioned in A; no article here speaks of 2018 (B)",
  ]);
  expect(text).not.toContain("not in B");
});

test("what the filters hide of one window is not called unmentioned, and the copied text begins with what they hide", () => {
  const events: EventSpec[] = [
    { when: "2016-06-01", who: "egypt haftar", type: "AID", label: "Fuel is sent" },
    { when: "2017-03-01", who: "egypt haftar" },
    { when: "2017-04-01", who: "egypt haftar" },
    { when: "2017-05-01", who: "egypt haftar", status: "denied" },
    { when: "2016-05-01", who: "un libya" },
    { when: "2017-05-01", who: "un libya", type: "AID", label: "Tents are sent" },
    { when: "2016-07-01", who: "egypt russia", type: "AID", label: "Arms are sent" },
  ];
  const { compared, text } = told(events, year(2016), year(2017), ["AID"]);
  expect(text.split("\n")).toEqual([
    "Filtered: 2 of 3 events and 1 of 4 events pass, without verbal cooperation.",
    "What changed from A (2016) to B (2017)",
    "",
    "Mentioned in A, not in B",
    "– Egypt – Russia: Arms are sent.",
    "",
    "Hidden by the filters in A or in B",
    "– Egypt – Haftar: in A: Fuel is sent; 2 in B hidden by the filters.",
    "– Un – Libya: in B: Tents are sent; 1 in A hidden by the filters.",
  ]);
  expect(compared.ties.map(({ kind }) => kind).sort()).toEqual(["hidden", "hidden", "removed"]);
});

test("what is mentioned in B and not in A says where else it was told of before", () => {
  const earlier: EventSpec = { when: "2016-12-01", who: "egypt un" };
  const { text } = told([...EVENTS, earlier], year(2018, 3), year(2017));
  expect(text).toContain(
    "– Egypt – Un: Sisi backs the UN; told of in 2016 as well; 1 a year in B.",
  );
});

test("as many reports of which more are standing states are told side by side", () => {
  const { text } = told(
    [{ when: "2016-05", status: "ongoing" }, { when: "2017-05-01" }],
    year(2016),
    year(2017),
  );
  expect(text).toContain("– Egypt – Haftar: 1 reported; in A: 1 reported, standing.");
});

test("what is only indirect in one window is not called unmentioned there", () => {
  const { text, compared } = told(
    [
      { when: "2016-05-01", who: "source:un target:egypt subject:haftar", count: 2 },
      { when: "2017-05-01", who: "un haftar", label: "They meet" },
      { when: "2016-06-01", who: "gna russia", label: "They trade" },
      { when: "2017-06-01", who: "source:gna subject:russia", label: "One speaks of the other" },
    ],
    year(2016),
    year(2017),
  );
  expect(text).toContain(
    "Mentioned in B, only indirect in A\n– Un – Haftar: They meet; only indirect in A, not counted: 2.",
  );
  expect(text).toContain(
    "Mentioned in A, only indirect in B\n– Gna – Russia: They trade; only indirect in B, not counted: 1.",
  );
  const row = compared.ties.find(({ name }) => name === "Un – Haftar") as TieDifference;
  expect(changeWords(row).aside).toBe("only indirect in A");
  expect(spokenKind(row)).toBe("Only in B: only indirect in A");
});

test("as many reports of another stance are told by their stances, and not called as many", () => {
  const { text, compared } = told(
    [
      { when: "2016-05", type: "ASSAULT", status: "ongoing" },
      { when: "2017-05-01", type: "AID" },
    ],
    year(2016),
    year(2017),
  );
  expect(text.split("\n").slice(2)).toEqual([
    "As many in A as in B, of another stance",
    "– Egypt – Haftar: 1 reported (material cooperation); in A: 1 reported, standing (material conflict).",
  ]);
  const [row] = compared.ties as [TieDifference];
  expect(signOf(row)).toEqual({ text: "≠", hollow: false });
  expect(changeWords(row)).toEqual({ main: "≠", aside: "as many, of another stance" });
  expect(spokenKind(row)).toBe("Changed: as many, of another stance");
});

test("windows of unequal length are set side by side, without a trend", () => {
  const { text } = told(EVENTS, year(2016), year(2017, 3));
  expect(text).toContain("Egypt – Haftar: 1 reported; in A: 4 reported; a year: 4 → 0.33.");
  expect(text).toContain("Egypt – Un: Sisi backs the UN; 0.33 a year in B.");
  expect(text.split("\n")[1]).toBe(
    "Not equally long; rates are of acts a year, standing states left out.",
  );
  expect(text).not.toMatch(/up from|down from/);
});

test("more reports of which there are fewer a year are no plain more", () => {
  const { text, compared, groups } = told(
    [
      { when: "2016-05-01", count: 3 },
      { when: "2017-05-01", count: 5 },
      { when: "2016-05-01", who: "egypt un", label: "Once" },
      { when: "2017-05-01", who: "egypt un", label: "Again" },
      { when: "2016-05-01", who: "egypt russia" },
      { when: "2017-05-01", who: "egypt russia", count: 4 },
      { when: "2016-05", who: "gna un", status: "ongoing" },
      { when: "2017-05-01", who: "gna un", count: 2 },
    ],
    year(2016),
    year(2017, 4),
  );
  const [title, ...lines] = text.slice(text.indexOf("Reports and acts")).split("\n");
  expect(title).toBe("Reports and acts a year go different ways");
  expect(lines.slice(0, 3).sort()).toEqual([
    expect.stringMatching(/Haftar.*; more reports, but fewer a year: 3 → 1.3\.$/),
    expect.stringMatching(/Russia.*; more reports, but as many a year: 1\.$/),
    expect.stringMatching(
      /Un.*: 1 reported in each; as many reports, but fewer a year: 1 → 0.25\.$/,
    ),
  ]);
  expect(groups.find(({ title }) => title === "More in B")?.items).toHaveLength(1);
  const row = compared.ties.find(({ key }) => key === "egypt~haftar") as TieDifference;
  const contrast = rateContrast(row, compared);
  expect(contrast?.brief).toBe("fewer a year");
  expect(spokenKind(row, contrast)).toBe("Changed: more reports, but fewer a year: 3 → 1.3");
});

test("whatever is compared, each row of the table has one sentence with its counts, and there is no other", () => {
  fc.assert(
    fc.property(anyView, (chosen) => {
      const { catalog, ties, passing, window, other, documents } = viewOf(chosen);
      const compared = compareWindows(
        catalog,
        ties,
        passing,
        { a: window, b: other },
        coverageOf(catalog),
        documents,
      );
      const groups = differenceSentences(catalog, ties, compared, compared.ties);
      const items = groups.flatMap((group) => group.items);
      expect(items.map(({ row }) => row.key).sort()).toEqual(
        compared.ties.map(({ key }) => key).sort(),
      );
      for (const { row, sentence } of items) {
        expect(sentence.startsWith(`${row.name}: `)).toBe(true);
        const [now, before] =
          /(\d+) reported(?: \(.*?\))?, (?:up|down) from (\d+)(?: \(.*?\))?$/
            .exec(sentence)
            ?.slice(1) ?? [];
        if (now !== undefined) {
          expect([Number(now), Number(before)]).toEqual([row.b.reported, row.a.reported]);
        }
        if (row.kind === "added" || row.kind === "removed")
          expect(sentence).not.toContain("in A: ");
        if (row.kind === "turned") expect(sentence).toContain(`as ${row.turnedTo} in B: `);
      }
    }),
    { numRuns: 60 },
  );
});
