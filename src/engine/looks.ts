import { isMaterial, STANCES } from "../model/plover.ts";
import type { Catalog } from "./catalog.ts";
import { isContested } from "./contested.ts";
import { COLUMNS, type Fold } from "./fold.ts";
import { between, distance } from "./geometry.ts";
import type { SceneHub } from "./hubs.ts";
import { row } from "./rows.ts";
import type { Scene, SceneStrand } from "./scene.ts";
import { strandWidth } from "./scene.ts";
import { NUMERAL_FROM, readingEnds, stations } from "./stations.ts";
import type { Ties } from "./ties.ts";
import { CERTAIN, PERHAPS } from "./window.ts";

/**
 * How a strand is drawn in this window. `solid` and `tube` carry reports; `faint` ones that are only perhaps in the
 * window; `dashed` planned or alleged ones alone; `ghost` has nothing here but something elsewhere in time.
 */
export type StrandLook = {
  state: "solid" | "tube" | "faint" | "dashed" | "ghost";
  width: number;
  numeral: number;
};

const SOLID_TO = 5;

/** Reads a strand's look off the fold. `crowded`: the dataset is large and widths are logarithmic. */
export function strandLook(fold: Fold, slot: number, crowded = false): StrandLook {
  const at = slot * COLUMNS;
  const count = (column: number) => fold.counts[at + column] as number;
  const reported = count(1) + count(3);
  if (reported > 0) {
    const width = strandWidth(reported, crowded);
    return {
      state: width > SOLID_TO ? "tube" : "solid",
      width,
      numeral: reported >= NUMERAL_FROM ? reported : 0,
    };
  }
  if (count(0) + count(2) > 0) return { state: "faint", width: 2, numeral: 0 };
  const possible = count(4) + count(5) + count(6) + count(7);
  return { state: possible > 0 ? "dashed" : "ghost", width: possible > 0 ? 1.9 : 0.9, numeral: 0 };
}

/** Which way the acts of a strand run that are in the window (`Ties.ways`, added up): meetings alone run no way. */
export function strandWay({ slots, eventsOf, ways }: Ties, fold: Fold, slot: number): number {
  const found = slots[slot];
  if (found?.kind !== "strand" || !(found.forward || found.backward)) return 0;
  let way = 0;
  for (const event of row(eventsOf, slot)) if (isVisible(fold, event)) way |= ways[event] as number;
  return way;
}

/** Whether an indirect line has anything in the window. */
export function indirectShown(fold: Fold, slot: number): boolean {
  for (let column = 0; column < COLUMNS; column++)
    if ((fold.counts[slot * COLUMNS + column] as number) > 0) return true;
  return false;
}

/** A bead's three signs: `core` is the status, `broken` says that only anonymous sources do, `soft` that the day is not known. */
export type BeadLook = {
  shape: "circle" | "square" | "capsule";
  core: "full" | "empty" | "dot" | "cross";
  broken: boolean;
  soft: boolean;
  contested: boolean;
  number: number;
};

/** The look of one event, the same wherever it is drawn. */
export function beadLook(catalog: Catalog, index: number): BeadLook {
  const event = catalog.events[index];
  const time = catalog.times[index];
  if (!event) throw new Error(`There is no event ${index}: pass a position in catalog.events.`);
  const supporting = event.evidence.filter(({ stance }) => stance !== "contradicts");
  const cores = {
    act: "full",
    standing: "full",
    planned: "empty",
    alleged: "dot",
    void: "cross",
  } as const;
  const classes = ["act", "standing", "planned", "alleged", "void"] as const;
  return {
    shape:
      event.status === "ongoing"
        ? "capsule"
        : isMaterial(STANCES[catalog.stances[index] as number] ?? "neutral")
          ? "square"
          : "circle",
    core: cores[classes[catalog.statuses[index] as number] ?? "act"],
    broken:
      supporting.length > 0 &&
      supporting.every(({ attribution }) => attribution.kind === "anonymous"),
    soft: !time || (time.kind === "within" && time.earliest !== time.latest),
    contested: isContested(catalog, index),
    number: event.count > 1 ? event.count : 0,
  };
}

/** A bead to draw; `event` is -1 for a "+n" bead that stands for the events in `more`. `angle` is the strand's, in radians. */
export type SceneBead = {
  slot: number;
  event: number;
  more: number[];
  x: number;
  y: number;
  angle: number;
};

/** Whether an event is drawn in the fold's window. */
export function isVisible(fold: Fold, event: number): boolean {
  const dating = fold.dating[event];
  return fold.passing[event] === 1 && (dating === CERTAIN || dating === PERHAPS);
}

/** The beads of a strand in the fold's window. */
export function beadsOf(
  catalog: Catalog,
  ties: Ties,
  fold: Fold,
  strand: SceneStrand,
): SceneBead[] {
  const visible = [...row(ties.eventsOf, strand.slot)].filter((event) => isVisible(fold, event));
  const { slot } = strand;
  const [first, last] = readingEnds(strand);
  const length = distance(first, last) || 1;
  const angle = Math.atan2(last.y - first.y, last.x - first.x);
  return stations(catalog, strand.plan, visible).map(({ event, at, more }) => ({
    slot,
    event,
    more,
    angle,
    ...between(first, last, at / length),
  }));
}

/** All beads of a scene in the fold's window, hubs apart. */
export function allBeads(catalog: Catalog, ties: Ties, fold: Fold, scene: Scene): SceneBead[] {
  return scene.strands.flatMap((strand) => beadsOf(catalog, ties, fold, strand));
}

/** The hubs in the fold's window. */
export function visibleHubs(fold: Fold, scene: Scene): SceneHub[] {
  return scene.hubs.filter(({ event }) => isVisible(fold, event));
}
