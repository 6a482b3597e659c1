// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { drawingOf } from "../../src/engine/drawing.ts";
import { miniDrawingOf } from "../../src/engine/drawing-mini.ts";
import { Fold } from "../../src/engine/fold.ts";
import { layoutOf } from "../../src/engine/layout.ts";
import { sceneOf } from "../../src/engine/scene.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { paintPaper } from "../../src/views/paper/svg-paper.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const anonymous = { attribution: { kind: "anonymous" as const } };
const catalog = catalogFrom({
  focus: ["egypt", "haftar", "russia"],
  actors: [
    { id: "egypt", kind: "state", place: { x: 0.8, y: 0.75 } },
    { id: "haftar", kind: "armed-group", short: "Haftar / LNA", place: { x: 0.2, y: 0.75 } },
    { id: "russia", kind: "state", place: { x: 0.75, y: 0.15 } },
    { id: "sisi", kind: "person" },
    { id: "un", kind: "intergovernmental", name: "United <Nations> & friends" },
  ],
  affiliations: [{ member: "sisi", of: "egypt", relation: "head-of" }],
  events: [
    { id: "visit", who: "sisi haftar", when: "2017-05-13" },
    { id: "visits", who: "egypt haftar", when: "2017-06", count: 3 },
    { id: "backing", who: "source:egypt target:haftar", when: "2017", status: "ongoing" },
    {
      id: "arms",
      who: "source:egypt target:haftar",
      type: "AID",
      when: "2017-02-01",
      status: "alleged",
      evidence: [anonymous],
    },
    { id: "plea", who: "source:haftar target:russia", type: "REQUEST", when: "2017-03-01" },
    {
      id: "refusal",
      who: "source:russia target:haftar",
      type: "REJECT",
      when: "2017-03-02",
      evidence: [{}, { stance: "contradicts" }],
    },
    { id: "trip", who: "haftar russia", when: "2017-09", status: "planned" },
    { id: "talks", who: "egypt haftar russia", when: "2017-10-01" },
    { id: "embargo", who: "source:un target:haftar", type: "SANCTION", when: "2016-10-01" },
  ],
});
const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
const laid = { catalog, ties, scene: sceneOf(catalog, ties, layoutOf(catalog, "wide")) };
const foldOf = (year: number) =>
  new Fold(catalog, ties, { from: dayOf(year), to: dayOf(year + 1) });
const paper = () => document.createElementNS("http://www.w3.org/2000/svg", "svg");
const linesOf = (svg: SVGSVGElement) =>
  `${svg.outerHTML.replaceAll(/(<(?!\/)(?!tspan))/g, "\n$1").trim()}\n`;

test("a year of ribbons, beads, a hub and names, as a picture", async () => {
  const svg = paper();
  paintPaper(svg, drawingOf(laid, foldOf(2017)));
  await expect(linesOf(svg)).toMatchFileSnapshot("../output/paper-2017.svg");
});

test("the same year as a small picture", async () => {
  const svg = paper();
  paintPaper(svg, miniDrawingOf(laid, foldOf(2017), { width: 168, height: 74 }));
  await expect(linesOf(svg)).toMatchFileSnapshot("../output/paper-2017-small.svg");
});

test("colours are the page's tokens, so that a theme changes them in place; a saved picture gives values", () => {
  const svg = paper();
  paintPaper(svg, drawingOf(laid, foldOf(2017)));
  expect(svg.outerHTML).toContain('fill="var(--coop-v)"');
  expect(svg.outerHTML).not.toMatch(/"#[0-9a-f]{3,6}|\sstyle=/i);
  const saved = paper();
  paintPaper(saved, drawingOf(laid, foldOf(2017)), {
    colour: (paint) => `<${paint}>`,
    family: (family) => `"${family}"`,
  });
  expect(saved.querySelector("circle")?.getAttribute("fill")).toMatch(/^<.+>$/);
  expect(saved.outerHTML).not.toContain("var(");
});

test("names of actors stay text, whatever they are made of", () => {
  const svg = paper();
  paintPaper(svg, drawingOf(laid, foldOf(2016)), { titleOf: ({ id }) => `<${id}>` });
  expect(svg.textContent).toContain("United <Nations>");
  expect(svg.querySelector('[data-id="un"] title')?.textContent).toBe("<un>");
  expect(svg.querySelector("nations")).toBeNull();
});

test("painted again, what did not change keeps its elements", () => {
  const svg = paper();
  paintPaper(svg, drawingOf(laid, foldOf(2017)));
  const group = (layer: string, id: string) => svg.querySelector(`g.${layer}[data-id="${id}"]`);
  const [hull, ribbon] = [group("hulls", "egypt"), group("ribbons", "egypt~haftar")];
  paintPaper(svg, drawingOf(laid, foldOf(2018)));
  expect(group("hulls", "egypt")).toBe(hull);
  expect(group("ribbons", "egypt~haftar")).toBeNull();
  paintPaper(svg, drawingOf(laid, foldOf(2017)));
  expect(group("hulls", "egypt")).toBe(hull);
  expect(ribbon?.isConnected).toBe(false);
});
