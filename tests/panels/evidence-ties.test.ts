import fc from "fast-check";
import { expect, test } from "vitest";
import { happeningsApart, isLive, windowSummary } from "../../src/engine/counts.ts";
import { coverageOf } from "../../src/engine/coverage.ts";
import { Fold } from "../../src/engine/fold.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { nearestReports } from "../../src/panels/evidence/nearest-reports.ts";
import { sparkOf } from "../../src/panels/evidence/sparkline.ts";
import { pairsBeneath, tieEvidence } from "../../src/panels/evidence/tie-evidence.ts";
import { tieGroups } from "../../src/panels/evidence/tie-groups.ts";
import { toldOfTie } from "../../src/panels/evidence/told.ts";
import { windowAround } from "../../src/panels/evidence/window-around.ts";
import { anyView, viewOf } from "../fixtures/chance.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const catalog = catalogFrom({
  focus: ["egypt", "haftar", "russia"],
  affiliations: [{ member: "sisi", of: "egypt" }],
  events: [
    { id: "meets", who: "sisi haftar", when: "2017-05-13" },
    {
      id: "aid",
      who: "source:egypt target:haftar",
      type: "AID",
      status: "alleged",
      when: "2017-06",
    },
    { id: "circle", who: "egypt haftar russia", status: "planned", when: "2017-07-01" },
    { id: "about", who: "source:egypt subject:haftar", when: "2017-08-01" },
    { id: "later", when: "2019-02-03" },
    { id: "undated" },
    { id: "others", who: "gna un", type: "ASSAULT", when: "2017-02-01" },
    { id: "old", who: "gna libya", when: "2011-02" },
  ],
});
const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
const year = (y: number) => ({ from: dayOf(y), to: dayOf(y + 1) });
const bookOf = (y: number, passing?: Uint8Array) => ({
  catalog,
  ties,
  fold: new Fold(catalog, ties, year(y), passing),
});
const tie = ties.tieOf.get("egypt~haftar") as number;
const ids = (events: readonly number[]) => events.map((event) => catalog.events[event]?.id);

test("the events of a tie are divided: between the two, with others, indirect, outside, undated, hidden", () => {
  const passing = new Uint8Array(catalog.events.length).fill(1);
  passing[1] = 0;
  const { between, wider, indirect, outside, undated, hidden } = tieEvidence(
    bookOf(2017, passing),
    tie,
  );
  expect([between, wider, indirect, outside, undated].map(ids)).toEqual([
    ["meets"],
    ["circle"],
    ["about"],
    ["later"],
    ["undated"],
  ]);
  expect(hidden).toBe(1);
  const elsewhere = tieEvidence(bookOf(2019), tie);
  expect([elsewhere.outside.length, elsewhere.outsideIndirect]).toEqual([4, 1]);
});

test("a tie tells one sum of what is its own and with others, and what is indirect apart", () => {
  expect(toldOfTie(bookOf(2017), tie)).toBe(
    "1 reported; 2 planned or alleged; in 1 article; 1 of them with others; 1 indirect, not counted",
  );
  expect(toldOfTie(bookOf(2018), tie)).toBe("not mentioned in this window");
});

test("a rolled-up tie is made of the pairs that the articles name", () => {
  const pairs = pairsBeneath(bookOf(2017), tie).map(({ a, b, events }) => [
    catalog.actors[a]?.id,
    catalog.actors[b]?.id,
    ids(events),
  ]);
  expect(pairs).toEqual([
    ["egypt", "haftar", ["aid", "circle"]],
    ["sisi", "haftar", ["meets"]],
  ]);
});

test("all focal pairs are listed, then the other ties in the window, then those of other years", () => {
  const { focal, here, hubs, elsewhere } = tieGroups(bookOf(2017));
  const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);
  expect(keys(focal)).toEqual(["egypt~haftar", "egypt~russia", "haftar~russia"]);
  expect(keys(here)).toEqual(["gna~un"]);
  expect(ids(hubs.map(({ event }) => event))).toEqual(["circle"]);
  expect(keys(elsewhere)).toEqual(["gna~libya"]);
});

test("a sparkline stacks cooperation up and conflict down, and leaves out what is not closely dated", () => {
  const all = catalog.events.map((_, event) => event);
  const { blocks, highest, lowest } = sparkOf(catalog, coverageOf(catalog), all);
  expect(blocks.length).toBe(6);
  expect([highest, lowest]).toEqual([2, 1]);
  expect(blocks.find(({ row }) => row < 0)?.stance).toBe("material-conflict");
});

test("the reports nearest to a silent window are those before and after it", () => {
  const { before, after } = nearestReports(bookOf(2018), year(2018));
  expect(ids(before)).toEqual(["circle", "about"]);
  expect(ids(after)).toEqual(["later"]);
});

test("the window around an event is whole snap units, and whole years outside the extent", () => {
  const at = (id: string, unit: "month" | "year" | "free") =>
    windowAround(catalog, unit, catalog.eventOf.get(id) as number);
  expect(at("meets", "year")).toEqual(year(2017));
  expect(at("meets", "month")).toEqual({ from: dayOf(2017, 5), to: dayOf(2017, 6) });
  expect(at("meets", "free")).toEqual(at("meets", "month"));
  expect(at("old", "month")).toEqual(year(2011));
  expect(at("undated", "year")).toBeUndefined();
});

test("a tie that is told of only with others stands apart from the window's own ties, and says so", () => {
  const others = catalogFrom({
    events: [
      { id: "pair", who: "gna un", when: "2015-01-01" },
      { id: "three", who: "gna un libya", when: "2016-01-01" },
    ],
  });
  const all = tiesOf(others, { level: "blocs", open: [], shut: [] });
  const book = { catalog: others, ties: all, fold: new Fold(others, all, year(2016)) };
  expect(tieGroups(book).shared.map(({ key }) => key)).toEqual(["gna~un"]);
  expect(tieGroups(book)).toMatchObject({ here: [], elsewhere: [], hiddenHubs: [] });
  expect(toldOfTie(book, all.tieOf.get("gna~un") as number)).toBe(
    "1 reported; in 1 article; only with others",
  );
});

test("an event of three or more that a filter hides is listed as hidden, not left out", () => {
  const passing = new Uint8Array(catalog.events.length);
  const { hubs, hiddenHubs } = tieGroups({
    catalog,
    ties,
    fold: new Fold(catalog, ties, year(2017), passing),
  });
  expect(hubs).toEqual([]);
  expect(ids(hiddenHubs.map(({ event }) => event))).toEqual(["circle"]);
});

test("of chance windows the list holds as many ties and events of three or more as the caption counts", () => {
  fc.assert(
    fc.property(anyView, (chosen) => {
      const view = viewOf(chosen);
      const { focal, here, hubs } = tieGroups(view);
      const { ties: all, hubs: circles } = windowSummary(view.catalog, view.fold, view.ties);
      const own = ({ tie }: { tie: number }) =>
        view.ties.ties[tie]?.strands.some((slot) => isLive(view.fold, slot));
      expect(focal.filter(own).length + here.length).toBe(all);
      expect(here.every(own)).toBe(true);
      expect(hubs).toHaveLength(circles);
    }),
  );
});

test("only ticked articles are counted, and what a filter hides is told and not called unmentioned", () => {
  const book = bookOf(2017);
  book.fold.ticked = [];
  expect(toldOfTie(book, tie)).not.toContain("article");
  const some = bookOf(
    2017,
    Uint8Array.from(catalog.events, ({ type }) => (type === "AID" ? 0 : 1)),
  );
  expect(toldOfTie(some, tie)).toContain("1 hidden by the filters");
  const none = bookOf(2017, new Uint8Array(catalog.events.length));
  expect(toldOfTie(none, tie)).toBe("4 hidden by the filters");
});

test("the caption tells how many happenings lie on no tie", () => {
  const { fold } = bookOf(2011);
  expect(happeningsApart(catalog, fold, ties)).toBe(0);
  const apart = catalogFrom({ events: [{ who: "egypt", when: "2016", count: 2 }] });
  const alone = tiesOf(apart, { level: "blocs", open: [], shut: [] });
  expect(happeningsApart(apart, new Fold(apart, alone, year(2016)), alone)).toBe(2);
});
