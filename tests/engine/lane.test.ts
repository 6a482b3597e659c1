import fc from "fast-check";
import { expect, test } from "vitest";
import { laneOf } from "../../src/engine/lane.ts";
import { dayOf, isoDay } from "../../src/model/calendar.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const start = dayOf(2016);
const shape = { scale: (day: number) => day - start, minWidth: 6, gap: 1, maxRows: 3 };
const pass = (n: number) => new Uint8Array(n).fill(1);

test("kinds follow what the date leaves open, and open ends are cut to the extent", () => {
  const whens = [
    "2016-06-03",
    "2016-06",
    "2016-06-01/2016-06-20",
    "../2016-02-01",
    "[2016-03-01..]",
    "2014/..",
    "2011",
    undefined,
  ];
  const catalog = catalogFrom({
    extent: "2016",
    events: whens.map((when) => (when ? { when } : {})),
  });
  const lane = laneOf(catalog, pass(8), { ...shape, maxRows: 9 });
  const kinds = lane.items
    .sort((p, q) => p.event - q.event)
    .map(({ kind, from, to }) => `${kind} ${isoDay(from)} ${isoDay(to)}`);
  expect(kinds).toEqual([
    "day 2016-06-03 2016-06-04",
    "interval 2016-06-01 2016-07-01",
    "spell 2016-06-01 2016-06-21",
    "openStart 2016-01-01 2016-02-02",
    "openEnd 2016-03-01 2017-01-01",
    "openEnd 2016-01-01 2017-01-01",
  ]);
  expect([lane.outside, lane.undated]).toEqual([[6], [7]]);
});

test("a crowd keeps the last row for groups that say how many are left over", () => {
  const catalog = catalogFrom({
    extent: "2016",
    events: Array.from({ length: 7 }, () => ({ when: "2016-06-03" })),
  });
  const lane = laneOf(catalog, pass(7), shape);
  expect(lane.items.map(({ row }) => row)).toEqual([0, 1]);
  expect(lane.groups).toMatchObject([{ row: 2, events: [2, 3, 4, 5, 6], words: "+5" }]);
  expect(lane.rows).toBe(3);
});

test("exactly as many as there are rows need no group", () => {
  const catalog = catalogFrom({
    extent: "2016",
    events: Array.from({ length: 3 }, () => ({ when: "2016-06-03" })),
  });
  expect(laneOf(catalog, pass(3), shape)).toMatchObject({ groups: [], rows: 3 });
});

test("nothing in a row overlaps, and every passing event is somewhere once", () => {
  const dates = fc.array(
    fc.tuple(fc.integer({ min: -30, max: 380 }), fc.integer({ min: 0, max: 90 }), fc.boolean()),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(dates, fc.integer({ min: 1, max: 6 }), (list, maxRows) => {
      const catalog = catalogFrom({
        extent: "2016",
        events: list.map(([at, long]) => ({
          when: `[${isoDay(start + at)}..${isoDay(start + at + long)}]`,
        })),
      });
      const passing = Uint8Array.from(list, ([, , on]) => (on ? 1 : 0));
      const { items, groups, undated, outside, rows } = laneOf(catalog, passing, {
        ...shape,
        maxRows,
      });
      const boxes = [...items, ...groups].sort((p, q) => p.row - q.row || p.x0 - q.x0);
      boxes.forEach((box, i) => {
        const next = boxes[i + 1];
        if (next?.row === box.row) expect(next.x0).toBeGreaterThanOrEqual(box.x1 + shape.gap);
        expect(box.x1 - box.x0).toBeGreaterThanOrEqual(shape.minWidth);
        expect(box.row).toBeLessThan(rows);
      });
      expect(rows).toBeLessThanOrEqual(maxRows);
      const seen = [
        ...items.map(({ event }) => event),
        ...groups.flatMap(({ events }) => events),
        ...undated,
        ...outside,
      ];
      expect(seen.sort((a, b) => a - b)).toEqual(
        [...passing.keys()].filter((event) => passing[event]),
      );
    }),
  );
});

test("with a tail, items reach only so far towards an end that is open or outside the extent", () => {
  const whens = [
    "../2016-06-01",
    "2014/2016-06-01",
    "[2016-06-01..]",
    "2014/..",
    "2016-02/2016-06",
  ];
  const catalog = catalogFrom({ extent: "2016", events: whens.map((when) => ({ when })) });
  const { items } = laneOf(catalog, pass(5), { ...shape, maxRows: 9, tail: 30 });
  const places = items.toSorted((p, q) => p.event - q.event).map(({ x0, x1, at }) => [x0, x1, at]);
  const end = dayOf(2016, 6, 2) - start;
  expect(places.slice(0, 2)).toEqual([
    [end - 30, end, end - 3],
    [end - 30, end, end - 3],
  ]);
  expect(places[2]).toEqual([end - 1, end + 29, end + 2]);
  expect(places[3]).toEqual([0, 366, 183]);
  expect(places[4]?.slice(0, 2)).toEqual([31, 182]);
});
