import { expect, test } from "vitest";
import { roughMeasure } from "../../src/engine/drawing-texts.ts";
import { layoutOf } from "../../src/engine/layout.ts";
import type { Face } from "../../src/engine/marks.ts";
import type { Name, NameView } from "../../src/engine/name.ts";
import { namesOf, placeNames } from "../../src/engine/names.ts";
import { sceneOf } from "../../src/engine/scene.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const WIDE: NameView = { k: 1, x: 0, y: 0, size: null };
const name = (actor: number, said: Partial<Name> = {}): Name => ({
  actor,
  label: { lines: ["Somebody"], x: 100, y: 100, align: "center", size: 12 },
  sign: { x: 100, y: 85, r: 6 },
  kind: "outer",
  focal: false,
  tied: true,
  crossed: true,
  room: null,
  ...said,
});
const none = new Uint8Array(9);
const place = (names: readonly Name[], view = WIDE, active = none) =>
  placeNames(names, active, view, roughMeasure);

test("where two names would meet, the one that matters less is left out", () => {
  const active = Uint8Array.from([0, 1]);
  expect(place([name(0), name(1)], WIDE, active).map(({ actor }) => actor)).toEqual([1]);
  expect(place([name(0, { focal: true }), name(1)], WIDE, active)[0]?.actor).toBe(0);
});

test("a name keeps clear of another's sign", () => {
  const under = name(1, { sign: { x: 100, y: 100, r: 6 }, label: { ...name(1).label, y: 140 } });
  expect(place([name(0), under]).map(({ actor }) => actor)).toEqual([1]);
});

test("no name is smaller than 10.5 px, and one that could not shrink grows away from its sign", () => {
  const [small] = place([name(0)], { ...WIDE, k: 0.5 });
  expect(small?.face.size).toBe(10.5);
  expect(small?.y).toBeGreaterThan(50);
});

test("a name at the picture's edge moves along its sign, or to its other side, rather than be cut", () => {
  const at = (x: number, y: number, label = y + 15) =>
    name(0, { sign: { x, y, r: 6 }, label: { ...name(0).label, x, y: label } });
  const view = { ...WIDE, size: { width: 400, height: 300 } };
  const box = (one: Name) => {
    const [placed] = place([one], view);
    if (!placed) throw new Error("The name was expected.");
    const half = roughMeasure("Somebody", placed.face) / 2;
    return { left: placed.x - half, right: placed.x + half, y: placed.y };
  };
  expect(box(at(12, 100)).left).toBeGreaterThan(0);
  expect(box(at(390, 100)).right).toBeLessThan(400);
  expect(box(at(200, 290)).y).toBe(275);
  expect(box(at(200, 8, -7)).y).toBe(23);
  expect(box(at(200, 100)).y).toBe(115);
  // What lies beyond the edge keeps its name beside it.
  expect(box(at(-40, 100)).right).toBeLessThan(0);
});

test("a member's name that could not shrink is left out where it would touch the next one's sign", () => {
  const room = { x: 60, y: 30, a: 200, b: 100 };
  const member = (actor: number, x: number): Name =>
    name(actor, {
      kind: "member",
      room,
      sign: { x, y: 30, r: 6 },
      label: { lines: ["Somebody"], x: x + 10, y: 30, align: "left", size: 12 },
    });
  const width = roughMeasure("Somebody", { size: 12, spacing: 0 } as Face);
  const next = 10 + width + 8;
  const left = (k: number) =>
    place([member(0, 0), member(1, next)], { ...WIDE, k }).map(({ actor }) => actor);
  expect(left(1)).toEqual([0, 1]);
  expect(left(10.5 / 12 + 0.01)).toEqual([0, 1]);
  expect(left(10.5 / 12 - 0.02)).toEqual([1]);
});

test("a bloc's name that could not shrink grows away from the emblem at its left", () => {
  const title = name(0, { kind: "title", label: { ...name(0).label, size: 17 } });
  const left = (k: number) => {
    const [placed] = place([title], { ...WIDE, k });
    if (!placed) throw new Error("The title was expected.");
    return (placed.x - roughMeasure(placed.lines[0] ?? "", placed.face) / 2) / k;
  };
  expect(left(0.4)).toBeGreaterThan(left(1) - 3);
});

test("where a bloc's name outgrows its hull, all blocs' names give up their spacing, and then their capitals", () => {
  const room = (a: number, actor: number) => ({ x: 100, y: 100 + 90 * actor, a, b: 30 });
  const title = (actor: number, a: number) =>
    name(actor, {
      kind: "title",
      room: room(a, actor),
      label: { ...name(0).label, size: 17, y: 100 + 90 * actor },
      sign: { x: 100, y: 100 + 90 * actor, r: 0 },
    });
  const said = (a: number, k: number) =>
    place([title(0, a), title(1, 900)], { ...WIDE, k }).map(({ lines }) => lines[0]);
  expect(said(70, 1)).toEqual(["SOMEBODY", "SOMEBODY"]);
  expect(said(300, 0.4)).toEqual(["SOMEBODY", "SOMEBODY"]);
  expect(said(70, 0.4)).toEqual(["Somebody", "Somebody"]);
});

test("a member's name that would stand over its hull's border is left out", () => {
  const room = { x: 100, y: 100, a: 40, b: 30 };
  const member = name(0, { kind: "member", room });
  expect(place([member])).toHaveLength(1);
  expect(place([member], { ...WIDE, k: 0.4 })).toEqual([]);
});

test("at the stage's own size every bloc of the shipped data has its name, and every member", () => {
  const catalog = shippedCatalog();
  const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
  const scene = sceneOf(catalog, ties, layoutOf(catalog, "wide"));
  const names = namesOf({ catalog, ties, scene });
  const kinds = (list: readonly { kind: string }[]) =>
    list.filter(({ kind }) => kind === "title" || kind === "member").length;
  expect(kinds(place(names))).toBe(kinds(names));
});

test("a projector's setting makes names larger than the drawing, and raises the smallest", () => {
  const sizeIn = (view: Partial<NameView>) => place([name(0)], { ...WIDE, ...view })[0]?.face.size;
  expect(sizeIn({ scale: 2 })).toBe(24);
  expect(sizeIn({ k: 0.1, scale: 2, least: 36 })).toBe(36);
});

test("a bloc's name stays within its hull however small the picture: smaller, then in two lines about the middle", () => {
  const title = (a: number, b: number) =>
    name(0, {
      kind: "title",
      room: { x: 100, y: 100, a, b },
      label: { ...name(0).label, lines: ["Haftar / LNA"], size: 17, x: 108 },
      sign: { x: 100, y: 100, r: 0 },
    });
  const said = (a: number, b: number, least: number) => {
    const size = { width: 400, height: 300 };
    const [placed] = place([title(a, b)], { ...WIDE, k: 0.4, least, size });
    if (!placed) throw new Error("The title was expected.");
    const half = Math.max(...placed.lines.map((line) => roughMeasure(line, placed.face))) / 2;
    expect(placed.x - half).toBeGreaterThanOrEqual(0.4 * (100 - a));
    expect(placed.x + half).toBeLessThanOrEqual(0.4 * (100 + a));
    return placed;
  };
  const large = said(170, 60, 21);
  expect(large.lines).toEqual(["Haftar / LNA"]);
  expect(large.face.size).toBeLessThan(21);
  expect(said(75, 60, 11).lines).toEqual(["Haftar\u00a0/", "LNA"]);
});

test("a bloc's name that its hull cannot hold at all stands above it", () => {
  const room = { x: 100, y: 100, a: 30, b: 12 };
  const title = name(0, { kind: "title", room, label: { ...name(0).label, size: 17 } });
  const [placed] = place([title], { ...WIDE, k: 0.4, size: { width: 400, height: 300 } });
  expect(placed?.y).toBeLessThan(0.4 * (100 - 12));
});
