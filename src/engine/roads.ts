import { distance, exitOf, type Point } from "./geometry.ts";
import type { Anchor } from "./hubs.ts";
import type { Layout } from "./places.ts";

/** One lane to be laid between two actors; `width` in scene px. */
export type Lane = { a: number; b: number; width: number };

/** A thin line inside a hull from where a lane ends to the member it is for. */
export type Spoke = { from: Point; to: Point };

/** Where a lane lies, from the side of its `a` to the side of its `b`. */
export type Course = { a: Point; b: Point; spokes: Spoke[] };

const GAP = 3;
const FILL = 1.7;

/**
 * Lays lanes so that none covers another: all lanes between the same two places (hulls, or glyphs outside) run side by
 * side as one road from border to border, however many members they are for. A lane for a member goes on inside the
 * hull as a spoke. Lanes within one hull run straight from member to member.
 * @returns per lane its course; undefined where an actor has no place on the sheet.
 */
export function layRoads(layout: Layout, lanes: readonly Lane[]): (Course | undefined)[] {
  const roads = new Map<string, number[]>();
  lanes.forEach(({ a, b }, i) => {
    const [p, q] = [placeOf(layout, a), placeOf(layout, b)];
    const ends = p === q ? [a, b] : [p, q];
    const key = ends.sort((x, y) => x - y).join(" ");
    roads.set(key, [...(roads.get(key) ?? []), i]);
  });
  const courses: (Course | undefined)[] = lanes.map(() => undefined);
  for (const members of roads.values()) {
    const list = members.map((i) => lanes[i] as Lane);
    for (const [i, course] of layRoad(layout, list).entries())
      courses[members[i] as number] = course;
  }
  return courses;
}

/** What a line to an actor ends at: its hull if it is a bloc with one, else a small round room about its glyph. */
export function anchorOf(layout: Layout, actor: number): Anchor | undefined {
  const hull = layout.hulls.get(actor);
  if (hull) return { x: hull.x, y: hull.y, a: hull.a + 3, b: hull.b + 3 };
  const placed = layout.actors.get(actor);
  return placed && { x: placed.x, y: placed.y, a: placed.r + 5, b: placed.r + 5 };
}

/** The hull an actor stands in, or itself. */
function placeOf(layout: Layout, actor: number): number {
  const bloc = layout.actors.get(actor)?.bloc ?? -1;
  return bloc >= 0 && layout.hulls.has(bloc) ? bloc : actor;
}

function layRoad(layout: Layout, lanes: readonly Lane[]): (Course | undefined)[] {
  const first = lanes[0] as Lane;
  const [p, q] = [placeOf(layout, first.a), placeOf(layout, first.b)];
  const inner = p === q;
  const [start, end] = [
    anchorOf(layout, inner ? first.a : p),
    anchorOf(layout, inner ? first.b : q),
  ];
  if (!start || !end) return lanes.map(() => undefined);
  const length = distance(start, end) || 1;
  const normal = { x: -(end.y - start.y) / length, y: (end.x - start.x) / length };
  const side = ({ a, b }: Lane) =>
    [a, b].reduce((sum, actor) => {
      const at = layout.actors.get(actor);
      return sum + (at ? normal.x * at.x + normal.y * at.y : 0);
    }, 0);
  const order = lanes.map((lane, i) => ({ lane, i, side: inner ? 0 : side(lane) }));
  order.sort((x, y) => x.side - y.side || x.i - y.i);
  const total = lanes.reduce((sum, { width }) => sum + width + GAP, -GAP);
  const shrink = Math.min(
    1,
    (FILL * Math.min(reach(layout, p, start, normal), reach(layout, q, end, normal))) / total,
  );
  const courses: (Course | undefined)[] = lanes.map(() => undefined);
  let offset = (-total / 2) * shrink;
  for (const { lane, i } of order) {
    const middle = offset + (lane.width / 2) * shrink;
    offset += (lane.width + GAP) * shrink;
    const from = { x: start.x + normal.x * middle, y: start.y + normal.y * middle };
    const to = { x: end.x + normal.x * middle, y: end.y + normal.y * middle };
    const ends = { a: exitOf(start, from, to), b: exitOf(end, to, from) };
    const turned = !inner && placeOf(layout, lane.a) !== p;
    const course = turned || (inner && lane.a !== first.a) ? { a: ends.b, b: ends.a } : ends;
    courses[i] = { ...course, spokes: inner ? [] : spokesOf(layout, lane, course) };
  }
  return courses;
}

/** How far a hull reaches sideways of a road; a glyph sets no bound, its lanes may end beside it. */
function reach(layout: Layout, place: number, { a, b }: Anchor, normal: Point): number {
  return layout.hulls.has(place)
    ? Math.hypot(a * normal.x, b * normal.y)
    : Number.POSITIVE_INFINITY;
}

function spokesOf(layout: Layout, lane: Lane, course: { a: Point; b: Point }): Spoke[] {
  return (["a", "b"] as const).flatMap((end) => {
    const actor = lane[end];
    const placed = layout.actors.get(actor);
    if (!placed || placeOf(layout, actor) === actor) return [];
    const room = { x: placed.x, y: placed.y, a: placed.r + 2, b: placed.r + 2 };
    return [{ from: course[end], to: exitOf(room, placed, course[end]) }];
  });
}
