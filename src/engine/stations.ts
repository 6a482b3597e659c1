import type { Catalog } from "./catalog.ts";
import { between, distance, type Point } from "./geometry.ts";

/** Lengths along a strand, in scene px. */
const BEAD = 11;
const CAPSULE = 20;
const GAP = 7;
const TIGHT_GAP = 2;
const MARGIN = 12;
const NUMERAL = 14;
/** From so many reports on a ribbon says their number. */
export const NUMERAL_FROM = 4;
/** Least distance between the middles of two beads of different strands. */
const APART = 15;
/** Above so many strands crossings are too many to be cleared. */
const MANY = 400;
/** A layout does not stretch ties for more beads than these. */
const MOST_WANTED = 10;
const SHIFTS = [0, 14, -14, 28, -28, 42, -42, 56, -56, 70, -70, 84, -84];

/**
 * Where the beads of a strand sit, as distances from the end it is read from (`readingEnds`).
 * `fixed`: there is room for all events of the strand, and each keeps its station whatever the window.
 * `packed`: there is not; the events in the window are set evenly, and what still finds no room is one "+n" at the end.
 */
export type StationPlan =
  | { kind: "fixed"; at: ReadonlyMap<number, number> }
  | { kind: "packed"; length: number };

/** One bead on its station; `event` is -1 for the "+n" bead, which stands for `more`. */
export type Station = { event: number; at: number; more: number[] };

/** A strand's ends in the order in which its dates are read: from left to right, or downwards where it stands. */
export function readingEnds<P extends Point>({ a, b }: { a: P; b: P }): [P, P] {
  const upright = Math.abs(a.x - b.x) < 1;
  return (upright ? a.y <= b.y : a.x < b.x) ? [a, b] : [b, a];
}

/** Plans one strand of `whole` px for all its events, which are given in date order; its far end is left to a numeral. */
function stationsOf(catalog: Catalog, events: ArrayLike<number>, whole: number): StationPlan {
  const list = Array.from(events);
  const length = whole - numeralRoom(catalog, list);
  const gap = gapFor(catalog, list, length);
  if (gap < TIGHT_GAP) return { kind: "packed", length };
  return { kind: "fixed", at: new Map(spreadOut(catalog, list, length, gap)) };
}

/**
 * Plans for all strands so that beads of different strands keep apart where ribbons cross: a group of beads is slid
 * along its strand to the nearest spot that is free of the beads laid before it.
 */
export function planStations(
  catalog: Catalog,
  strands: readonly { a: Point; b: Point; events: ArrayLike<number> }[],
): StationPlan[] {
  const taken: Point[] = [];
  return strands.map(({ events, ...strand }) => {
    const [first, last] = readingEnds(strand);
    const whole = distance(first, last);
    const length = whole - numeralRoom(catalog, Array.from(events));
    const plan = stationsOf(catalog, events, whole);
    if (plan.kind === "packed" || strands.length > MANY) return plan;
    const stops = [...plan.at.values()];
    const low = MARGIN - Math.min(...stops);
    const high = length - MARGIN - Math.max(...stops);
    const spots = (shift: number) =>
      stops.map((at) => between(first, last, (at + shift) / (whole || 1)));
    const free = (shift: number) =>
      spots(shift).every((p) => taken.every((q) => distance(p, q) > APART));
    const shift = SHIFTS.find((by) => by >= low && by <= high && free(by)) ?? 0;
    taken.push(...spots(shift));
    return { kind: "fixed", at: new Map([...plan.at].map(([event, at]) => [event, at + shift])) };
  });
}

/** The beads to draw for the events of a strand that are in the window, in date order. */
export function stations(
  catalog: Catalog,
  plan: StationPlan,
  visible: readonly number[],
): Station[] {
  if (plan.kind === "fixed") {
    return visible.map((event) => ({ event, at: plan.at.get(event) as number, more: [] }));
  }
  let shown = visible.slice();
  while (
    shown.length > 0 &&
    gapFor(catalog, [...shown, ...(shown.length < visible.length ? [-1] : [])], plan.length) <
      TIGHT_GAP
  ) {
    shown = shown.slice(0, -1);
  }
  const more = visible.slice(shown.length);
  const all = more.length > 0 ? [...shown, -1] : shown;
  const gap = Math.max(TIGHT_GAP, gapFor(catalog, all, plan.length));
  return spreadOut(catalog, all, plan.length, gap).map(([event, at]) => ({
    event,
    at,
    more: event < 0 ? more : [],
  }));
}

/** The length in px that a strand of n beads wants. */
export function roomFor(beads: number): number {
  return 2 * MARGIN + Math.min(MOST_WANTED, Math.max(1, beads)) * (BEAD + GAP) + GAP;
}

/** What a ribbon that may carry a numeral keeps free for it at its end. */
function numeralRoom(catalog: Catalog, events: readonly number[]): number {
  const most = events.reduce((sum, event) => sum + (catalog.weights[event] as number), 0);
  return most >= NUMERAL_FROM && events.length > 1 ? NUMERAL : 0;
}

/** How long a bead is along its strand: a standing state is a capsule. */
function beadLength(catalog: Catalog, event: number): number {
  return event >= 0 && catalog.events[event]?.status === "ongoing" ? CAPSULE : BEAD;
}

function gapFor(catalog: Catalog, events: readonly number[], length: number): number {
  if (events.length < 2) return GAP;
  const beads = events.reduce((sum, event) => sum + beadLength(catalog, event), 0);
  return Math.min(GAP, (length - 2 * MARGIN - beads) / (events.length - 1));
}

function spreadOut(
  catalog: Catalog,
  events: readonly number[],
  length: number,
  gap: number,
): [number, number][] {
  const total = events.reduce(
    (sum, event) => sum + beadLength(catalog, event),
    (events.length - 1) * gap,
  );
  let at = (length - total) / 2;
  return events.map((event) => {
    const half = beadLength(catalog, event) / 2;
    const middle = at + half;
    at += 2 * half + gap;
    return [event, middle];
  });
}
