import { LINE } from "../../engine/footprint.ts";
import { breakName, textWidth, titleWidth } from "../../engine/measure.ts";
import { Occupied } from "../../engine/occupied.ts";
import type { Scene, SceneActor } from "../../engine/scene.ts";
import { type DifferenceMap, SIGN } from "./difference-map.ts";

/** A name in the picture: where its first line's middle lies, in px. */
export type MapName = {
  actor: number;
  kind: "title" | "outer" | "member";
  lines: string[];
  x: number;
  y: number;
  size: number;
  step: number;
  align: "start" | "middle" | "end";
  touched: boolean;
  /** A bloc's name in spaced capitals; all of a picture's are set so, or none. */
  spaced: boolean;
};

/** An actor's sign in the picture, in px. */
export type MapGlyph = { actor: SceneActor; x: number; y: number; r: number; touched: boolean };

const SMALLEST = 10.5;
const TITLE_MOST = 15;
const MEMBERS_FROM = 0.8;
const GLYPH_LEAST = 6;
const SEPARATOR = 9;
/** More actors than this are a crowd. */
const CROWD = 300;
/** How far a name may stand from its sign, in px; of a crowd none stands in the wider ring. */
const RINGS = [0, 9];
/** Between two names, and between a name and a hull. */
const APART = { x: 5, y: 1 };

/**
 * The scene with no more than can be seen: of a crowd only the actors that a drawn tie ends at, and the blocs about them.
 */
export function seenOf(scene: Scene, { touched }: DifferenceMap): Scene {
  if (scene.actors.length <= CROWD) return scene;
  const actors = scene.actors.filter(({ actor }) => touched.has(actor));
  const blocs = new Set(actors.map(({ bloc }) => bloc));
  return { ...scene, actors, hulls: scene.hulls.filter(({ actor }) => blocs.has(actor)) };
}

/** The signs to draw: blocs, outer actors, and members where a tie ends at one or there is room for all. */
export function mapGlyphs(scene: Scene, map: DifferenceMap): MapGlyph[] {
  const peopled = blocsWithTies(scene, map);
  const hulls = new Map(scene.hulls.map((hull) => [hull.actor, hull]));
  return scene.actors.flatMap((actor) => {
    const touched = map.touched.has(actor.actor);
    const hull = hulls.get(actor.actor);
    const inside = actor.bloc >= 0 && !hull;
    if (inside && !touched && map.k < MEMBERS_FROM) return [];
    const centred = hull && !peopled.has(actor.actor) && map.k < MEMBERS_FROM;
    const x = (centred ? hull.x : actor.x) * map.k + map.x;
    const y = centred ? hull.y * map.k + map.y - SEPARATOR : actor.y * map.k + map.y;
    return [{ actor, x, y, r: Math.max(GLYPH_LEAST, actor.r * map.k), touched }];
  });
}

/** The names that find room, those of blocs and of actors with a difference first. */
export function mapNames(scene: Scene, map: DifferenceMap, glyphs: readonly MapGlyph[]): MapName[] {
  const occupied = new Occupied();
  for (const [i, { sign }] of map.ties.entries())
    occupied.take(sign.x - sign.width / 2, sign.y - SIGN / 2, sign.width, SIGN, -2 - i);
  for (const { actor, x, y, r } of glyphs) occupied.take(x - r, y - r, 2 * r, 2 * r, actor.actor);
  const spaced = scene.hulls.every(({ title, a }) => {
    const name = title.lines.join(" ");
    return titleWidth(name, titleSize(title.size * map.k)) <= titleRoom(a * map.k);
  });
  const names = glyphs.map((glyph) => nameOf(scene, map, glyph, spaced));
  const weight = ({ kind, touched }: MapName) => (kind === "title" ? 4 : 0) + (touched ? 2 : 0);
  const hulls = scene.hulls.map((hull) => ({
    x: hull.x * map.k + map.x,
    y: hull.y * map.k + map.y,
    a: hull.a * map.k,
    b: hull.b * map.k,
  }));
  const glyphOf = new Map(glyphs.map((glyph) => [glyph.actor.actor, glyph]));
  return names
    .sort((p, q) => weight(q) - weight(p))
    .flatMap((name) => {
      if (name.kind !== "outer") return isFree(name, occupied) || name.kind === "title" ? name : [];
      const rings = glyphs.length <= CROWD ? RINGS : RINGS.slice(0, 1);
      const sides = [name, ...rings.flatMap((ring) => otherSides(name, glyphOf, ring))];
      const fits = (side: MapName) => isWhole(side, map) && !meetsHull(side, hulls);
      return sides.find((side) => fits(side) && isFree(side, occupied)) ?? [];
    });
}

/** About a bloc, in px of the picture: its middle, and half its width and height. */
type Box = { x: number; y: number; a: number; b: number };

/** The box of a name with the room it needs about it. The measure is for any machine's letters, and so a little wide. */
function boxOf({ spaced, lines, x, y, size, step, align }: MapName) {
  const measure = spaced ? titleWidth : textWidth;
  const width = Math.max(...lines.map((line) => measure(line, size))) * 0.94;
  const left = align === "middle" ? x - width / 2 : align === "end" ? x - width : x;
  return {
    left: left - APART.x / 2,
    top: y - size / 2 - APART.y / 2,
    width: width + APART.x,
    height: (lines.length - 1) * step + size + APART.y,
  };
}

/** Takes a name's room where it is free. */
function isFree(name: MapName, occupied: Occupied): boolean {
  const { left, top, width, height } = boxOf(name);
  return occupied.take(left, top, width, height, name.actor);
}

/** Whether the picture's edge cuts nothing off a name. */
function isWhole(name: MapName, { size }: DifferenceMap): boolean {
  const { left, top, width, height } = boxOf(name);
  return left >= 0 && top >= 0 && left + width <= size.width && top + height <= size.height;
}

/** Whether a name that stands outside would lie on a bloc. */
function meetsHull(name: MapName, hulls: readonly Box[]): boolean {
  const { left, top, width, height } = boxOf(name);
  return hulls.some(
    ({ x, y, a, b }) => left < x + a && left + width > x - a && top < y + b && top + height > y - b,
  );
}

/** Above or below its sign, whichever it is not, beside it, and across its corners. */
function otherSides(name: MapName, glyphs: ReadonlyMap<number, MapGlyph>, ring: number): MapName[] {
  const glyph = glyphs.get(name.actor);
  if (!glyph) return [];
  const { x, y } = glyph;
  const r = glyph.r + ring;
  const rows = (name.lines.length - 1) * name.step;
  const off = r + name.size * 0.75;
  const middle = y - rows / 2;
  const [above, below] = [y - off - rows, y + off];
  const corner = (at: number): MapName[] => [
    { ...name, x: x + r * 0.6, y: at, align: "start" },
    { ...name, x: x - r * 0.6, y: at, align: "end" },
  ];
  return [
    { ...name, y: name.y > y ? above : below },
    { ...name, x: x + r + 5, y: middle, align: "start" },
    { ...name, x: x - r - 5, y: middle, align: "end" },
    ...corner(below),
    ...corner(above),
  ];
}

/** How large a bloc's name is set that would be so large on the stage. */
function titleSize(size: number): number {
  return Math.min(TITLE_MOST, Math.max(SMALLEST, size));
}

/** How wide a bloc's name may be in a hull of such a half width. */
function titleRoom(a: number): number {
  return 2 * a - 14;
}

function nameOf(
  scene: Scene,
  map: DifferenceMap,
  { actor, x, y, r, touched }: MapGlyph,
  spaced: boolean,
): MapName {
  const { k } = map;
  const { label } = actor;
  const size = Math.max(SMALLEST, label.size * k);
  const hull = scene.hulls.find((found) => found.actor === actor.actor);
  const common = { actor: actor.actor, touched, spaced: false };
  if (hull) {
    const name = label.lines.join(" ");
    const measure = spaced ? titleWidth : textWidth;
    const wished = titleSize(label.size * k);
    const fits = (at: number) => measure(name, at) <= titleRoom(hull.a * k);
    const title = fits(wished) ? wished : SMALLEST;
    const wide = !fits(title);
    const lines = wide ? breakName(name, title, hull.a * k) : [name];
    const centred = Math.abs(y - (hull.y * k + map.y - SEPARATOR)) < 0.01;
    return {
      ...common,
      spaced,
      kind: "title",
      lines,
      x: centred ? hull.x * k + map.x : x + r + 5,
      y: centred ? y + SEPARATOR + title * 0.75 : y,
      size: title,
      step: title * 1.15,
      align: centred ? "middle" : "start",
    };
  }
  const step = Math.max(LINE * k, size * 1.12);
  const place = { x: label.x * k + map.x, y: label.y * k + map.y };
  if (actor.bloc >= 0 || label.align === "left")
    return { ...common, kind: "member", lines: label.lines, ...place, size, step, align: "start" };
  const above = label.y < actor.y;
  const rows = (label.lines.length - 1) * step;
  const off = Math.max(GLYPH_LEAST, actor.r * k) + size * 0.75;
  const first = above ? y - off - rows : y + off;
  return { ...common, kind: "outer", lines: label.lines, x, y: first, size, step, align: "middle" };
}

function blocsWithTies(scene: Scene, map: DifferenceMap): Set<number> {
  return new Set(
    scene.actors
      .filter(({ actor, bloc }) => bloc >= 0 && bloc !== actor && map.touched.has(actor))
      .map(({ bloc }) => bloc),
  );
}
