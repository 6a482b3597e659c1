import { expect, test } from "vitest";
import { passingOf } from "../../src/engine/filter.ts";
import { Fold } from "../../src/engine/fold.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { viewCitation } from "../../src/engine/view-citation.ts";
import { type Reckoning, recordOf, windowRecord } from "../../src/engine/view-record.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = shippedCatalog();

function reckoned(year: number, statuses: [] | null = null): Reckoning {
  const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
  const span = { from: dayOf(year), to: dayOf(year + 1) };
  const filters = { types: null, statuses, documents: null, stances: null };
  const fold = new Fold(catalog, ties, span, passingOf(catalog, filters));
  return { catalog, ties, fold, span };
}

const tie = { kind: "tie", id: "egypt~haftar-lna" };

test("a view is recorded by its selection, or by its whole window", () => {
  expect(recordOf(reckoned(2017), tie)).toMatchObject({
    about: "Egypt – Haftar / LNA",
    counts: "3 reported; in 1 article",
  });
  expect(recordOf(reckoned(2017), null).counts).toBe(
    "7 reported, of them 4 standing; 2 planned or alleged; in 1 article",
  );
  expect(windowRecord(reckoned(2017))).toEqual(recordOf(reckoned(2017), null));
  expect(recordOf(reckoned(2017), { kind: "event", id: "none" }).about).toBe("");
});

test("silence and a filter that lets nothing through are named, and never counted", () => {
  expect(windowRecord(reckoned(2018)).counts).toBe("no article here speaks of 2018");
  expect(windowRecord(reckoned(2017, [])).counts).toMatch(/^0 of \d+ events pass the filter$/);
  expect(recordOf(reckoned(2018), tie).counts).toBe("not mentioned in this window");
});

test("a citation gives the articles first, as APA has them, then our record", () => {
  const of = reckoned(2017);
  const text = viewCitation({
    catalog,
    ...recordOf(of, tie),
    title: "Egypt – Haftar / LNA, 2017",
    version: "abcdefghij",
    link: "https://host.example/?t=2017",
  });
  expect(text).toBe(
    [
      "Middle East Monitor. (2017, May 18). Egypt army chief of staff meets Libya’s Haftar. https://middleeastmonitor.com/20170518-egypt-army-chief-of-staff-meets-libyas-haftar/",
      "Egypt – Haftar / LNA, 2017: 3 reported; in 1 article. In Egypt, Haftar, Russia and the UN, 2016–2020 [data set, edition abcdefghij]. Entente. https://host.example/?t=2017",
    ].join("\n\n"),
  );
});
