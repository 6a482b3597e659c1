import { expect, test } from "vitest";
import { facetsOf, NO_FILTERS } from "../../src/engine/filter.ts";
import { Fold } from "../../src/engine/fold.ts";
import { relianceOf } from "../../src/engine/reliance.ts";
import { documentsOf } from "../../src/engine/sources.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const catalog = catalogFrom({
  extent: "2016/2017",
  documents: [
    { id: "early", published: "2016-06-27" },
    { id: "late", published: "2017-05-18" },
  ],
  events: [
    {
      who: "source:un target:libya",
      when: "2011/2017-05-18",
      status: "ongoing",
      evidence: [{ document: "early" }, { document: "late" }],
    },
    { who: "egypt haftar", when: "2017-01", status: "planned", document: "early" },
  ],
});
const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
const asked = (year: number, ticked: string[] | null = null) => ({
  window: { from: dayOf(year), to: dayOf(year + 1) },
  ticked,
});
const named = (events: number[], year: number, ticked: string[] | null = null) =>
  documentsOf(catalog, events, asked(year, ticked)).map((d) => catalog.documents[d]?.id);

test("an article that appeared before a window does not attest a standing state in it", () => {
  expect(named([0], 2016)).toEqual(["early", "late"]);
  expect(named([0], 2017)).toEqual(["late"]);
});

test("what an article foresees it speaks of", () => {
  expect(named([1], 2017)).toEqual(["early"]);
});

test("where only an earlier article is ticked a standing state is still told with its sentence", () => {
  expect(named([0], 2017, ["early"])).toEqual(["early"]);
});

test("the rail and the list of what an article tells of count the same articles", () => {
  const { window } = asked(2017);
  const fold = new Fold(catalog, ties, window);
  const { documents } = facetsOf(catalog, NO_FILTERS, fold);
  expect(documents.get("early")?.total).toBe(1);
  expect(documents.get("late")?.total).toBe(1);
  const [early, late] = relianceOf(catalog, ties, fold, NO_FILTERS);
  const keys = (list: number[] = []) => list.map((tie) => ties.ties[tie]?.key);
  expect(keys(early?.told.ties)).toEqual(["egypt~haftar"]);
  expect(keys(late?.told.ties)).toEqual(["un~libya"]);
});
