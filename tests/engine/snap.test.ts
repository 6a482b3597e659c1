import { expect, test } from "vitest";
import {
  boundariesOf,
  nextBoundary,
  playSteps,
  snapDay,
  stepWindow,
} from "../../src/engine/snap.ts";
import { dayOf, isoDay } from "../../src/model/calendar.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const catalog = catalogFrom({
  extent: "2016/2019",
  events: [
    { when: "2016-06-03" },
    { when: "[2016-06-01..2016-06-20]" },
    { when: "2016-06-25" },
    { when: "2017-05-13" },
    { when: "2017-05-17" },
    { when: "2014/2019" },
    { when: "2019-04-14" },
    {},
  ],
});
const days = (list: readonly number[]) => list.map(isoDay);
const window = (from: string, to: string) => ({
  from: Date.parse(from) / 864e5,
  to: Date.parse(to) / 864e5,
});
const said = ({ from, to }: { from: number; to: number }) => `${isoDay(from)}..${isoDay(to)}`;

test("calendar units bound the extent at their own starts", () => {
  expect(days(boundariesOf(catalog, "year"))).toEqual([
    "2016-01-01",
    "2017-01-01",
    "2018-01-01",
    "2019-01-01",
    "2020-01-01",
  ]);
  expect(boundariesOf(catalog, "month")).toHaveLength(49);
  expect(days(boundariesOf(catalog, "quarter")).slice(0, 3)).toEqual([
    "2016-01-01",
    "2016-04-01",
    "2016-07-01",
  ]);
  const odd = catalogFrom({ extent: "2016-02-10/2016-08-20", events: [{}] });
  expect(days(boundariesOf(odd, "quarter"))).toEqual([
    "2016-02-10",
    "2016-04-01",
    "2016-07-01",
    "2016-08-21",
  ]);
});

test("event buckets hold overlapping dates together and end before a long gap", () => {
  expect(days(boundariesOf(catalog, "event"))).toEqual([
    "2016-01-01",
    "2016-06-01",
    "2016-06-25",
    "2016-07-01",
    "2017-05-13",
    "2017-05-17",
    "2017-06-01",
    "2019-04-14",
    "2019-05-01",
    "2020-01-01",
  ]);
});

test("equal stretches hold about as many events each", () => {
  const even = catalogFrom({
    extent: "2016",
    events: Array.from({ length: 40 }, (_, i) => ({ when: isoDay(dayOf(2016) + i * 2) })),
  });
  const bounds = boundariesOf(even, "equal");
  const counts = bounds
    .slice(0, -1)
    .map(
      (from, i) =>
        even.times.filter((t) => t && t.earliest >= from && t.earliest < (bounds[i + 1] as number))
          .length,
    );
  expect(counts).toEqual(Array(10).fill(4));
});

test("days snap to the nearest boundary, and free ones to whole days in the extent", () => {
  expect(isoDay(snapDay(catalog, "year", dayOf(2016, 9)))).toBe("2017-01-01");
  expect(isoDay(snapDay(catalog, "month", dayOf(2016, 9, 10)))).toBe("2016-09-01");
  expect(isoDay(snapDay(catalog, "year", dayOf(2030)))).toBe("2020-01-01");
  expect(isoDay(snapDay(catalog, "free", dayOf(2016, 9, 10) + 0.4))).toBe("2016-09-10");
  expect(isoDay(snapDay(catalog, "free", dayOf(1990)))).toBe("2016-01-01");
  expect(isoDay(nextBoundary(catalog, "year", dayOf(2016, 9), -1))).toBe("2016-01-01");
  expect(isoDay(nextBoundary(catalog, "free", dayOf(2016, 9), 1))).toBe("2016-09-02");
});

test("a step moves both ends by one unit and stops at the extent", () => {
  const year = window("2018-01-01", "2019-01-01");
  const next = stepWindow(catalog, "year", year, 1);
  expect(said(next)).toBe("2019-01-01..2020-01-01");
  expect(stepWindow(catalog, "year", next, 1)).toBe(next);
  expect(said(stepWindow(catalog, "month", window("2016-06-01", "2016-08-01"), -1))).toBe(
    "2016-05-01..2016-07-01",
  );
  expect(said(stepWindow(catalog, "free", window("2016-06-01", "2016-06-11"), 1))).toBe(
    "2016-06-02..2016-06-12",
  );
  const first = window("2016-01-01", "2018-01-01");
  expect(stepWindow(catalog, "year", first, -1)).toBe(first);
});

test("in mode cumulative only the end moves", () => {
  const open = { from: Number.NEGATIVE_INFINITY, to: dayOf(2017) };
  expect(stepWindow(catalog, "year", open, 1, "cumulative")).toEqual({ ...open, to: dayOf(2018) });
  expect(stepWindow(catalog, "year", open, -1, "cumulative")).toBe(open);
  const whole = { ...open, to: dayOf(2020) };
  expect(stepWindow(catalog, "year", whole, 1, "cumulative")).toBe(whole);
});

test("play goes through every unit and says how long a quiet gap is", () => {
  expect(playSteps(catalog, "year", "window").map(({ words }) => words)).toEqual([
    "2016",
    "2017",
    "12 months, no reports",
    "2019",
  ]);
  const months = playSteps(catalog, "month", "window");
  expect(months.map(({ words }) => words)).toEqual([
    "5 months, no reports",
    "June 2016",
    "10 months, no reports",
    "May 2017",
    "22 months, no reports",
    "April 2019",
    "8 months, no reports",
  ]);
  expect(playSteps(catalog, "event", "window").map(({ words }) => words)).toEqual([
    "5 months, no reports",
    "1–24 Jun 2016",
    "25–30 Jun 2016",
    "over 10 months, no reports",
    "13–16 May 2017",
    "17–31 May 2017",
    "over 22 months, no reports",
    "14–30 Apr 2019",
    "8 months, no reports",
  ]);
});

test("played windows join without a gap from one end of the extent to the other", () => {
  for (const unit of ["event", "month", "quarter", "year", "equal", "free"] as const) {
    const steps = playSteps(catalog, unit, "window");
    expect(steps[0]?.window.from).toBe(catalog.extent.from);
    expect(steps.at(-1)?.window.to).toBe(catalog.extent.to);
    for (const [i, { window: w }] of steps.slice(1).entries())
      expect(w.from).toBe(steps[i]?.window.to);
  }
});

test("cumulative play grows from the start of the extent, and a dataset without events is one quiet gap", () => {
  const steps = playSteps(catalog, "year", "cumulative");
  expect(steps.map(({ window: w }) => said(w))[1]).toBe("2016-01-01..2018-01-01");
  expect(steps[1]?.words).toBe("up to the end of 2017");
  const silent = playSteps(catalogFrom({ extent: "2016/2019", events: [] }), "year", "window");
  expect(silent.map(({ words }) => words)).toEqual(["48 months, no reports"]);
});
