import { expect, test } from "vitest";
import { windowSummary } from "../../src/engine/counts.ts";
import { filmFrame, filmWindows, framesOf } from "../../src/engine/film.ts";
import { passingOf } from "../../src/engine/filter.ts";
import { Fold } from "../../src/engine/fold.ts";
import { layoutOf } from "../../src/engine/layout.ts";
import { sceneOf } from "../../src/engine/scene.ts";
import { boundariesOf } from "../../src/engine/snap.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { catalogFrom } from "../fixtures/dataset.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const SIZE = { width: 168, height: 74 };
const catalog = shippedCatalog();
const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
const laid = { catalog, ties, scene: sceneOf(catalog, ties, layoutOf(catalog, "wide")) };
const years = filmWindows(catalog, "year", "window");
const year = (y: number) => ({ from: dayOf(y), to: dayOf(y + 1) });

function framesAt(passing?: Uint8Array) {
  const fold = new Fold(catalog, ties, catalog.extent, passing);
  return years.map((window) => filmFrame(laid, fold, window, "window", SIZE));
}

test("a frame per year, or per snap unit while these are at most twelve", () => {
  expect(years).toEqual([2016, 2017, 2018, 2019, 2020].map(year));
  expect(filmWindows(catalog, "month", "window")).toEqual(years);
  expect(filmWindows(catalog, "free", "window")).toEqual(years);
  const equal = filmWindows(catalog, "equal", "window");
  expect(equal).toHaveLength(boundariesOf(catalog, "equal").length - 1);
  expect(equal.length).toBeGreaterThan(5);
  const short = catalogFrom({ extent: "2016", events: [{ when: "2016-03" }] });
  expect(filmWindows(short, "quarter", "window")).toHaveLength(4);
  expect(filmWindows(short, "month", "window")).toHaveLength(12);
});

test("a long extent is cut into equal runs of years, and one of a day is one frame", () => {
  const long = catalogFrom({ extent: "1950/2019", events: [{ when: "1950" }] });
  const frames = filmWindows(long, "year", "window");
  expect(frames).toHaveLength(12);
  expect([frames[0], frames[11]]).toEqual([
    { from: dayOf(1950), to: dayOf(1956) },
    { from: dayOf(2016), to: dayOf(2020) },
  ]);
  const day = catalogFrom({ extent: "2016-03-01", events: [{ when: "2016-03-01" }] });
  expect(filmWindows(day, "year", "window")).toHaveLength(1);
});

test("a frame counts what the stage counts in its window", () => {
  const fold = new Fold(catalog, ties, catalog.extent);
  for (const frame of framesAt().filter(({ state }) => state === "drawn")) {
    fold.move(frame.window);
    const { reported, planned, alleged } = windowSummary(catalog, fold, ties);
    expect(frame.counts).toContain(`${reported} reported`);
    if (planned + alleged > 0)
      expect(frame.counts).toContain(`${planned + alleged} planned or alleged`);
  }
});

test("2018 is silent, and says so", () => {
  const frames = framesAt();
  expect(frames.map(({ state }) => state)).toEqual(["drawn", "drawn", "silent", "drawn", "drawn"]);
  expect(frames[2]?.told).toBe("no article here speaks of 2018");
});

test("what a filter hides is no silence", () => {
  const filters = { types: [], statuses: null, documents: null, stances: null };
  const frames = framesAt(passingOf(catalog, filters));
  expect(frames.map(({ state }) => state)).toEqual([
    "filtered",
    "filtered",
    "silent",
    "filtered",
    "filtered",
  ]);
  expect(frames[0]?.counts).toBe("hidden by the filter");
  expect(frames[0]?.told).toMatch(/^0 of \d+ events pass the filter$/);
});

test("in mode cumulative each frame holds all up to its end", () => {
  const windows = filmWindows(catalog, "year", "cumulative");
  expect(windows[2]).toEqual({ from: dayOf(2016), to: dayOf(2019) });
  const fold = new Fold(catalog, ties, catalog.extent);
  const [last] = windows.slice(-1).map((w) => filmFrame(laid, fold, w, "cumulative", SIZE));
  fold.move({ from: Number.NEGATIVE_INFINITY, to: dayOf(2021) });
  expect(last?.counts).toContain(`${windowSummary(catalog, fold, ties).reported} reported`);
});

test("the frames that a window reaches into are current; in mode cumulative the one it ends in", () => {
  expect(framesOf(years, year(2017), "window")).toEqual([false, true, false, false, false]);
  const spring = { from: dayOf(2016, 11), to: dayOf(2017, 3) };
  expect(framesOf(years, spring, "window")).toEqual([true, true, false, false, false]);
  const upTo = filmWindows(catalog, "year", "cumulative");
  expect(framesOf(upTo, { from: dayOf(2016), to: dayOf(2018) }, "cumulative")).toEqual([
    false,
    true,
    false,
    false,
    false,
  ]);
});
