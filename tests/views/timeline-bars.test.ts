import { expect, test } from "vitest";
import { histogramOf } from "../../src/engine/histogram.ts";
import { barUnit, binsOf, stackBins } from "../../src/views/timeline/bars.ts";
import { catalogFrom, type EventSpec } from "../fixtures/dataset.ts";

const histogram = (extent: string, events: EventSpec[]) => {
  const catalog = catalogFrom({ extent, events });
  return { catalog, histogram: histogramOf(catalog, new Uint8Array(events.length).fill(1)) };
};
const frameOf = (pxPerDay: number, from: number) => ({
  top: 10,
  height: 60,
  x: (day: number) => (day - from) * pxPerDay,
});
const many = (n: number, spec: EventSpec): EventSpec[] => Array.from({ length: n }, () => spec);

test("few reports stand one on another, each a block of its own", () => {
  const { catalog, histogram: found } = histogram("2016", [
    ...many(3, { when: "2016-06-03" }),
    { when: "2016-06-04", type: "ASSAULT" },
    { when: "2016-06-04", status: "planned" },
  ]);
  const { bins } = binsOf(found, 20);
  const { boxes, base } = stackBins(bins, frameOf(0.66, catalog.extent.from));
  expect(boxes).toHaveLength(5);
  expect(new Set(boxes.map(({ x }) => x)).size).toBe(1);
  expect(boxes.filter(({ y }) => y > base)).toMatchObject([{ event: 3, stance: 4 }]);
  expect(boxes.find(({ possible }) => possible)?.event).toBe(4);
  for (const { y, height } of boxes) expect([y >= 10, y + height <= 70]).toEqual([true, true]);
});

test("a tall month stands two abreast, and hundreds merge into strips by stance", () => {
  const tall = histogram("2016", many(24, { when: "2016-06-03" }));
  const abreast = stackBins(
    binsOf(tall.histogram, 20).bins,
    frameOf(0.66, tall.catalog.extent.from),
  );
  expect(new Set(abreast.boxes.map(({ x }) => x)).size).toBe(2);
  const crowd = histogram("2016", [
    ...many(300, { when: "2016-06-03" }),
    ...many(100, { when: "2016-06-03", type: "REQUEST" }),
  ]);
  const strips = stackBins(
    binsOf(crowd.histogram, 20).bins,
    frameOf(0.66, crowd.catalog.extent.from),
  );
  expect(strips.boxes.map(({ event, stance }) => [event, stance])).toEqual([
    [-1, 1],
    [-1, 2],
  ]);
  const [talk, ask] = strips.boxes;
  expect((talk?.height ?? 0) / (ask?.height ?? 1)).toBeCloseTo(3);
});

test("where months grow too narrow, bars count longer times", () => {
  const { histogram: found } = histogram("0001/2000", [
    { when: "1999-06-03" },
    { when: "1950-01" },
    { when: "0044-03-15" },
  ]);
  const { unit, bins } = binsOf(found, 1150 / 24_000);
  expect(unit).toBe("decade");
  expect(bins.filter(({ up }) => up.length > 0).map(({ up }) => up.length)).toEqual([1, 1, 1]);
  expect(barUnit({ from: 0, to: 365 * 5 }, 1150)).toBe("month");
  expect(barUnit({ from: 0, to: 365 * 40 }, 1150)).toBe("quarter");
});

test("a histogram of nothing has its base line and no block", () => {
  const { catalog, histogram: found } = histogram("2016", []);
  const { boxes, base } = stackBins(binsOf(found, 20).bins, frameOf(0.66, catalog.extent.from));
  expect(boxes).toEqual([]);
  expect(base).toBe(69.5);
});

test("bars hold more reports than a call has arguments", () => {
  const count = 10_000;
  const { histogram: found } = histogram("1900/2100", many(20, { when: "2001-03-01", count }));
  const { bins } = binsOf(found, 0.5);
  expect(bins.reduce((sum, { up }) => sum + up.length, 0)).toBe(20 * count);
});
