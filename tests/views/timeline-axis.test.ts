import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf } from "../../src/model/calendar.ts";
import { axisTicks } from "../../src/views/timeline/axis-ticks.ts";

const labels = (from: number, to: number, width: number) =>
  axisTicks({ from, to }, width / (to - from))
    .filter(({ label }) => label !== "")
    .map(({ label, strong }) => (strong ? `*${label}*` : label));

test("five years on a desk name years and quarters, on a phone years alone", () => {
  expect(labels(dayOf(2016), dayOf(2021), 1150).slice(0, 6)).toEqual([
    "*2016*",
    "Apr",
    "Jul",
    "Oct",
    "*2017*",
    "Apr",
  ]);
  const phone = labels(dayOf(2016), dayOf(2021), 358);
  expect(phone).toEqual(["*2016*", "*2017*", "*2018*", "*2019*", "*2020*"]);
});

test("larger names need more room: months are named no more before they would meet the years", () => {
  const named = (text: number) =>
    axisTicks({ from: dayOf(2016), to: dayOf(2021) }, 1150 / (dayOf(2021) - dayOf(2016)), text)
      .filter(({ label }) => label !== "")
      .map(({ label }) => label);
  expect(named(1)).toContain("Apr");
  expect(named(2.1)).toEqual(["2016", "2017", "2018", "2019", "2020"]);
  expect(named(7)).toEqual(["2016", "2018", "2020"]);
});

test("one year names its months, two thousand years every so many", () => {
  expect(labels(dayOf(2017), dayOf(2018), 1150)).toHaveLength(12);
  expect(labels(dayOf(-43), dayOf(1958), 1150).slice(0, 3)).toEqual(["*1 BC*", "*100*", "*200*"]);
});

test("a stretch without a new year begins with a name that tells the year", () => {
  expect(labels(dayOf(2017, 3), dayOf(2017, 6), 700)[0]).toBe("*1 Mar 2017*");
  expect(labels(dayOf(2017, 5, 17), dayOf(2017, 5, 18), 700)).toEqual(["*17 May 2017*"]);
});

test("names never crowd each other, whatever the stretch and the width", () => {
  const spans = fc.tuple(
    fc.integer({ min: dayOf(-3000), max: dayOf(3000) }),
    fc.integer({ min: 1, max: 800_000 }),
    fc.integer({ min: 250, max: 2000 }),
  );
  fc.assert(
    fc.property(spans, ([from, length, width]) => {
      const px = width / length;
      const ticks = axisTicks({ from, to: from + length }, px).filter(({ label }) => label !== "");
      const gaps = ticks.slice(1).map(({ day }, i) => (day - (ticks[i]?.day ?? 0)) * px);
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.length).toBeLessThan(70);
      for (const gap of gaps) expect(gap).toBeGreaterThan(26);
    }),
    { numRuns: 300 },
  );
});
