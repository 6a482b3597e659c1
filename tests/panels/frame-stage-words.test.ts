import { expect, test } from "vitest";
import type { Catalog } from "../../src/engine/catalog.ts";
import { type Filters, NO_FILTERS, passingOf } from "../../src/engine/filter.ts";
import { Fold } from "../../src/engine/fold.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { type StageWords, stageWords } from "../../src/panels/frame/stage-words.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const catalog = catalogFrom({
  extent: "2016/2020",
  events: [
    { who: "egypt haftar", when: "2017-05-13" },
    { who: "egypt haftar", when: "2017-06", status: "planned", document: "other" },
    { who: "egypt haftar russia", when: "2017-07-01", status: "planned" },
    { who: "haftar russia", when: "2019-04-04", type: "ASSAULT" },
  ],
});

function wordsFor(
  from: number,
  to: number,
  filters: Partial<Filters> = {},
  of: Catalog = catalog,
): StageWords {
  const ties = tiesOf(of, { level: "blocs", open: [], shut: [] });
  const window = { from: dayOf(from), to: dayOf(to) };
  const all = { ...NO_FILTERS, ...filters };
  const fold = new Fold(of, ties, window, passingOf(of, all));
  fold.ticked = all.documents;
  const unit = "year" as const;
  const rest = { span: window, window, mode: "window", unit, filters: all } as const;
  return stageWords({ catalog: of, ties, fold, ...rest });
}

test("the line says ties, wider events, what is reported, what is not, and in how many articles", () => {
  expect(wordsFor(2017, 2018)).toEqual({
    title: "2017",
    counts: "1 tie and 1 event of three or more: 1 reported, 2 planned or alleged, in 2 articles",
  });
});

test("only ticked articles are counted, and what that hides is told", () => {
  const { counts, hidden } = wordsFor(2017, 2018, { documents: ["other"] });
  expect(counts).toBe("1 tie: 1 planned or alleged, in 1 article");
  expect(hidden).toMatch(/^Filtered: 1 of 3 events pass, without Publisher of doc/);
});

test("a silent window is named and leads to the nearest years with reports", () => {
  const { counts, silent } = wordsFor(2018, 2019);
  expect(counts).toBe("");
  expect(silent?.words).toBe("no article here speaks of 2018");
  expect(silent?.before).toEqual({ from: dayOf(2017), to: dayOf(2018) });
  expect(silent?.after).toEqual({ from: dayOf(2019), to: dayOf(2020) });
});

test("after the last report only the way back is offered", () => {
  const { silent } = wordsFor(2020, 2021);
  expect(silent?.before).toEqual({ from: dayOf(2019), to: dayOf(2020) });
  expect(silent?.after).toBeUndefined();
});

test("where the filter stops every event of the window, the line says of how many", () => {
  expect(wordsFor(2017, 2018, { types: ["ASSAULT"] })).toEqual({
    title: "2017",
    counts: "",
    filtered: "0 of 3 events pass the filter",
  });
});

test("where the filter stops everything, no window is called silent that an article speaks of", () => {
  expect(wordsFor(2017, 2018, { documents: [] })).toEqual({
    title: "2017",
    counts: "",
    filtered: "0 of 3 events pass the filter",
  });
  expect(wordsFor(2018, 2019, { documents: [] }).silent?.before).toEqual({
    from: dayOf(2017),
    to: dayOf(2018),
  });
});

test("a window that holds an event dated to a year only is not silent", () => {
  const vague = catalogFrom({ extent: "2016/2020", events: [{ when: "2018" }] });
  const { silent, counts } = wordsFor(2018, 2019, {}, vague);
  expect(silent).toBeUndefined();
  expect(counts).toContain("1 reported");
});

test("beside a silence stands what nothing dates, as far as it passes the filter", () => {
  const apart = catalogFrom({
    extent: "2016/2018",
    events: [{ type: "AID" }, { type: "CONSULT" }],
  });
  const undated = (filters: Partial<Filters>) =>
    wordsFor(2016, 2019, filters, apart).silent?.undated;
  expect(undated({})).toBe("2 undated events stand apart");
  expect(undated({ types: ["AID"] })).toBe("1 undated event stands apart");
  expect(undated({ types: [] })).toBe("");
});
