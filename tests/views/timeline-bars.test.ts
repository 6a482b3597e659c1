import { expect, test } from "vitest";
import { happeningsIn, histogramOf } from "../../src/engine/histogram.ts";
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

test("an event of several reports is as many blocks, and of very many one strip of that height", () => {
  const few = histogram("2016", [{ when: "2016-06-03", count: 4 }, { when: "2016-06-04" }]);
  const { boxes } = stackBins(
    binsOf(few.histogram, 20).bins,
    frameOf(0.66, few.catalog.extent.from),
  );
  expect(boxes.map(({ event }) => event)).toEqual([0, 0, 0, 0, 1]);
  const many = histogram("2016", [
    { when: "2016-06-03", count: 10_000 },
    { when: "2016-06-04", type: "REQUEST", count: 5000 },
  ]);
  const { boxes: strips } = stackBins(
    binsOf(many.histogram, 20).bins,
    frameOf(0.66, many.catalog.extent.from),
  );
  expect(strips.map(({ event }) => event)).toEqual([0, 1]);
  expect((strips[0]?.height ?? 0) / (strips[1]?.height ?? 1)).toBeCloseTo(2);
});

test("thousands of reports are one strip for each bar and stance, however low the bars", () => {
  const days = (month: number) =>
    `20${String(month % 100).padStart(2, "0")}-0${1 + (month % 9)}-03`;
  const events = Array.from({ length: 2400 }, (_, i) => ({
    when: days(i),
    type: i % 2 ? ("ASSAULT" as const) : ("CONSULT" as const),
  }));
  const quote = { evidence: [{ exact: "So it is said." }] };
  const { catalog, histogram: found } = histogram(
    "2000/2099",
    events.map((event) => ({ ...event, ...quote })),
  );
  const { bins } = binsOf(found, 20);
  const { boxes } = stackBins(bins, { ...frameOf(0.66, catalog.extent.from), height: 600 });
  expect(boxes.length).toBeLessThanOrEqual(bins.length * 2);
  expect(boxes.length).toBeGreaterThan(100);
  expect(boxes.some(({ event }) => event < 0)).toBe(true);
});

test("the bars of longer times count every report", () => {
  const count = 10_000;
  const { histogram: found } = histogram("1900/2100", many(20, { when: "2001-03-01", count }));
  const { bins } = binsOf(found, 0.5);
  expect(bins.reduce((sum, { up }) => sum + happeningsIn(up), 0)).toBe(20 * count);
});
