import { type Catalog, STATUS_CLASSES } from "../../engine/catalog.ts";
import { type BeadLook, beadLook } from "../../engine/looks.ts";
import {
  INDIRECT_LANE,
  type MatrixBar,
  type MatrixCell,
  type MatrixRow,
} from "../../engine/matrix.ts";

/** One sign in a cell: what of one lane and one status lies surely there. `n` is in happenings. */
export type CellBead = {
  lane: number;
  kind: "reported" | "possible" | "void" | "indirect";
  n: number;
  look: BeadLook;
};

/** A bar's or a lane's beads' place down a row: the middle in px from the row's top. */
export type RowTracks = {
  barY: ReadonlyMap<MatrixBar, number>;
  beadY: ReadonlyMap<number, number>;
};

const BAR = 11;
const BEADS = 16;
const KINDS: readonly CellBead["kind"][] = ["reported", "possible", "void", "indirect"];

/** The signs of a cell in the order of lanes, and within a lane reported ones first. */
export function cellBeads(catalog: Catalog, cell: MatrixCell): CellBead[] {
  const beads = new Map<string, CellBead & { events: number[] }>();
  const add = (event: number, lane: number, kind: CellBead["kind"]) => {
    const key = `${lane} ${kind}`;
    const bead = beads.get(key) ?? { lane, kind, n: 0, look: beadLook(catalog, event), events: [] };
    bead.n += catalog.weights[event] as number;
    bead.events.push(event);
    beads.set(key, bead);
  };
  for (const event of cell.certain)
    add(event, catalog.stances[event] as number, kindOf(catalog, event));
  if (cell.counts.indirect.reported + cell.counts.indirect.possible > 0)
    for (const event of cell.indirect) add(event, INDIRECT_LANE, "indirect");
  const place = ({ lane, kind }: CellBead) => lane * KINDS.length + KINDS.indexOf(kind);
  return [...beads.values()]
    .map(({ events, ...bead }) => ({ ...bead, look: together(catalog, events, bead.look) }))
    .sort((p, q) => place(p) - place(q));
}

/** Stacks what a row holds: lanes in the order of stances, in each its bars and beneath them its beads. */
export function rowTracks(
  row: MatrixRow,
  beads: ReadonlyMap<number, readonly CellBead[]>,
  height: number,
): RowTracks {
  const barTrack = new Map<MatrixBar, number>();
  const beadTrack = new Map<number, number>();
  const heights: number[] = [];
  const lanes = new Set([...beads.values()].flat().map(({ lane }) => lane));
  for (let lane = 0; lane <= INDIRECT_LANE; lane++) {
    const base = heights.length;
    const ends: number[] = [];
    for (const bar of row.bars.filter((found) => found.lane === lane)) {
      const free = ends.findIndex((end) => end < bar.first);
      const track = free < 0 ? ends.push(bar.last) - 1 : free;
      ends[track] = bar.last;
      barTrack.set(bar, base + track);
    }
    heights.push(...ends.map(() => BAR));
    if (lanes.has(lane)) beadTrack.set(lane, heights.push(BEADS) - 1);
  }
  const all = heights.reduce((sum, h) => sum + h, 0);
  const squeeze = Math.min(1, (height - 6) / Math.max(1, all));
  let y = (height - all * squeeze) / 2;
  const middles = heights.map((h) => {
    y += h * squeeze;
    return y - (h * squeeze) / 2;
  });
  const placed = <K>(tracks: Map<K, number>) =>
    new Map([...tracks].map(([key, track]) => [key, middles[track] as number]));
  return { barY: placed(barTrack), beadY: placed(beadTrack) };
}

function kindOf(catalog: Catalog, event: number): CellBead["kind"] {
  const status = STATUS_CLASSES[catalog.statuses[event] as number];
  if (status === "void") return "void";
  return status === "act" || status === "standing" ? "reported" : "possible";
}

/** One look for several events: an act outweighs a state and a plan a rumour; doubts are shown where all share them. */
function together(catalog: Catalog, events: readonly number[], first: BeadLook): BeadLook {
  const looks = events.map((event) => beadLook(catalog, event));
  const act = looks.find(({ shape }) => shape !== "capsule");
  return {
    shape: act?.shape ?? "capsule",
    core: looks.every(({ core }) => core === first.core) ? first.core : "empty",
    broken: looks.every(({ broken }) => broken),
    soft: looks.some(({ soft }) => soft),
    contested: looks.some(({ contested }) => contested),
    number: 0,
  };
}
