import {
  type Box,
  distance,
  distanceToSegment,
  exitOf,
  type Point,
  type Superellipse,
  segmentMeetsBox,
} from "./geometry.ts";
import { textWidth } from "./measure.ts";
import type { Layout } from "./places.ts";
import type { Ties } from "./ties.ts";

/** What a line to an actor ends at: its hull, or a small round room about its glyph. */
export type Anchor = Superellipse;

/** One event of three or more actors: a ring, and a spoke to each. */
export type SceneHub = Point & {
  slot: number;
  event: number;
  spokes: { actor: number; end: Point }[];
};

const CLEARANCE = 26;
const RADIUS = 11;
const REACH = 240;
const STEP = 12;
const OVER_HULL = 70;
const OVER_NAME = 14;
const PER_PX = 0.06;
/** Above so many strands there is no free ground to look for. */
const MANY = 400;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Finds a place for every hub, one after the other. `anchorOf` tells where lines to an actor end. */
export function hubsOf(
  ties: Ties,
  layout: Layout,
  strands: readonly { a: Point; b: Point }[],
  anchorOf: (layout: Layout, actor: number) => Anchor | undefined,
): SceneHub[] {
  const taken: Point[] = [];
  const names = namesOf(layout);
  const crowd = strands.length > MANY ? new Map<string, number>() : undefined;
  return ties.slots.flatMap((slot, i) => {
    if (slot.kind !== "hub") return [];
    const anchors = slot.actors.flatMap((actor) => {
      const anchor = anchorOf(layout, actor);
      return anchor ? [{ actor, anchor }] : [];
    });
    if (anchors.length === 0) return [];
    const ends = anchors.map(({ anchor }) => anchor);
    const place = crowd
      ? spotInCrowd(ends, slot.actors, crowd)
      : bestSpot(ends, { strands, hulls: hullsBeside(layout, slot.actors), names, taken }, layout);
    taken.push(place);
    const spokes = anchors.map(({ actor, anchor }) => ({
      actor,
      end: exitOf(anchor, anchor, place),
    }));
    return [{ ...place, slot: i, event: slot.event, spokes }];
  });
}

type Obstacles = {
  strands: readonly { a: Point; b: Point }[];
  hulls: { box: Box; own: boolean }[];
  names: Box[];
  taken: readonly Point[];
};

/** Rings are tried outwards from the middle of the spokes; short spokes over free ground win. */
function bestSpot(ends: readonly Anchor[], obstacles: Obstacles, layout: Layout): Point {
  const middle = middleOf(ends);
  let best = middle;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let radius = 0; radius <= REACH; radius += STEP) {
    const turns = Math.max(1, Math.round(radius / 7));
    for (let turn = 0; turn < turns; turn++) {
      const angle = (turn / turns) * 2 * Math.PI;
      const p = { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
      const score = scoreOf(p, ends, obstacles, layout, bestScore);
      if (score > bestScore) [best, bestScore] = [p, score];
    }
  }
  return best;
}

/** The middle of the spokes; the hubs of the same actors lie about it like the seeds of a sunflower. */
function spotInCrowd(
  ends: readonly Anchor[],
  actors: readonly number[],
  crowd: Map<string, number>,
): Point {
  const key = actors.join(" ");
  const n = crowd.get(key) ?? 0;
  crowd.set(key, n + 1);
  const middle = middleOf(ends);
  const away = 2 * RADIUS * Math.sqrt(n);
  const angle = n * GOLDEN_ANGLE;
  return { x: middle.x + away * Math.cos(angle), y: middle.y + away * Math.sin(angle) };
}

function middleOf(points: readonly Point[]): Point {
  return {
    x: points.reduce((sum, p) => sum + p.x, 0) / points.length,
    y: points.reduce((sum, p) => sum + p.y, 0) / points.length,
  };
}

/** How good a spot is; where it cannot be better than `best` the rest is not looked at. */
function scoreOf(
  p: Point,
  ends: readonly Anchor[],
  obstacles: Obstacles,
  layout: Layout,
  best: number,
): number {
  const { hulls, names } = obstacles;
  const reach = ends.reduce((sum, end) => sum + PER_PX * distance(p, end), 0);
  const room = roomAt(p, obstacles, layout, (best + reach) / 3 + RADIUS);
  let score = 3 * (room - RADIUS) - reach;
  for (const end of ends) {
    if (score <= best) return score;
    for (const { box, own } of hulls) if (!own && segmentMeetsBox(p, end, box)) score -= OVER_HULL;
    for (const box of names) if (segmentMeetsBox(p, end, box)) score -= OVER_NAME;
  }
  return score;
}

/** How far a point lies from all that is drawn, at most CLEARANCE; where it is `least` or less the rest is passed over. */
function roomAt(p: Point, obstacles: Obstacles, layout: Layout, least: number): number {
  const { strands, hulls, names, taken } = obstacles;
  let room = Math.min(CLEARANCE, p.x, p.y, layout.width - p.x, layout.height - p.y);
  if (room <= least) return room;
  for (const { box } of hulls) room = Math.min(room, gapTo(box, p));
  for (const box of names) room = Math.min(room, gapTo(box, p));
  for (const other of taken) room = Math.min(room, distance(p, other) / 1.5);
  for (const { a, b } of strands) {
    if (room <= least) return room;
    const beside =
      Math.max(a.x, b.x) < p.x - room ||
      Math.min(a.x, b.x) > p.x + room ||
      Math.max(a.y, b.y) < p.y - room ||
      Math.min(a.y, b.y) > p.y + room;
    if (!beside) room = Math.min(room, distanceToSegment(p, a, b));
  }
  return room;
}

function hullsBeside(layout: Layout, actors: readonly number[]): { box: Box; own: boolean }[] {
  return [...layout.hulls.values()].map((hull) => ({
    box: { x: hull.x, y: hull.y, w: hull.a, h: hull.b },
    own: actors.some(
      (actor) => actor === hull.actor || layout.actors.get(actor)?.bloc === hull.actor,
    ),
  }));
}

/** The boxes of glyphs and names outside hulls. */
function namesOf(layout: Layout): Box[] {
  return [...layout.actors.values()].flatMap(({ bloc, label, ...glyph }) => {
    if (bloc >= 0) return [];
    const w = Math.max(...label.lines.map((line) => textWidth(line, label.size))) / 2;
    const x = label.align === "center" ? label.x : label.x + w;
    const h = (label.lines.length * 14) / 2;
    return [
      { x: glyph.x, y: glyph.y, w: glyph.r, h: glyph.r },
      { x, y: label.y + h - 7, w, h },
    ];
  });
}

function gapTo(box: Box, p: Point): number {
  const dx = Math.abs(p.x - box.x) - box.w;
  const dy = Math.abs(p.y - box.y) - box.h;
  return Math.max(dx, dy);
}
