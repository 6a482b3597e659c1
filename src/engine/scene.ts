import type { Catalog } from "./catalog.ts";
import type { Point } from "./geometry.ts";
import { hubsOf, type SceneHub } from "./hubs.ts";
import type { Layout, PlacedActor, PlacedHull } from "./places.ts";
import { anchorOf, layRoads, type Spoke } from "./roads.ts";
import { type Depth, shownAs } from "./rollup.ts";
import { row } from "./rows.ts";
import { seatTaken } from "./seats.ts";
import { planStations, type StationPlan } from "./stations.ts";
import type { Ties } from "./ties.ts";

/** A strand's line on the sheet, from the side of tie.a to the side of tie.b. */
export type SceneStrand = {
  slot: number;
  tie: number;
  stance: number;
  a: Point;
  b: Point;
  spokes: Spoke[];
  forward: boolean;
  backward: boolean;
  plan: StationPlan;
};

/** A dotted line between two of the actors in focus that meet through what an act is about. Others stand in lists alone. */
type SceneIndirect = { slot: number; tie: number; a: Point; b: Point; spokes: Spoke[] };

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

/** A scene with what it was made of: what every painter is given, beside a fold. */
export type LaidOut = { catalog: Catalog; ties: Ties; scene: Scene };

const LANE_LEAST = 13;
const WIDEST = 15;
const INDIRECT_LANE = 9;

/** Lays the ties of one depth on a layout. */
export function sceneOf(catalog: Catalog, ties: Ties, layout: Layout): Scene {
  const focal = focusAt(catalog, ties.depth);
  const lanes = ties.ties.flatMap(({ a, b, strands, indirect }, tie) => {
    const own = strands.map((slot) => ({ a, b, tie, slot, width: laneWidth(catalog, ties, slot) }));
    const dotted = indirect >= 0 && focal.has(a) && focal.has(b);
    return dotted ? [...own, { a, b, tie, slot: indirect, width: INDIRECT_LANE }] : own;
  });
  const courses = layRoads(layout, lanes);
  const lines: Omit<SceneStrand, "plan">[] = [];
  const indirects: SceneIndirect[] = [];
  lanes.forEach(({ slot, tie }, i) => {
    const [found, course] = [ties.slots[slot], courses[i]];
    if (!course) return;
    if (found?.kind === "indirect") indirects.push({ slot, tie, ...course });
    if (found?.kind !== "strand") return;
    const { stance, forward, backward } = found;
    lines.push({ slot, tie, stance, forward, backward, ...course });
  });
  const laid = lines.map(({ a, b, slot }) => ({ a, b, events: row(ties.eventsOf, slot) }));
  const plans = planStations(catalog, laid);
  const strands = lines.map((line, i) => ({ ...line, plan: plans[i] as StationPlan }));
  return {
    width: layout.width,
    height: layout.height,
    actors: actorsOf(catalog, ties, layout),
    hulls: [...layout.hulls.values()],
    strands,
    indirects,
    hubs: hubsOf(ties, layout, strands, anchorOf),
  };
}

/** The actors that stand at a depth for those the dataset is about. */
function focusAt(catalog: Catalog, depth: Depth): Set<number> {
  const shown = shownAs(catalog, depth);
  const focal = catalog.dataset.focus.flatMap((id) => catalog.actorOf.get(id) ?? []);
  return new Set(focal.map((actor) => shown(actor, undefined)));
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

function actorsOf(catalog: Catalog, ties: Ties, layout: Layout): SceneActor[] {
  const tied = new Set(ties.tied);
  const parents = new Set(catalog.parents.flatMap((list) => list.map(({ of }) => of)));
  const taken = seatTaken(catalog, ties.depth, tied);
  return [...layout.actors.values()]
    .filter(({ actor, bloc }) =>
      bloc >= 0 ? bloc === actor || taken(actor, bloc) : tied.has(actor),
    )
    .map((placed) => ({
      ...placed,
      rolled: parents.has(placed.actor),
      tied: tied.has(placed.actor),
    }));
}
