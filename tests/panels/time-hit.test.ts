import { expect, test } from "vitest";
import { dayOf } from "../../src/model/calendar.ts";
import { timeHit } from "../../src/panels/frame/time-hit.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = shippedCatalog();
const said = (query: string) => timeHit(catalog, query).map(({ title, detail }) => [title, detail]);

test("a year, a month or a day that is searched leads to its window and says what is dated there", () => {
  const [hit] = timeHit(catalog, "2017");
  expect(hit?.window).toEqual({ from: dayOf(2017), to: dayOf(2018) });
  expect(hit?.detail).toMatch(/^\d+ events dated to it$/);
  expect(said("may 2017")[0]?.[0]).toBe("May 2017");
  expect(said("13 May 2017")[0]?.[0]).toBe("Sat 13 May 2017");
});

test("of a time that no article speaks of it says so, also where it stands in a question", () => {
  expect(said("what happened in 2018?")).toEqual([["2018", "No article here speaks of 2018"]]);
});

test("words, and times beyond the extent, lead nowhere in time", () => {
  for (const query of ["haftar", "1999", "12345", "may", ""]) expect(said(query)).toEqual([]);
});
