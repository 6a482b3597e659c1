import fc from "fast-check";
import { expect, test } from "vitest";
import { SNAP_UNITS } from "../../src/engine/snap.ts";
import type { TimeWindow } from "../../src/engine/window.ts";
import { dayOf, isoDay } from "../../src/model/calendar.ts";
import {
  keyMove,
  PARTS,
  panWindow,
  putEnd,
  type Setting,
  unitAt,
  windowBetween,
} from "../../src/views/timeline/slider-moves.ts";
import { sliderWords, spokenSpan } from "../../src/views/timeline/slider-words.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const catalog = catalogFrom({
  extent: "2016/2020",
  events: [{ when: "2016-06-03" }, { when: "2017-05-17" }, { when: "2019-04" }],
});
const setting = (part: Partial<Setting> = {}): Setting => ({
  catalog,
  unit: "year",
  mode: "window",
  ...part,
});
const years = (from: number, to: number): TimeWindow => ({ from: dayOf(from), to: dayOf(to + 1) });
const shown = ({ from, to }: TimeWindow) => `${isoDay(from)}..${isoDay(to - 1)}`;

test("an end that is dragged snaps, and stops a step before the other end", () => {
  const window = years(2017, 2018);
  expect(putEnd(setting(), window, "start", dayOf(2016, 3))).toEqual(years(2016, 2018));
  expect(putEnd(setting(), window, "start", dayOf(2020, 3))).toEqual(years(2018, 2018));
  expect(putEnd(setting(), window, "end", dayOf(2016, 3))).toEqual(years(2017, 2017));
});

test("a window that is carried keeps its number of units within the extent", () => {
  const window = years(2016, 2017);
  expect(panWindow(setting(), window, 500)).toEqual(years(2017, 2018));
  expect(panWindow(setting(), window, 5000)).toEqual(years(2019, 2020));
  expect(shown(panWindow(setting({ unit: "free" }), window, 10))).toBe("2016-01-11..2018-01-10");
});

test("a brush takes whole units, and at least the one it lies in", () => {
  const year = setting();
  expect(windowBetween(year, dayOf(2018, 11), dayOf(2016, 10))).toEqual(years(2017, 2018));
  expect(windowBetween(year, dayOf(2017, 8), dayOf(2017, 9))).toEqual(years(2017, 2017));
  expect(shown(unitAt(catalog, "free", dayOf(2017, 8, 2)))).toBe("2017-08-02..2017-08-02");
});

test("keys move by a unit, by a year, and to the ends", () => {
  const press = (part: (typeof PARTS)[number], key: string, more: Partial<Setting> = {}) =>
    keyMove(setting(more), years(2017, 2018), part, key);
  expect(press("start", "ArrowRight")).toEqual(years(2018, 2018));
  expect(press("end", "ArrowUp")).toEqual(years(2017, 2019));
  expect(press("window", "ArrowLeft")).toEqual(years(2016, 2017));
  expect(press("window", "End")).toEqual(years(2019, 2020));
  expect(press("start", "Home")).toEqual(years(2016, 2018));
  expect(press("window", "PageUp", { unit: "month" })).toEqual(years(2018, 2019));
  expect(press("window", "ArrowRight", { mode: "cumulative" })).toEqual(years(2017, 2019));
  expect(press("window", "x")).toBeUndefined();
});

test("no move leaves the extent or empties the window, whatever the unit", () => {
  const { from, to } = catalog.extent;
  const day = fc.integer({ min: from, max: to - 1 });
  const keys = fc.constantFrom("ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End");
  const cases = fc.record({
    unit: fc.constantFrom(...SNAP_UNITS),
    ends: fc.tuple(day, day),
    part: fc.constantFrom(...PARTS),
    key: keys,
    to: fc.integer({ min: from - 900, max: to + 900 }),
  });
  fc.assert(
    fc.property(cases, ({ unit, ends, part, key, to: at }) => {
      const window = { from: Math.min(...ends), to: Math.max(...ends) + 1 };
      const moves = [
        keyMove(setting({ unit }), window, part, key),
        panWindow(setting({ unit }), window, at - window.from),
        windowBetween(setting({ unit }), ends[0], at),
        ...(["start", "end"] as const).map((end) => putEnd(setting({ unit }), window, end, at)),
      ];
      for (const next of moves) {
        expect(next).toBeDefined();
        if (!next) return;
        expect(next.from).toBeLessThan(next.to);
        expect(next.from).toBeGreaterThanOrEqual(from);
        expect(next.to).toBeLessThanOrEqual(to);
      }
    }),
    { numRuns: 500 },
  );
});

test("sliders say where they stand and what the window counts", () => {
  const summary = { reported: 7, planned: 1, alleged: 1, perhaps: 0 };
  const rest = { ties: 3, hubs: 0, standing: 2, void: 0, undated: 0, out: 0, documents: [0] };
  const words = (part: (typeof PARTS)[number], mode: "window" | "cumulative" = "window") =>
    sliderWords(part, years(2017, 2017), mode, { ...summary, ...rest });
  expect(words("window")).toBe("January to December 2017, 7 reported, 2 planned or alleged");
  expect(words("start")).toBe("1 January 2017, 7 reported, 2 planned or alleged");
  expect(words("end")).toBe("31 December 2017, 7 reported, 2 planned or alleged");
  expect(words("window", "cumulative")).toMatch(/^up to 31 December 2017, 7 reported/);
  const silence = "no article here speaks of 2017";
  expect(sliderWords("end", years(2017, 2017), "window", { ...summary, ...rest }, silence)).toBe(
    `31 December 2017, ${silence}`,
  );
  expect(spokenSpan(years(2016, 2020))).toBe("January 2016 to December 2020");
  expect(spokenSpan({ from: dayOf(2017, 6), to: dayOf(2017, 7) })).toBe("June 2017");
  expect(spokenSpan({ from: dayOf(2017, 6, 2), to: dayOf(2017, 6, 3) })).toBe("2 June 2017");
});
