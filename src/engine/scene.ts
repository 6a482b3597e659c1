import type { Catalog } from "./catalog.ts";
import { distance, distanceToSegment, exitOf, type Point } from "./geometry.ts";
import type { Layout, PlacedActor, PlacedHull } from "./layout.ts";
import { row } from "./rows.ts";
import { type StationPlan, stationsOf } from "./stations.ts";
import type { Ties } from "./ties.ts";

/** A strand's line on the sheet, from the side of tie.a to the side of tie.b. */
export type SceneStrand = {
  slot: number;
  tie: number;
  stance: number;
  a: Point;
  b: Point;
  forward: boolean;
  backward: boolean;
  plan: StationPlan;
};

/** A dotted line between actors that meet only through what an act is about. */
export type SceneIndirect = { slot: number; tie: number; a: Point; b: Point };

/** One event of three or more actors: a ring, and a spoke to each. */
export type SceneHub = Point & {
  slot: number;
  event: number;
  spokes: { actor: number; end: Point }[];
};

/** An actor that is drawn: as a bloc with hull, as a member inside one, or outside. `rolled` stands for others too. */
export type SceneActor = PlacedActor & { rolled: boolean; tied: boolean };

/**
 * What does not change while time moves: where everything of a depth lies. Every painter (screen, picture, print) reads
 * this and the fold's counts, and nothing else, so that no two pictures can disagree.
 */
export type Scene = {
  width: number;
  height: number;
  actors: SceneActor[];
  hulls: PlacedHull[];
  strands: SceneStrand[];
  indirects: SceneIndirect[];
  hubs: SceneHub[];
};

const LANE_GAP = 3;
const LANE_LEAST = 13;
const WIDEST = 15;
const INDIRECT_LANE = 9;
const HUB_CLEARANCE = 30;

/** Lays the ties of one depth on a layout. */
export function sceneOf(catalog: Catalog, ties: Ties, layout: Layout): Scene {
  const strands: SceneStrand[] = [];
  const indirects: SceneIndirect[] = [];
  for (const [tie, { a, b, strands: slots, indirect }] of ties.ties.entries()) {
    const widths = slots.map((slot) => laneWidth(catalog, ties, slot));
    if (indirect >= 0) widths.push(INDIRECT_LANE);
    let offset = -(widths.reduce((sum, width) => sum + width + LANE_GAP, -LANE_GAP) / 2);
    const offsets = widths.map((width) => {
      const middle = offset + width / 2;
      offset += width + LANE_GAP;
      return middle;
    });
    for (const [lane, slot] of slots.entries()) {
      const found = ties.slots[slot];
      const line = lineBetween(layout, a, b, offsets[lane] as number);
      if (found?.kind !== "strand" || !line) continue;
      const plan = stationsOf(catalog, row(ties.eventsOf, slot), distance(line.a, line.b));
      strands.push({
        slot,
        tie,
        stance: found.stance,
        forward: found.forward,
        backward: found.backward,
        ...line,
        plan,
      });
    }
    const line = indirect >= 0 ? lineBetween(layout, a, b, offsets.at(-1) as number) : undefined;
    if (line) indirects.push({ slot: indirect, tie, ...line });
  }
  return {
    width: layout.width,
    height: layout.height,
    actors: actorsOf(catalog, ties, layout),
    hulls: [...layout.hulls.values()],
    strands,
    indirects,
    hubs: hubsOf(ties, layout, strands),
  };
}

/** How wide a strand of n reported happenings is drawn, in scene px. Above 40 in all the scale is logarithmic. */
export function strandWidth(reported: number, crowded = false): number {
  if (reported <= 0) return 0;
  return crowded
    ? Math.min(WIDEST, 1 + 3 * Math.log10(reported + 1))
    : Math.min(WIDEST, 3 + 2 * (reported - 1));
}

function laneWidth(catalog: Catalog, ties: Ties, slot: number): number {
  const reported = row(ties.eventsOf, slot).reduce(
    (sum, event) => sum + (catalog.weights[event] as number),
    0,
  );
  return Math.max(LANE_LEAST, strandWidth(reported));
}

/** The line between two actors, shifted sideways and cut where it leaves their marks. */
function lineBetween(
  layout: Layout,
  a: number,
  b: number,
  offset: number,
): { a: Point; b: Point } | undefined {
  const [p, q] = [anchorOf(layout, a), anchorOf(layout, b)];
  if (!p || !q) return undefined;
  const length = distance(p, q) || 1;
  const shift = { x: (-(q.y - p.y) / length) * offset, y: ((q.x - p.x) / length) * offset };
  const [from, to] = [add(p, shift), add(q, shift)];
  return { a: exitOf(p, from, to), b: exitOf(q, to, from) };
}

/** What a line to an actor ends at: its hull if it is a bloc with one, else a small round room about its glyph. */
function anchorOf(
  layout: Layout,
  actor: number,
): { x: number; y: number; a: number; b: number } | undefined {
  const hull = layout.hulls.get(actor);
  if (hull) return { x: hull.x, y: hull.y, a: hull.a + 3, b: hull.b + 3 };
  const placed = layout.actors.get(actor);
  return placed && { x: placed.x, y: placed.y, a: placed.r + 5, b: placed.r + 5 };
}

function actorsOf(catalog: Catalog, ties: Ties, layout: Layout): SceneActor[] {
  const tied = new Set(ties.shown);
  const parents = new Set(catalog.parents.flatMap((list) => list.map(({ of }) => of)));
  return [...layout.actors.values()]
    .filter(({ actor, bloc }) => bloc >= 0 || tied.has(actor))
    .map((placed) => ({
      ...placed,
      rolled: parents.has(placed.actor),
      tied: tied.has(placed.actor),
    }));
}

function hubsOf(ties: Ties, layout: Layout, strands: readonly SceneStrand[]): SceneHub[] {
  const taken: Point[] = [];
  return ties.slots.flatMap((slot, i) => {
    if (slot.kind !== "hub") return [];
    const anchors = slot.actors.flatMap((actor) => {
      const anchor = anchorOf(layout, actor);
      return anchor ? [{ actor, anchor }] : [];
    });
    if (anchors.length === 0) return [];
    const place = freeSpot(
      anchors.map(({ anchor }) => anchor),
      strands,
      layout,
      taken,
    );
    taken.push(place);
    const spokes = anchors.map(({ actor, anchor }) => ({
      actor,
      end: exitOf(anchor, anchor, place),
    }));
    return [{ ...place, slot: i, event: slot.event, spokes }];
  });
}

/** A spot near the middle of the spokes that keeps clear of strands, hulls, names and other hubs; rings are tried outwards. */
function freeSpot(
  ends: readonly Point[],
  strands: readonly SceneStrand[],
  layout: Layout,
  taken: readonly Point[],
): Point {
  const middle = ends.reduce(
    (sum, p) => ({ x: sum.x + p.x / ends.length, y: sum.y + p.y / ends.length }),
    { x: 0, y: 0 },
  );
  const clear = (p: Point): number => {
    let room = Math.min(p.x, p.y, layout.width - p.x, layout.height - p.y);
    for (const { a, b } of strands) room = Math.min(room, distanceToSegment(p, a, b));
    for (const other of taken) room = Math.min(room, distance(p, other));
    for (const hull of layout.hulls.values()) {
      room = Math.min(
        room,
        Math.max(Math.abs(p.x - hull.x) - hull.a, Math.abs(p.y - hull.y) - hull.b),
      );
    }
    for (const actor of layout.actors.values())
      room = Math.min(room, distance(p, actor), distance(p, actor.label));
    return room;
  };
  let best = middle;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let radius = 0; radius <= 200; radius += 12) {
    const turns = Math.max(1, Math.round(radius / 5));
    for (let turn = 0; turn < turns; turn++) {
      const angle = (turn / turns) * 2 * Math.PI;
      const p = { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
      const score = Math.min(clear(p), HUB_CLEARANCE) - radius * 0.12;
      if (score > bestScore) [best, bestScore] = [p, score];
    }
  }
  return best;
}

function add(p: Point, q: Point): Point {
  return { x: p.x + q.x, y: p.y + q.y };
}
