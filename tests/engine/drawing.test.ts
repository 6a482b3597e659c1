import fc from "fast-check";
import { expect, test } from "vitest";
import { drawingOf } from "../../src/engine/drawing.ts";
import { miniDrawingOf } from "../../src/engine/drawing-mini.ts";
import { Fold } from "../../src/engine/fold.ts";
import { layoutOf } from "../../src/engine/layout.ts";
import { allBeads, beadLook, strandLook, visibleHubs } from "../../src/engine/looks.ts";
import { LAYERS, type Mark } from "../../src/engine/marks.ts";
import type { Level } from "../../src/engine/rollup.ts";
import { sceneOf } from "../../src/engine/scene.ts";
import { spread } from "../../src/engine/spread.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { CountsBuffer } from "../../src/views/stage/counts-buffer.ts";
import { graphOf } from "../../src/views/stage/graph.ts";
import { catalogFrom, type EventSpec } from "../fixtures/dataset.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const YEARS = { from: dayOf(2016), to: dayOf(2021) };
const SMALL = { width: 168, height: 74 };
const catalog = shippedCatalog();

function laidAt(level: Level, of = catalog) {
  const ties = tiesOf(of, { level, open: [], shut: [] });
  return { catalog: of, ties, scene: sceneOf(of, ties, layoutOf(of, "wide", spread)) };
}

function drawn(events: EventSpec[], window = YEARS) {
  const laid = laidAt("blocs", catalogFrom({ focus: ["a", "b"], events }));
  const fold = new Fold(laid.catalog, laid.ties, window);
  return { laid, fold, ...drawingOf(laid, fold) };
}

const parts = (marks: readonly Mark[], id: string) =>
  marks.filter(({ subject }) => subject?.id === id).map(({ part }) => part);
const strandParts = (marks: readonly Mark[]) =>
  marks.filter(({ part }) => /^strand-\d(-ghost)?$/.test(part));
const year = (y: number) => ({ from: dayOf(y), to: dayOf(y + 1) });

test("each bead of the looks is one bead of the drawing, with its event as its subject", () => {
  const laid = laidAt("blocs");
  const fold = new Fold(catalog, laid.ties, YEARS);
  const rings = drawingOf(laid, fold).marks.filter(({ part }) => part === "bead-ring");
  const events = [
    ...allBeads(catalog, laid.ties, fold, laid.scene),
    ...visibleHubs(fold, laid.scene),
  ];
  const ids = events.flatMap(({ event }) => catalog.events[event]?.id ?? []);
  expect(rings.map(({ subject }) => subject?.id).sort()).toEqual(ids.sort());
});

test("a strand is dashed where the looks say so, a tube with edges where it is wide, a hairline elsewhere in time", () => {
  const laid = laidAt("blocs");
  const fold = new Fold(catalog, laid.ties, year(2016));
  const { marks } = drawingOf(laid, fold);
  for (const { slot, tie, stance } of laid.scene.strands) {
    const { state } = strandLook(fold, slot);
    const id = laid.ties.ties[tie]?.key ?? "";
    const own = marks.filter((mark) => mark.subject?.id === id);
    const body = own.find(({ part }) => part === `strand-${stance}`);
    expect(body?.dash ?? null, id).toEqual(state === "dashed" ? [6, 4] : null);
    expect(own.some(({ part }) => part === `strand-${stance}-edges`)).toBe(state === "tube");
    expect(own.some(({ part }) => part === `strand-${stance}-ghost`)).toBe(state === "ghost");
  }
});

test("for any window and level the drawing marks as many strands and beads as the stage", () => {
  const day = fc.integer({ min: dayOf(2015), max: dayOf(2021) });
  const levels = ["blocs", "institutions", "everyone"] as const;
  const scenes = levels.map((level) => {
    const laid = laidAt(level);
    const counts = new CountsBuffer();
    counts.setScene(laid, graphOf(laid));
    return { laid, counts, fold: new Fold(catalog, laid.ties, YEARS) };
  });
  const check = (level: number, p: number, q: number) => {
    const { laid, counts, fold } = scenes[level] as (typeof scenes)[number];
    fold.move({ from: Math.min(p, q), to: Math.max(p, q) + 1 });
    counts.readAll({ catalog, ties: laid.ties, fold, change: null });
    const { marks } = drawingOf(laid, fold);
    const strands = strandParts(marks).filter(({ layer }) => layer === "ribbons");
    const beads = marks.filter(({ part }) => /^(bead|more-\d)-ring$/.test(part));
    expect({ strands: strands.length, beads: beads.length }).toEqual(counts.visible);
    const mini = miniDrawingOf(laid, fold, SMALL).marks;
    expect(strandParts(mini).filter(({ layer }) => layer === "ribbons")).toHaveLength(
      strands.length,
    );
  };
  fc.assert(fc.property(fc.integer({ min: 0, max: 2 }), day, day, check), { numRuns: 20 });
});

test("marks come in painting order, and no two of a subject have one name", () => {
  const laid = laidAt("everyone");
  const { marks } = drawingOf(laid, new Fold(catalog, laid.ties, YEARS));
  const ranks = marks.map(({ layer }) => LAYERS.indexOf(layer));
  expect(ranks).toEqual(ranks.toSorted((p, q) => p - q));
  const names = marks.map(({ subject, part }) => `${subject?.kind} ${subject?.id} ${part}`);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test("the name of a mark is the same in every window", () => {
  const laid = laidAt("blocs");
  const all = drawingOf(laid, new Fold(catalog, laid.ties, YEARS)).marks;
  const some = drawingOf(laid, new Fold(catalog, laid.ties, year(2017))).marks;
  const beads = (marks: readonly Mark[]) =>
    marks.filter(({ part }) => part === "bead-ring").map(({ subject }) => subject?.id);
  expect(beads(some).length).toBeGreaterThan(0);
  expect(beads(all)).toEqual(expect.arrayContaining(beads(some)));
});

test("conflict has cross-ticks, a request a dotted middle, a directed act a chevron", () => {
  const { marks } = drawn([
    { id: "raid", who: "source:a target:b", type: "ASSAULT", when: "2016-03" },
    { id: "plea", who: "source:a target:b", type: "REQUEST", when: "2016-03" },
    { id: "talk", who: "a b", when: "2016-03" },
  ]);
  const names = parts(marks, "a~b");
  expect(names).toEqual(expect.arrayContaining(["strand-4-ticks", "strand-4-way"]));
  expect(names).toEqual(expect.arrayContaining(["strand-2-middle", "strand-2-way"]));
  expect(names).not.toContain("strand-1-ticks");
  expect(names).not.toContain("strand-1-way");
});

test("the signs of a bead: hollow, broken, soft, half, capsule, square and number", () => {
  const anonymous = { attribution: { kind: "anonymous" as const } };
  const { marks } = drawn([
    { id: "plan", who: "a b", when: "2016-05-03", status: "planned", evidence: [anonymous] },
    { id: "state", who: "a b", when: "2016-05/2016-06", status: "ongoing", count: 2 },
    { id: "vague", who: "a b", when: "2016-05" },
    { id: "aid", who: "a b", type: "AID", when: "2016-05-03" },
    { id: "denied", who: "a b", when: "2016-05-03", evidence: [{}, { stance: "contradicts" }] },
  ]);
  const of = (id: string, part: string) =>
    marks.find((mark) => mark.subject?.id === id && mark.part === part);
  expect(of("plan", "bead-core")).toBeUndefined();
  expect(of("plan", "bead-ring")?.dash).not.toBeNull();
  expect(of("state", "bead-ring")).toMatchObject({ shape: "rect", w: 20 - 1.7 });
  expect(of("state", "number")).toMatchObject({ shape: "text", lines: ["2"], fill: "ground" });
  expect(of("vague", "bead-halo-0")).toBeDefined();
  expect(of("aid", "bead-core")).toMatchObject({ shape: "rect", w: 9.8 });
  expect(of("denied", "bead-half")).toMatchObject({ shape: "path", closed: true });
});

test("a silent year keeps hulls, names and hairlines, and has no ribbon, bead or figure", () => {
  const laid = laidAt("blocs");
  const layers = new Set(
    drawingOf(laid, new Fold(catalog, laid.ties, year(2018))).marks.flatMap(({ layer, part }) =>
      part.startsWith("indirect") ? [] : [layer],
    ),
  );
  expect([...layers]).toEqual(["hulls", "ghosts", "glyphs", "names"]);
});

test("what is not isolated is drawn weaker", () => {
  const { laid, fold } = drawn([
    { id: "e", who: "a b", when: "2016-03" },
    { id: "f", who: "b c", when: "2016-03" },
  ]);
  const strength = (_: readonly number[], event: number) => (event === 0 ? 1 : 0.42);
  const { marks } = drawingOf(laid, fold, { strength });
  const opacity = (id: string) =>
    marks.find(({ subject, part }) => subject?.id === id && part === "bead-ring")?.opacity;
  expect([opacity("e"), opacity("f")]).toEqual([1, 0.42]);
});

test("a small picture has no figures, and its hairs are as wide as can be seen", () => {
  const laid = laidAt("blocs");
  const { marks, box } = miniDrawingOf(laid, new Fold(catalog, laid.ties, YEARS), SMALL);
  expect(marks.filter(({ layer }) => layer === "figures")).toEqual([]);
  const scale = Math.min(SMALL.width / box.width, SMALL.height / box.height);
  const widths = strandParts(marks).map(({ width }) => width * scale);
  expect(Math.min(...widths)).toBeGreaterThan(0.55);
});

test("a small picture of a crowd is its widest strands, painted together", () => {
  const events = Array.from({ length: 3001 }, (_, i) => ({
    id: `e${i}`,
    who: `p${i % 90} p${(i * 7 + 1) % 90}`,
    when: "2016-03",
  }));
  const laid = laidAt("blocs", catalogFrom({ events }));
  const { marks } = miniDrawingOf(laid, new Fold(laid.catalog, laid.ties, YEARS), SMALL);
  const ribbons = marks.filter(({ layer }) => layer === "ribbons");
  expect(ribbons.length).toBeLessThan(12);
  const strands = ribbons.reduce(
    (sum, mark) => sum + (mark.shape === "path" ? mark.lines.length : 0),
    0,
  );
  expect(strands).toBeGreaterThan(40);
  expect(strands).toBeLessThanOrEqual(600);
  expect(marks.filter(({ layer }) => layer === "beads")).toEqual([]);
});

test("the half of a contested bead is that of the one look", () => {
  const contested = catalog.events.flatMap((_, i) => (beadLook(catalog, i).contested ? [i] : []));
  const laid = laidAt("blocs");
  const fold = new Fold(catalog, laid.ties, YEARS);
  const { marks } = drawingOf(laid, fold);
  const halves = new Set(
    marks.filter(({ part }) => part === "bead-half").map(({ subject }) => subject?.id),
  );
  const shown = new Set(
    marks.filter(({ part }) => part === "bead-ring").map(({ subject }) => subject?.id),
  );
  const wanted = contested
    .map((i) => catalog.events[i] as (typeof catalog.events)[number])
    .filter(({ id, status }) => shown.has(id) && status !== "alleged");
  expect([...halves].sort()).toEqual(wanted.map(({ id }) => id).sort());
});
