import { expect, test } from "vitest";
import { coverageOf } from "../../src/engine/coverage.ts";
import type { TimeWindow } from "../../src/engine/window.ts";
import { windowsToCompare } from "../../src/engine/windows-to-compare.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const year = (y: number): TimeWindow => ({ from: dayOf(y), to: dayOf(y + 1) });

test("unpinned, the present window stands against the next that is spoken of", () => {
  const catalog = catalogFrom({
    events: [{ when: "2016-05" }, { when: "2017-05" }, { when: "2019-05" }],
  });
  const coverage = coverageOf(catalog);
  const chosen = (now: TimeWindow) => windowsToCompare(catalog, now, coverage);
  expect(chosen(catalog.extent)).toEqual({ a: year(2016), b: year(2017) });
  expect(chosen(year(2017))).toEqual({ a: year(2017), b: year(2019) });
  expect(chosen(year(2019))).toEqual({ a: year(2019), b: year(2020) });
  expect(chosen(year(2020))).toEqual({ a: year(2020), b: year(2019) });
  expect(chosen(year(2030))).toEqual({ a: year(2030), b: year(2019) });
});
