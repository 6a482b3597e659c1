import { expect, test } from "vitest";
import { compareWindows } from "../../src/engine/compare.ts";
import { coverageOf } from "../../src/engine/coverage.ts";
import { passingOf } from "../../src/engine/filter.ts";
import { layoutOf } from "../../src/engine/layout.ts";
import { textWidth, titleWidth } from "../../src/engine/measure.ts";
import { sceneOf } from "../../src/engine/scene.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { differenceMap } from "../../src/views/compare/difference-map.ts";
import { type MapName, mapGlyphs, mapNames } from "../../src/views/compare/map-names.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = shippedCatalog();
const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
const coverage = coverageOf(catalog);
const passing = passingOf(catalog, {
  types: null,
  statuses: null,
  documents: null,
  stances: null,
});
const year = (from: number, to = from + 1) => ({ from: dayOf(from), to: dayOf(to) });

function namesAt(a: number, b: [number, number], size: { width: number; height: number }) {
  const tall = size.height > size.width;
  const layout = layoutOf(catalog, tall ? "tall" : "wide");
  const scene = sceneOf(catalog, ties, layout);
  const windows = { a: year(a), b: year(...b) };
  const rows = compareWindows(catalog, ties, passing, windows, coverage).ties;
  const map = differenceMap({ ties, layout, scene }, rows, size);
  const glyphs = mapGlyphs(scene, map);
  return { map, scene, glyphs, names: mapNames(scene, map, glyphs) };
}

/** As tight as the letters are drawn at least. */
function boxOf({ spaced, lines, x, y, size, step, align }: MapName, tight = 0.9) {
  const measure = spaced ? titleWidth : textWidth;
  const width = Math.max(...lines.map((line) => measure(line, size))) * tight;
  const left = align === "middle" ? x - width / 2 : align === "end" ? x - width : x;
  const top = y - size / 2;
  return { left, top, right: left + width, bottom: top + size + (lines.length - 1) * step };
}

const SIZES = [
  { width: 540, height: 300 },
  { width: 640, height: 430 },
  { width: 390, height: 420 },
  { width: 477, height: 420 },
];
for (const size of SIZES)
  for (const [a, b] of [
    [2016, [2017, 2018]],
    [2016, [2017, 2021]],
    [2019, [2020, 2021]],
  ] as [number, [number, number]][])
    test(`of ${a} and ${b.join("–")} no two names touch, nor a name and a bloc, and none is cut, at ${size.width} × ${size.height}`, () => {
      const { names, scene, map } = namesAt(a, b, size);
      const outer = names.filter(({ kind }) => kind === "outer");
      expect(outer.length).toBeGreaterThan(3);
      for (const [i, name] of outer.entries()) {
        const p = boxOf(name);
        const { left, top, right, bottom } = boxOf(name, 0.95);
        expect(Math.min(left, top), `${name.lines.join(" ")} is whole`).toBeGreaterThan(0);
        expect(right).toBeLessThan(size.width);
        expect(bottom).toBeLessThan(size.height);
        for (const other of outer.slice(i + 1)) {
          const q = boxOf(other);
          const apart =
            p.right + 2 <= q.left ||
            q.right + 2 <= p.left ||
            p.bottom <= q.top ||
            q.bottom <= p.top;
          expect(apart, `${name.lines.join(" ")} and ${other.lines.join(" ")}`).toBe(true);
        }
        for (const hull of scene.hulls) {
          const [x, y] = [hull.x * map.k + map.x, hull.y * map.k + map.y];
          const [w, h] = [hull.a * map.k, hull.b * map.k];
          const on = p.left < x + w && p.right > x - w && p.top < y + h && p.bottom > y - h;
          expect(on, `${name.lines.join(" ")} on a bloc`).toBe(false);
        }
      }
    });

test("blocs' names are alike: spaced capitals where all fit, else as they are written, on one line where that fits", () => {
  const titles = (size: { width: number; height: number }) =>
    namesAt(2016, [2017, 2018], size).names.filter(({ kind }) => kind === "title");
  const small = titles({ width: 477, height: 420 });
  expect(small.map(({ spaced }) => spaced)).toEqual(small.map(() => false));
  expect(small.map(({ lines }) => lines.length)).toEqual(small.map(() => 1));
  const large = titles({ width: 1100, height: 700 });
  expect(large.map(({ spaced }) => spaced)).toEqual(large.map(() => true));
});
