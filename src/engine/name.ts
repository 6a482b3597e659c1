import type { Label } from "./footprint.ts";
import type { Point, Superellipse } from "./geometry.ts";
import type { Face, Paint } from "./marks.ts";

/** An actor's name, before it is known whether there is room for it. */
export type Name = {
  actor: number;
  label: Label;
  /** The actor's own sign, which other names keep clear of. */
  sign: Point & { r: number };
  kind: "title" | "member" | "outer" | "aside";
  focal: boolean;
  tied: boolean;
  /** Lines may pass beneath it. */
  crossed: boolean;
  /** The hull it must lie in; null for a bloc's own name and for names outside. */
  room: Superellipse | null;
};

/** A name in its place: the middle of its first line's height, and `step` to the next, in css px. */
export type PlacedName = Pick<Name, "actor" | "kind"> & {
  lines: readonly string[];
  x: number;
  y: number;
  step: number;
  face: Face;
  align: "left" | "center";
  paint: Paint;
  /** The ground about its letters, where lines may pass beneath. */
  halo: { paint: Paint; width: number } | null;
};

/**
 * How scene px become css px of a picture (`k * p + (x, y)`), and its size; without one all names are considered. `scale`
 * sets names larger than the drawing (1 where it is left out), `least` is the smallest that one gets, in css px.
 */
export type NameView = {
  k: number;
  x: number;
  y: number;
  size: { width: number; height: number } | null;
  scale?: number;
  least?: number;
};

/** How wide a text stands in a face, in css px. */
export type Measure = (text: string, face: Face) => number;

/** A point of the scene in css px of the picture. */
export function inView({ k, x, y }: NameView, p: Point): Point {
  return { x: k * p.x + x, y: k * p.y + y };
}

/** How wide a name stands, in css px. */
export function widthOf({ lines, face }: PlacedName, measure: Measure): number {
  return Math.max(...lines.map((line) => measure(line, face)));
}
