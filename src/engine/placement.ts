import {
  type Box,
  boxesMeet,
  distance,
  type Point,
  segmentMeetsBox,
  segmentsCross,
} from "./geometry.ts";

/** A box that wants a place: half sizes, its neighbours (positions in the same list) and perhaps a given place. */
export type Piece = { w: number; h: number; neighbours: number[]; given?: Point };

const STEP = 12;
const CLEAR = 8;
const CROSSING = 70;
const THROUGH = 240;
const CROWDING = 90;

/**
 * Puts boxes on a sheet: the given ones where they are told, then the others by number of neighbours, each on the free
 * spot of a grid that lies nearest to its neighbours and whose ties cross and cover least. Deterministic. The sheet
 * grows downwards and sideways (`width`, `height` of the answer) until all have room.
 */
export function placeBoxes(
  pieces: readonly Piece[],
  sheet: { width: number; height: number },
): { width: number; height: number; places: Point[] } {
  let { width, height } = sheet;
  for (;;) {
    const places = tryPlacing(pieces, width, height);
    if (places) return { width, height, places };
    width *= 1.08;
    height *= 1.08;
  }
}

function tryPlacing(pieces: readonly Piece[], width: number, height: number): Point[] | undefined {
  const boxes: (Box | undefined)[] = pieces.map(({ given, w, h }) => {
    if (!given) return undefined;
    const clamp = (value: number, half: number, size: number) =>
      Math.max(half + 2, Math.min(size - half - 2, value));
    return { x: clamp(given.x * width, w, width), y: clamp(given.y * height, h, height), w, h };
  });
  const order = pieces.map((_, i) => i).filter((i) => !boxes[i]);
  order.sort((p, q) => size(pieces[q]) - size(pieces[p]) || p - q);
  for (const i of order) {
    const spot = bestSpot(i, pieces, boxes, width, height);
    if (!spot) return undefined;
    boxes[i] = { ...spot, w: (pieces[i] as Piece).w, h: (pieces[i] as Piece).h };
  }
  return boxes.map((box) => ({ x: (box as Box).x, y: (box as Box).y }));
}

function size(piece: Piece | undefined): number {
  return piece ? piece.neighbours.length * 1000 + piece.w * piece.h * 0.01 : 0;
}

function bestSpot(
  i: number,
  pieces: readonly Piece[],
  boxes: readonly (Box | undefined)[],
  width: number,
  height: number,
): Point | undefined {
  const { w, h, neighbours } = pieces[i] as Piece;
  const placed = boxes.flatMap((box, j) => (box ? [{ box, j }] : []));
  const lines = placed.flatMap(({ box, j }) =>
    (pieces[j] as Piece).neighbours.flatMap((k) =>
      k > j && boxes[k] ? [{ a: box, b: boxes[k] as Box, j, k }] : [],
    ),
  );
  const partners = neighbours.flatMap((j) => (boxes[j] ? [{ box: boxes[j] as Box, j }] : []));
  let best: Point | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let y = h + 2; y <= height - h - 2; y += STEP) {
    for (let x = w + 2; x <= width - w - 2; x += STEP) {
      const box = { x, y, w, h };
      if (placed.some((other) => boxesMeet(box, other.box, CLEAR))) continue;
      const cost = costOf(box, partners, placed, lines, width, height);
      if (cost < least) [best, least] = [{ x, y }, cost];
    }
  }
  return best;
}

type Placed = { box: Box; j: number };
type Line = { a: Box; b: Box; j: number; k: number };

function costOf(
  box: Box,
  partners: Placed[],
  placed: Placed[],
  lines: Line[],
  width: number,
  height: number,
): number {
  const fromEdge = Math.min(box.x, width - box.x, box.y, height - box.y);
  let cost = partners.length === 0 ? fromEdge * 2 : fromEdge * 0.15;
  for (const { a, b } of lines) if (segmentMeetsBox(a, b, box)) cost += THROUGH;
  for (const partner of partners) {
    const gap = gapBetween(box, partner.box);
    cost += gap + (gap < 44 ? CROWDING * (1 - gap / 44) : 0);
    for (const { a, b, j, k } of lines) {
      if (j !== partner.j && k !== partner.j && segmentsCross(box, partner.box, a, b))
        cost += CROSSING;
    }
    for (const other of placed) {
      if (other.j !== partner.j && segmentMeetsBox(box, partner.box, other.box)) cost += THROUGH;
    }
  }
  return cost;
}

function gapBetween(p: Box, q: Box): number {
  const dx = Math.max(0, Math.abs(p.x - q.x) - p.w - q.w);
  const dy = Math.max(0, Math.abs(p.y - q.y) - p.h - q.h);
  return dx === 0 && dy === 0 ? distance(p, q) * 0.01 : Math.hypot(dx, dy);
}
