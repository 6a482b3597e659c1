import fc from "fast-check";
import { expect, test } from "vitest";
import { catalogOf } from "../../src/engine/catalog.ts";
import { between, boxesMeet, hullSide } from "../../src/engine/geometry.ts";
import { isToSpread, layoutOf } from "../../src/engine/layout.ts";
import { textWidth, titleWidth } from "../../src/engine/measure.ts";
import { moveActors } from "../../src/engine/moving.ts";
import { placeBoxes } from "../../src/engine/placement.ts";
import type { Layout, PlacedActor } from "../../src/engine/places.ts";
import { sceneOf } from "../../src/engine/scene.ts";
import { spread } from "../../src/engine/spread.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { catalogFrom, datasetOf } from "../fixtures/dataset.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

/** A phone's stage shows a standing sheet at about this scale, and paints no name smaller than this, in css px. */
const PHONE_SCALE = 0.7;
const SMALLEST_NAME = 10.5;

const catalog = catalogOf(
  datasetOf({
    focus: ["egypt", "lna"],
    actors: [
      { id: "egypt", kind: "state", place: { x: 0.8, y: 0.6 } },
      { id: "lna", kind: "armed-group", name: "Haftar / LNA" },
      { id: "sisi", name: "Abdel Fattah al-Sisi", kind: "person" },
      { id: "kamel", kind: "person" },
    ],
    affiliations: [
      { member: "sisi", of: "egypt", relation: "head-of" },
      { member: "kamel", of: "egypt", relation: "office-holder" },
    ],
    events: [
      { id: "a", who: "sisi lna", when: "2016" },
      { id: "b", who: "kamel lna", when: "2017" },
      { id: "c", who: "egypt france", when: "2017" },
      { id: "d", who: "source:un subject:libya", when: "2017" },
    ],
  }),
);

test("a layout is the same every time", () => {
  expect(layoutOf(catalog, "wide")).toEqual(layoutOf(catalog, "wide"));
});

test("every member's glyph and name lie inside the hull of its bloc", () => {
  for (const sheet of ["wide", "tall"] as const) {
    const { actors, hulls } = layoutOf(catalog, sheet);
    for (const id of ["sisi", "kamel"]) {
      const placed = actors.get(catalog.actorOf.get(id) as number);
      const hull = hulls.get(catalog.actorOf.get("egypt") as number);
      if (!placed || !hull) throw new Error(`${id} or its bloc has no place.`);
      const end = placed.label.x + textWidth(placed.label.lines[0] ?? "", placed.label.size);
      expect(hullSide(hull, placed)).toBeLessThan(0);
      expect(hullSide(hull, { x: end, y: placed.label.y })).toBeLessThan(0);
    }
  }
});

test("a bloc stands where the dataset puts it", () => {
  const { hulls, width, height } = layoutOf(catalog, "wide");
  const egypt = hulls.get(catalog.actorOf.get("egypt") as number);
  expect((egypt?.x ?? 0) / width).toBeCloseTo(0.8, 1);
  expect((egypt?.y ?? 0) / height).toBeCloseTo(0.6, 1);
});

test("a standing sheet has places of its own, and lends the lying one's to a bloc in focus alone", () => {
  const places = (tall?: { x: number; y: number }) => {
    const place = { x: 0.8, y: 0.6, ...(tall && { tall }) };
    const given = catalogFrom({
      focus: ["egypt"],
      actors: [{ id: "egypt", place }],
      events: [{ id: "a", who: "egypt france", when: "2017" }],
    });
    const { hulls, width, height } = layoutOf(given, "tall");
    const { x, y } = hulls.get(given.actorOf.get("egypt") as number) ?? { x: 0, y: 0 };
    return { x: x / width, y: y / height };
  };
  expect(places({ x: 0.4, y: 0.3 }).x).toBeCloseTo(0.4, 3);
  expect(places({ x: 0.4, y: 0.3 }).y).toBeCloseTo(0.3, 3);
  expect(places().x).toBeGreaterThan(0.6);
});

test("on a phone no name of the shipped data leaves its hull", () => {
  const layout = layoutOf(shippedCatalog(), "tall");
  for (const placed of layout.actors.values()) {
    const hull = layout.hulls.get(placed.bloc);
    if (!hull) continue;
    const { x, y, w, h } = nameOnPhone(layout, placed);
    for (const [dx, dy] of CORNERS)
      expect(hullSide(hull, { x: x + dx * w, y: y + dy * h })).toBeLessThan(0);
  }
});

test("on a phone no two names of the shipped data overlap, and none lies on a glyph or a hull of others", () => {
  const shipped = shippedCatalog();
  const layout = layoutOf(shipped, "tall");
  for (const level of ["blocs", "institutions", "everyone"] as const) {
    const { actors } = sceneOf(shipped, tiesOf(shipped, { level, open: [], shut: [] }), layout);
    const names = actors.map((placed) => ({ placed, box: nameOnPhone(layout, placed) }));
    for (const { placed: p, box } of names) {
      for (const { placed: q, box: other } of names) {
        if (p.actor === q.actor) continue;
        const glyph = { x: q.x, y: q.y, w: q.r, h: q.r };
        const who = `${level}: ${p.label.lines.join(" ")} and ${q.label.lines.join(" ")}`;
        expect(boxesMeet(box, other, 0) || boxesMeet(box, glyph, 0), who).toBe(false);
      }
      for (const hull of layout.hulls.values()) {
        if (hull.actor === p.bloc) continue;
        for (const [dx, dy] of CORNERS) {
          const corner = { x: box.x + dx * box.w, y: box.y + dy * box.h };
          expect(hullSide(hull, corner)).toBeGreaterThan(0);
        }
      }
    }
  }
});

test("on a phone no tie between blocs of the shipped data passes behind the hull of another", () => {
  const shipped = shippedCatalog();
  const ties = tiesOf(shipped, { level: "blocs", open: [], shut: [] });
  const { strands, hulls } = sceneOf(shipped, ties, layoutOf(shipped, "tall"));
  for (const { tie, a, b } of strands) {
    const { a: p, b: q, key } = ties.ties[tie] as (typeof ties.ties)[number];
    for (const hull of hulls) {
      if (hull.actor === p || hull.actor === q) continue;
      for (let t = 0; t <= 1; t += 0.02)
        expect(hullSide(hull, between(a, b, t)), key).toBeGreaterThan(0);
    }
  }
});

const CORNERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;

/** The box a name takes on a phone, in scene px. */
function nameOnPhone({ hulls }: Layout, { actor, label }: PlacedActor) {
  const size = Math.max(label.size, SMALLEST_NAME / PHONE_SCALE);
  const width = hulls.has(actor) ? titleWidth : textWidth;
  const w = Math.max(...label.lines.map((line) => width(line, size))) / 2;
  const h = ((label.lines.length - 1) * 1.12 + 1) * (size / 2);
  const x = label.align === "center" ? label.x : label.x + w;
  return { x, y: label.y - size / 2 + h, w, h };
}

test("an actor that no event ties to another takes no place on the sheet", () => {
  const { actors } = layoutOf(catalog, "wide");
  expect(actors.has(catalog.actorOf.get("france") as number)).toBe(true);
  expect(actors.has(catalog.actorOf.get("libya") as number)).toBe(false);
});

test("places a dataset gives are pushed apart where they would overlap", () => {
  const piece = { w: 60, h: 30, bonds: [], given: { x: 0.5, y: 0.5 } };
  const { places } = placeBoxes([piece, piece, piece], { width: 400, height: 300 });
  const boxes = places.map((p) => ({ ...p, w: 60, h: 30 }));
  boxes.forEach((p, i) => {
    for (const q of boxes.slice(i + 1)) expect(boxesMeet(p, q, 0)).toBe(false);
  });
});

test("pieces never overlap and never leave the sheet, which grows where it must", () => {
  const piece = fc.record({
    w: fc.integer({ min: 8, max: 120 }),
    h: fc.integer({ min: 8, max: 60 }),
  });
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 14 }),
      fc.infiniteStream(fc.nat()),
      (sizes, random) => {
        const pieces = sizes.map((size, i) => {
          const j = (random.next().value as number) % sizes.length;
          return { ...size, bonds: i === j ? [] : [{ to: j, room: 40 }] };
        });
        const { width, height, places } = placeBoxes(pieces, { width: 400, height: 300 });
        const boxes = places.map((p, i) => ({ ...p, ...(pieces[i] as { w: number; h: number }) }));
        boxes.forEach((p, i) => {
          expect(p.x - p.w).toBeGreaterThanOrEqual(0);
          expect(p.x + p.w).toBeLessThanOrEqual(width);
          expect(p.y + p.h).toBeLessThanOrEqual(height);
          for (const q of boxes.slice(i + 1)) expect(boxesMeet(p, q, 0)).toBe(false);
        });
      },
    ),
    { numRuns: 25 },
  );
});

test("many blocs are spread without a map, each on its own spot", () => {
  const names = Array.from({ length: 200 }, (_, i) => `a${i}`);
  const crowd = catalogOf(
    datasetOf({
      actors: names.map((id) => ({ id })),
      events: names
        .slice(1)
        .map((id, i) => ({ id: `e${i}`, who: `${id} a${Math.floor(i / 2)}`, when: "2016" })),
    }),
  );
  expect([isToSpread(catalog), isToSpread(crowd)]).toEqual([false, true]);
  expect(() => layoutOf(crowd, "wide")).toThrow("hand in spread");
  const { actors } = layoutOf(crowd, "wide", spread);
  expect(actors.size).toBe(200);
  expect(new Set([...actors.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(200);
});

test("nearly every pair of thirty actors tied is spread too, for no map could order it", () => {
  const names = Array.from({ length: 30 }, (_, i) => `a${i}`);
  const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => `${a} ${b}`));
  const dense = catalogFrom({
    focus: ["a0", "a1"],
    events: pairs.map((who, i) => ({ id: `e${i}`, who, when: "2016" })),
  });
  const { actors, hulls } = layoutOf(dense, "wide", spread);
  expect([actors.size, hulls.size]).toEqual([30, 0]);
});

test("a name without end is cut, so that its bloc leaves room for the others", () => {
  const long = catalogFrom({
    focus: ["long"],
    actors: [{ id: "long", name: "x".repeat(10_000) }],
    events: [{ id: "e", who: "long b", when: "2016" }],
  });
  const { hulls, width } = layoutOf(long, "wide");
  expect((hulls.get(0)?.a ?? width) * 2).toBeLessThan(width);
});

test("a bloc moved by hand takes its members with it and leaves the others", () => {
  const layout = layoutOf(catalog, "wide");
  const [egypt, sisi, lna] = ["egypt", "sisi", "lna"].map(
    (id) => catalog.actorOf.get(id) as number,
  ) as [number, number, number];
  const moved = moveActors(layout, catalog, new Map([["egypt", { x: 0.5, y: 0.5 }]]));
  const by = (moved.hulls.get(egypt)?.x ?? 0) - (layout.hulls.get(egypt)?.x ?? 0);
  expect(moved.hulls.get(egypt)?.x).toBe(layout.width / 2);
  expect((moved.actors.get(sisi)?.x ?? 0) - (layout.actors.get(sisi)?.x ?? 0)).toBeCloseTo(by);
  expect(moved.actors.get(lna)).toEqual(layout.actors.get(lna));
});

test("a slide shows blocs and outer actors alone, in names that keep their size in a room and do not meet", () => {
  const slide = layoutOf(shippedCatalog(), "slide");
  // At 1920 × 1080 the stage has about 750 px of height, and a name must have 36 of them.
  expect((26 * 750) / slide.height).toBeGreaterThan(32);
  for (const { actor, bloc } of slide.actors.values()) expect([-1, actor]).toContain(bloc);
});
