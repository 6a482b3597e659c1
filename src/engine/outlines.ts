import { HULL_POWER, type Point, type Superellipse } from "./geometry.ts";

/** How far within a hull's border its inner band ends, in scene px. */
export const HULL_BAND = 6.5;

const CORNERS = 160;

/** The border of a hull, or of one smaller by `inset` on all sides, as a polygon. */
export function hullOutline(hull: Superellipse, inset = 0): Point[] {
  const [a, b] = [hull.a - inset, hull.b - inset];
  return Array.from({ length: CORNERS }, (_, i) => {
    const angle = (i / CORNERS) * 2 * Math.PI;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    return {
      x: hull.x + Math.sign(c) * Math.abs(c) ** (2 / HULL_POWER) * a,
      y: hull.y + Math.sign(s) * Math.abs(s) ** (2 / HULL_POWER) * b,
    };
  });
}
