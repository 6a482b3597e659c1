import { expect, test } from "vitest";
import { drawingOf } from "../../src/engine/drawing.ts";
import { roughMeasure } from "../../src/engine/drawing-texts.ts";
import { Fold } from "../../src/engine/fold.ts";
import { layoutOf } from "../../src/engine/layout.ts";
import { plateOf } from "../../src/engine/plate.ts";
import { sceneOf } from "../../src/engine/scene.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { svgOf } from "../../src/exchange/svg.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { catalogFrom } from "../fixtures/dataset.ts";
import { HOSTILE } from "../fixtures/hostile.ts";
import { INK } from "../fixtures/ink.ts";
import { xmlFault } from "../fixtures/well-formed.ts";

function plate(name: string, words: Partial<Parameters<typeof plateOf>[1]> = {}) {
  const catalog = catalogFrom({
    focus: ["egypt", "haftar"],
    actors: [
      { id: "egypt", kind: "state", name, place: { x: 0.8, y: 0.7 } },
      { id: "haftar", kind: "armed-group", place: { x: 0.2, y: 0.7 } },
    ],
    events: [
      { id: "visit", who: "egypt haftar", when: "2017-05-13" },
      { id: "trip", who: "egypt haftar", when: "2017-09", status: "planned" },
    ],
  });
  const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
  const laid = { catalog, ties, scene: sceneOf(catalog, ties, layoutOf(catalog, "wide")) };
  const drawing = drawingOf(laid, new Fold(catalog, ties, { from: dayOf(2017), to: dayOf(2018) }));
  const said = {
    title: "2017",
    dataset: "Libya",
    counts: "1 reported",
    filtered: "",
    sources: "Sources: Marsad 2017",
    imprint: "Entente, 1 Jan 2026",
  };
  return { drawing, plate: plateOf(drawing, { ...said, ...words }, roughMeasure) };
}

const wish = { title: "2017", description: "One tie.", scale: 1, ground: "#faf8f3", ink: INK };

test("a saved picture says its window, counts, sources and day, and holds nothing that runs or fetches", async () => {
  const svg = svgOf(plate("Egypt").plate, wish);
  for (const words of [
    "2017",
    "1 reported",
    "Sources: Marsad 2017.",
    "Entente, 1 Jan 2026",
    "EGYPT",
  ]) {
    expect(svg).toContain(words);
  }
  expect(svg).not.toMatch(/<script|foreignObject|href|url\(|data:|javascript:|<style|var\(/i);
  expect(xmlFault(svg)).toBe("");
  await expect(svg).toMatchFileSnapshot("../output/plate-2017.svg");
});

test("the picture paints the same shapes as the drawing it is made of", () => {
  const { drawing, plate: saved } = plate("Egypt");
  const beads = (marks: typeof drawing.marks) =>
    marks
      .filter(({ layer }) => layer === "beads")
      .map(({ subject, part }) => `${subject?.id} ${part}`);
  expect(beads(saved.marks)).toEqual(beads(drawing.marks));
  expect(beads(drawing.marks)).toContain("visit bead-core");
});

test("the legend names the signs that occur and no others", () => {
  const svg = svgOf(plate("Egypt").plate, wish);
  for (const words of [
    "verbal cooperation",
    "reported",
    "planned or called for",
    "imprecise date",
  ]) {
    expect(svg).toContain(`>${words}</tspan>`);
  }
  for (const words of [
    "material conflict",
    "alleged",
    "contested",
    "event of three or more",
    "cross-ticks: conflict",
  ]) {
    expect(svg).not.toContain(`>${words}</tspan>`);
  }
});

test("hostile names and titles leave the file well formed, and addresses stay text", () => {
  const svg = svgOf(
    plate(HOSTILE, { title: HOSTILE, counts: "javascript:alert(1) https://x.org" }).plate,
    {
      ...wish,
      title: HOSTILE,
      description: HOSTILE,
    },
  );
  expect(xmlFault(svg)).toBe("");
  expect(svg).not.toMatch(/<a\b|href/);
});

test("a transparent picture has no ground of its own, and a larger one only other outer sizes", () => {
  const drawn = plate("Egypt").plate;
  const [own, clear] = [svgOf(drawn, wish), svgOf(drawn, { ...wish, ground: null })];
  expect(own).toContain('fill="#faf8f3"');
  expect(clear).not.toContain('fill="#faf8f3"');
  const size = (svg: string) =>
    [...svg.matchAll(/<svg[^>]* width="(\d+)" height="(\d+)"/g)].map(([, w, h]) => [
      Number(w),
      Number(h),
    ])[0];
  const [w = 0, h = 0] = size(own) ?? [];
  expect(size(svgOf(drawn, { ...wish, scale: 2 }))).toEqual([2 * w, 2 * h]);
});
