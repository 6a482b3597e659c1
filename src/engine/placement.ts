import { type Box, boxesMeet, type Point, segmentMeetsBox, segmentsCross } from "./geometry.ts";

/** A piece's tie to another (`to` is its position in the list) and the length in px that the tie's beads need. */
export type Bond = { to: number; room: number };

/** A box that wants a place: half sizes, its ties and perhaps a given place. */
export type Piece = { w: number; h: number; bonds: readonly Bond[]; given?: Point };

/** A sheet with everything on it: the middle of each piece, in px. */
export type Placed = { width: number; height: number; places: Point[] };

/** Px between the spots that are tried, sweep after sweep. */
const STEPS = [14, 12, 12];
/** Of the free spots so many are looked at closely, those of the shortest ties: it bounds the work in a crowd. */
const MOST_TRIED = 160;
const CLEAR = 9;
const CROSSING = 60;
const THROUGH = 260;
/** For what would hide a tie of two given pieces, or run through a large one. */
const FOCAL = 900;
const LARGE = 80;
/** What a tie costs that has no length at all; less as it nears the length its beads need. */
const TOO_SHORT = 220;
/** Rounds in which given places are pushed apart. */
const PARTINGS = 12;
const CORRIDOR = 24;
const INWARD = 150;
const GROWTH = 1.08;

/**
 * Puts boxes on a sheet: the given ones where they are told, then the others by number of neighbours, each on the free
 * spot of a grid that lies outwards, near its neighbours, and whose ties cross and cover least; then each once more,
 * now that all the others lie. Deterministic. The sheet grows (`width`, `height` of the answer) until all have room.
 */
export function placeBoxes(
  pieces: readonly Piece[],
  sheet: { width: number; height: number },
): Placed {
  let { width, height } = sheet;
  for (;;) {
    const boxes = new Placement(pieces, width, height).run();
    if (boxes) return { width, height, places: boxes.map(({ x, y }) => ({ x, y })) };
    width *= GROWTH;
    height *= GROWTH;
  }
}

type Line = { a: Box; b: Box; i: number; j: number };

class Placement {
  private readonly pieces: readonly Piece[];
  private readonly width: number;
  private readonly height: number;
  private readonly boxes: (Box | undefined)[];

  constructor(pieces: readonly Piece[], width: number, height: number) {
    this.pieces = pieces;
    this.width = width;
    this.height = height;
    const inside = (at: number, half: number, size: number) =>
      Math.max(half + 2, Math.min(size - half - 2, at));
    this.boxes = pieces.map(({ given, w, h }) =>
      given
        ? { x: inside(given.x * width, w, width), y: inside(given.y * height, h, height), w, h }
        : undefined,
    );
    this.partGiven();
  }

  /** Given places that would overlap are pushed apart, along the axis where less is needed. */
  private partGiven(): void {
    const given = this.boxes.filter((box): box is Box => box !== undefined);
    for (let round = 0; round < PARTINGS; round++) {
      for (const [i, p] of given.entries()) {
        for (const q of given.slice(i + 1)) if (boxesMeet(p, q, CLEAR)) this.part(p, q);
      }
    }
  }

  private part(p: Box, q: Box): void {
    const x = p.w + q.w + CLEAR + 1 - Math.abs(p.x - q.x);
    const y = p.h + q.h + CLEAR + 1 - Math.abs(p.y - q.y);
    const [axis, half, size, by] =
      x < y ? (["x", "w", this.width, x] as const) : (["y", "h", this.height, y] as const);
    const sign = p[axis] <= q[axis] ? 1 : -1;
    const inside = (box: Box, at: number) =>
      Math.max(box[half] + 2, Math.min(size - box[half] - 2, at));
    p[axis] = inside(p, p[axis] - (sign * by) / 2);
    q[axis] = inside(q, q[axis] + (sign * by) / 2);
  }

  run(): Box[] | undefined {
    const free = this.pieces.flatMap(({ given }, i) => (given ? [] : [i]));
    free.sort((p, q) => this.urgency(q) - this.urgency(p) || p - q);
    for (const step of STEPS) {
      for (const i of free) {
        const spot = this.bestSpot(i, step);
        if (!spot) return undefined;
        this.boxes[i] = spot;
      }
    }
    return this.boxes.filter((box): box is Box => box !== undefined);
  }

  private urgency(i: number): number {
    const { bonds, w, h } = this.pieces[i] as Piece;
    return bonds.length * 1000 + w * h * 0.01;
  }

  private bestSpot(i: number, step: number): Box | undefined {
    const { w, h, bonds } = this.pieces[i] as Piece;
    const others = this.boxes.flatMap((box, j) => (box && j !== i ? [{ box, j }] : []));
    const lines = this.linesWithout(i);
    const partners = bonds.flatMap(({ to, room }) => {
      const box = this.boxes[to];
      return box ? [{ box, j: to, room }] : [];
    });
    const spots: { box: Box; floor: number }[] = [];
    for (let y = h + 2; y <= this.height - h - 2; y += step) {
      for (let x = w + 2; x <= this.width - w - 2; x += step) {
        const box = { x, y, w, h };
        if (others.some((other) => boxesMeet(box, other.box, CLEAR))) continue;
        spots.push({ box, floor: this.floorOf(box, partners) });
      }
    }
    spots.sort((p, q) => p.floor - q.floor);
    let best: Box | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const { box, floor } of spots.slice(0, MOST_TRIED)) {
      if (floor >= least) break;
      const cost = this.costOf(box, floor, partners, others, lines, least);
      if (cost < least) [best, least] = [box, cost];
    }
    return best;
  }

  private linesWithout(i: number): Line[] {
    const lines: Line[] = [];
    this.pieces.forEach(({ bonds }, p) => {
      for (const { to: q } of bonds) {
        const [a, b] = [this.boxes[p], this.boxes[q]];
        if (q > p && p !== i && q !== i && a && b) lines.push({ a, b, i: p, j: q });
      }
    });
    return lines;
  }

  /** What a spot costs at the least: how far in it lies, and how long or cramped its ties are. */
  private floorOf(box: Box, partners: Partner[]): number {
    let cost = this.inwardness(box);
    for (const { box: partner, room } of partners) {
      cost += lengthCost(gapBetween(box, partner), room);
    }
    return cost;
  }

  /** What a spot costs with all that its ties cross and cover; past `limit` the rest is not looked at. */
  private costOf(
    box: Box,
    floor: number,
    partners: Partner[],
    others: Spot[],
    lines: Line[],
    limit: number,
  ): number {
    let cost = floor;
    const wide = { ...box, w: box.w + CORRIDOR, h: box.h + CORRIDOR };
    for (const line of lines) {
      const focal = this.pieces[line.i]?.given && this.pieces[line.j]?.given;
      if (segmentMeetsBox(line.a, line.b, focal ? wide : box)) cost += focal ? FOCAL : THROUGH;
      cost += CROSSING * crossings(box, partners, line);
      if (cost >= limit) return cost;
    }
    for (const { box: partner, j } of partners) {
      for (const other of others) {
        if (other.j === j || !segmentMeetsBox(box, partner, other.box)) continue;
        cost += other.box.w > LARGE ? FOCAL : THROUGH;
      }
      if (cost >= limit) return cost;
    }
    return cost;
  }

  /** Nothing at the border of the sheet, most in its middle. */
  private inwardness(box: Box): number {
    const dx = Math.abs((box.x / this.width - 0.5) * 2);
    const dy = Math.abs((box.y / this.height - 0.5) * 2);
    return INWARD * Math.max(0, 1 - Math.max(dx, dy));
  }
}

function lengthCost(gap: number, room: number): number {
  return gap + (gap < room ? TOO_SHORT * (1 - gap / room) : 0);
}

/** How many lines from a box to its partners cross a line that ends at none of them. */
function crossings(box: Box, partners: readonly Partner[], { a, b, i, j }: Line): number {
  return partners.filter(
    ({ box: partner, j: k }) => i !== k && j !== k && segmentsCross(box, partner, a, b),
  ).length;
}

type Spot = { box: Box; j: number };
type Partner = Spot & { room: number };

function gapBetween(p: Box, q: Box): number {
  const dx = Math.max(0, Math.abs(p.x - q.x) - p.w - q.w);
  const dy = Math.max(0, Math.abs(p.y - q.y) - p.h - q.h);
  return Math.hypot(dx, dy);
}
