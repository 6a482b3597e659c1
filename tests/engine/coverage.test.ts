import fc from "fast-check";
import { expect, test } from "vitest";
import {
  coverageOf,
  coveredMonths,
  isCovered,
  isQuiet,
  isSilent,
  silences,
  silenceWords,
  silentWindowWords,
} from "../../src/engine/coverage.ts";
import { Fold } from "../../src/engine/fold.ts";
import { matrixColumns } from "../../src/engine/matrix.ts";
import { isSilentWindow } from "../../src/engine/silent-window.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { OUT } from "../../src/engine/window.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { anyView, viewOf } from "../fixtures/chance.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const catalog = catalogFrom({
  extent: "2016/2019",
  events: [
    { when: "2016-06", document: "one" },
    { when: "[2016-11-27..2016-12-06]", document: "one" },
    { when: "2017-05-13", document: "two" },
    { when: "2017", document: "two" },
    { when: "/2019-04-15", document: "two" },
    { when: "[2018-06-01..]", document: "two" },
    { when: "2015-03-01", document: "two" },
    { document: "two" },
  ],
});
const coverage = coverageOf(catalog);
const window = (from: number, to: number) => ({ from: dayOf(from), to: dayOf(to) });

test("months are covered by closely dated events and by nothing vaguer", () => {
  expect(coveredMonths(coverage, catalog.extent)).toEqual({ covered: 5, all: 48 });
  expect(isSilent(coverage, { from: dayOf(2019, 4), to: dayOf(2019, 5) })).toBe(false);
  expect(isSilent(coverage, { from: dayOf(2018), to: dayOf(2019, 4) })).toBe(true);
  expect(isCovered(coverage, window(2017, 2018))).toBe(true);
  expect(isCovered(coverage, { from: dayOf(2017, 6), to: dayOf(2018) })).toBe(false);
});

test("an event of exactly 92 possible days covers its months, one of 93 does not", () => {
  const at = (when: string) =>
    coveredMonths(coverageOf(catalogFrom({ events: [{ when }] })), window(2016, 2017)).covered;
  expect(at("[2016-03-01..2016-05-31]")).toBe(3);
  expect(at("[2016-03-01..2016-06-01]")).toBe(0);
});

test("the months through which a state is said to have lasted are neither covered nor silent", () => {
  const lasting = catalogFrom({
    extent: "2016/2019",
    events: [{ when: "2011/2017-05-18" }, { when: "2017-05-13" }],
  });
  const found = coverageOf(lasting);
  expect(coveredMonths(found, lasting.extent).covered).toBe(1);
  expect(isSilent(found, window(2016, 2017))).toBe(false);
  expect(isCovered(found, window(2016, 2017))).toBe(false);
  expect(silences(found, lasting.extent)).toEqual([
    { from: dayOf(2017, 6), to: dayOf(2020), months: 31 },
  ]);
});

test("where the caption calls a month silent, the tracks and the columns do, and these never differ", () => {
  fc.assert(
    fc.property(anyView, (chosen) => {
      const { catalog, ties } = viewOf(chosen);
      const found = coverageOf(catalog);
      const silent = silences(found, catalog.extent);
      const months = matrixColumns(catalog, "month");
      for (const column of months) {
        const fold = new Fold(catalog, ties, column);
        const said = isSilentWindow(catalog, fold, column);
        expect(column.silent || !said).toBe(true);
        expect(silent.some(({ from, to }) => column.from >= from && column.to <= to)).toBe(
          column.silent,
        );
      }
    }),
    { numRuns: 40 },
  );
});

test.each(["2016/2018", "2016", "2016-02/2018-11"])(
  "no track calls a time silent of which an event dated %s speaks",
  (when) => {
    const vague = catalogFrom({ extent: "2016/2018", events: [{ when }, { when, type: "AID" }] });
    const hatched = silences(coverageOf(vague), vague.extent);
    const ties = tiesOf(vague, { level: "blocs", open: [], shut: [] });
    for (const run of hatched) {
      const { dating } = new Fold(vague, ties, run);
      expect([...dating]).toEqual([OUT, OUT]);
    }
    expect(hatched.length).toBe(when === "2016/2018" ? 0 : when === "2016" ? 1 : 2);
  },
);

test("silent runs are named by years where they are years, and by their length otherwise", () => {
  expect(silences(coverage, catalog.extent).map(silenceWords)).toEqual([
    "no article here speaks of these 5 months",
    "no article here speaks of these 4 months",
    "no article here speaks of these 15 months",
    "no article here speaks of these 8 months",
  ]);
  expect(silences(coverage, window(2018, 2019)).map(silenceWords)).toEqual([
    "no article here speaks of 2018",
  ]);
  const none = coverageOf(catalogFrom({ events: [] }));
  expect(silences(none, window(2017, 2019)).map(silenceWords)).toEqual([
    "no article here speaks of 2017–2018",
  ]);
  expect(silences(none, { from: dayOf(2016, 6), to: dayOf(2016, 7) }).map(silenceWords)).toEqual([
    "no article here speaks of June 2016",
  ]);
  expect(silentWindowWords(window(2018, 2019))).toBe("no article here speaks of 2018");
});

test("a cumulative window is silent only before the first covered month", () => {
  const upTo = (to: number) => isSilent(coverage, { from: Number.NEGATIVE_INFINITY, to });
  expect(upTo(dayOf(2015))).toBe(true);
  expect(upTo(dayOf(2018))).toBe(false);
});

test("quiet is told to the day: nothing closely dated touches the window", () => {
  expect(isQuiet(coverage, { from: dayOf(2016, 7), to: dayOf(2016, 11, 27) })).toBe(true);
  expect(isQuiet(coverage, { from: dayOf(2016, 7), to: dayOf(2016, 11, 28) })).toBe(false);
  expect(isQuiet(coverage, { from: dayOf(2016, 12, 6), to: dayOf(2016, 12, 7) })).toBe(false);
});
