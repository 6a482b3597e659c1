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

/** Finds a place for every hub, one after the other. `anchorOf` tells where lines to an actor end. */
export function hubsOf(
  ties: Ties,
  layout: Layout,
  strands: readonly { a: Point; b: Point }[],
  anchorOf: (layout: Layout, actor: number) => Anchor | undefined,
): SceneHub[] {
  const taken: Point[] = [];
  const names = namesOf(layout);
  return ties.slots.flatMap((slot, i) => {
    if (slot.kind !== "hub") return [];
    const anchors = slot.actors.flatMap((actor) => {
      const anchor = anchorOf(layout, actor);
      return anchor ? [{ actor, anchor }] : [];
    });
    if (anchors.length === 0) return [];
    const ends = anchors.map(({ anchor }) => anchor);
    const obstacles = { strands, hulls: hullsBeside(layout, slot.actors), names, taken };
    const place = bestSpot(ends, obstacles, layout);
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
  const middle = {
    x: ends.reduce((sum, p) => sum + p.x, 0) / ends.length,
    y: ends.reduce((sum, p) => sum + p.y, 0) / ends.length,
  };
  let best = middle;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let radius = 0; radius <= REACH; radius += STEP) {
    const turns = Math.max(1, Math.round(radius / 7));
    for (let turn = 0; turn < turns; turn++) {
      const angle = (turn / turns) * 2 * Math.PI;
      const p = { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
      const score = scoreOf(p, ends, obstacles, layout);
      if (score > bestScore) [best, bestScore] = [p, score];
    }
  }
  return best;
}

function scoreOf(p: Point, ends: readonly Anchor[], obstacles: Obstacles, layout: Layout): number {
  const { strands, hulls, names, taken } = obstacles;
  let room = Math.min(p.x, p.y, layout.width - p.x, layout.height - p.y);
  for (const { a, b } of strands) room = Math.min(room, distanceToSegment(p, a, b));
  for (const other of taken) room = Math.min(room, distance(p, other) / 1.5);
  for (const { box } of hulls) room = Math.min(room, gapTo(box, p));
  for (const box of names) room = Math.min(room, gapTo(box, p));
  let score = 3 * Math.min(room - RADIUS, CLEARANCE - RADIUS);
  for (const end of ends) {
    score -= PER_PX * distance(p, end);
    for (const { box, own } of hulls) if (!own && segmentMeetsBox(p, end, box)) score -= OVER_HULL;
    for (const box of names) if (segmentMeetsBox(p, end, box)) score -= OVER_NAME;
  }
  return score;
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
