export type Point = { x: number; y: number };

/** A rectangle by its centre and half sizes. */
export type Box = Point & { w: number; h: number };

/** A hull: the superellipse |x/a|^n + |y/b|^n = 1 around a centre. */
export type Superellipse = Point & { a: number; b: number };

export const HULL_POWER = 2.7;

/** Negative inside, positive outside, 0 on the border (not a distance). */
export function hullSide(hull: Superellipse, p: Point): number {
  return (
    Math.abs((p.x - hull.x) / hull.a) ** HULL_POWER +
    Math.abs((p.y - hull.y) / hull.b) ** HULL_POWER -
    1
  );
}

/** Where the line from `inside` to `outside` leaves the hull; `inside` itself if it does not lie within. */
export function exitOf(hull: Superellipse, inside: Point, outside: Point): Point {
  if (hullSide(hull, inside) >= 0) return inside;
  let low = 0;
  let high = 1;
  for (let i = 0; i < 24; i++) {
    const middle = (low + high) / 2;
    if (hullSide(hull, between(inside, outside, middle)) < 0) low = middle;
    else high = middle;
  }
  return between(inside, outside, low);
}

/** The point at share `t` of the way from `p` to `q`. */
export function between(p: Point, q: Point, t: number): Point {
  return { x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t };
}

/** How far two points lie apart. */
export function distance(p: Point, q: Point): number {
  return Math.hypot(p.x - q.x, p.y - q.y);
}

/** Distance from a point to a segment. */
export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  const t = length === 0 ? 0 : ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length;
  return distance(p, between(a, b, Math.max(0, Math.min(1, t))));
}

/** Whether two segments cross. */
export function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Whether two boxes come nearer than `gap`. */
export function boxesMeet(p: Box, q: Box, gap: number): boolean {
  return Math.abs(p.x - q.x) < p.w + q.w + gap && Math.abs(p.y - q.y) < p.h + q.h + gap;
}

/** Whether a segment passes through a box. */
export function segmentMeetsBox(a: Point, b: Point, { x, y, w, h }: Box): boolean {
  if ((a.x < x - w && b.x < x - w) || (a.x > x + w && b.x > x + w)) return false;
  if ((a.y < y - h && b.y < y - h) || (a.y > y + h && b.y > y + h)) return false;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const off = dx * (y - a.y) - dy * (x - a.x);
  return Math.abs(off) <= Math.abs(dx) * h + Math.abs(dy) * w;
}
