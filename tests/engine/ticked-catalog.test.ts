import { expect, test } from "vitest";
import { windowSummary } from "../../src/engine/counts.ts";
import { NO_FILTERS, passingOf } from "../../src/engine/filter.ts";
import { Fold } from "../../src/engine/fold.ts";
import { tickedCatalog, wholeCatalog } from "../../src/engine/ticked-catalog.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { catalogFrom } from "../fixtures/dataset.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const EMBARGO = "arms-embargo-libya-in-force";

test("a standing state ends with the last ticked article that speaks of it, and is as it was when all are ticked", () => {
  const catalog = shippedCatalog();
  const without = (gone: string) =>
    catalog.documents.flatMap(({ id }) => (id === gone ? [] : [id]));
  const at = catalog.eventOf.get(EMBARGO) ?? -1;
  const seen = tickedCatalog(catalog, without("memo-2017-05-18"));
  expect(catalog.times[at]?.latest).toBe(dayOf(2017, 5, 18));
  expect(seen.times[at]?.latest).toBe(dayOf(2016, 12, 7));
  expect(wholeCatalog(seen)).toBe(catalog);
  expect(tickedCatalog(catalog, without("meo-2016-06-27"))).toBe(catalog);
  expect(tickedCatalog(catalog, null)).toBe(catalog);
});

test("so nothing of 2017 is counted where the only article of 2017 is unticked", () => {
  const catalog = shippedCatalog();
  const documents = catalog.documents.flatMap(({ id }) => (id.startsWith("memo") ? [] : [id]));
  const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
  const window = { from: dayOf(2017), to: dayOf(2018) };
  const seen = tickedCatalog(catalog, documents);
  const passing = passingOf(seen, { ...NO_FILTERS, documents });
  expect(windowSummary(seen, new Fold(seen, ties, window, passing), ties).ties).toBe(0);
});

test("an act, and a state whose end is told in advance, stay as they are dated", () => {
  const catalog = catalogFrom({
    extent: "2016/2020",
    documents: [
      { id: "early", published: "2016-06-01" },
      { id: "late", published: "2017-06-01" },
    ],
    events: [
      { when: "2016/2017", evidence: [{ document: "early" }, { document: "late" }] },
      {
        when: "2016/2019",
        status: "ongoing",
        evidence: [{ document: "early" }, { document: "late" }],
      },
    ],
  });
  expect(tickedCatalog(catalog, ["early"])).toBe(catalog);
});
