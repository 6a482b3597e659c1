import { isInWindow } from "./counts.ts";
import { isCrowded } from "./crowd.ts";
import type { Fold } from "./fold.ts";
import { exitOf, HULL_POWER, type Point, type Superellipse } from "./geometry.ts";
import { indirectShown, type StrandLook, strandLook, strandWay } from "./looks.ts";
import type { LaidOut, Scene } from "./scene.ts";

/**
 * A line of a scene, from the side of `actors[0]`: a strand, a dotted line, a hub's spoke, or the way on inside a hull to
 * a member. `event` is the hub's, `tie` that of all others; each is -1 elsewhere. `cut`: how far the ends slant, per px
 * sideways. `inside`: it runs on a hull and has no casing.
 */
export type SceneLine = {
  kind: "strand" | "indirect" | "hub" | "inner";
  key: string;
  slot: number;
  tie: number;
  event: number;
  actors: readonly number[];
  /** Of a hub's spoke, the actor it leads to; else -1. */
  to: number;
  dotted: boolean;
  stance: number;
  ends: readonly [Point, Point];
  cut: readonly [number, number];
  inside: boolean;
};

/**
 * How a line is drawn in a window: a strand's looks, `dotted` for what is indirect, or not at all. `way`: whether chevrons
 * stand at its ends, as in `Ties.ways`.
 */
export type LineLook = {
  state: StrandLook["state"] | "dotted" | "hidden";
  width: number;
  way: number;
};

const STEEPEST = 1.1;
const INNER = 1.2;
const HUB_SPOKE = 1.8;
const DOTTED = 2;

const known = new WeakMap<Scene, readonly SceneLine[]>();

/** All lines of a scene in the order in which they are painted. In a crowded one hubs have none. */
export function linesOf(laid: LaidOut): readonly SceneLine[] {
  let lines = known.get(laid.scene);
  if (!lines) {
    lines = new LineBuilder(laid).built;
    known.set(laid.scene, lines);
  }
  return lines;
}

/** How a line looks in the fold's window. `ghosts`: whether what has nothing here, but elsewhere in time, is shown. */
export function lineLook(
  { catalog, ties }: Pick<LaidOut, "catalog" | "ties">,
  fold: Fold,
  line: Pick<SceneLine, "kind" | "slot" | "event" | "dotted">,
  { crowded, ghosts }: { crowded: boolean; ghosts: boolean },
): LineLook {
  if (line.kind === "hub") {
    const reported = (catalog.statuses[line.event] as number) < 2;
    const shown = isInWindow(fold, line.event) ? (reported ? "solid" : "dashed") : "hidden";
    return { state: shown, width: HUB_SPOKE, way: 0 };
  }
  if (line.dotted)
    return { state: indirectShown(fold, line.slot) ? "dotted" : "hidden", width: DOTTED, way: 0 };
  const { state, width } = strandLook(fold, line.slot, crowded);
  if (state === "ghost" && (!ghosts || line.kind === "inner"))
    return { state: "hidden", width, way: 0 };
  if (line.kind === "strand") return { state, width, way: strandWay(ties, fold, line.slot) };
  return { state: state === "tube" ? "solid" : state, width: INNER, way: 0 };
}

/** The slant of a hull's border at `end` against the line from `a` to `b`. */
export function slantOf(hull: Superellipse, end: Point, a: Point, b: Point): number {
  const slope = (d: number, size: number) =>
    (Math.sign(d) * (Math.abs(d) / size) ** (HULL_POWER - 1)) / size;
  const g = { x: slope(end.x - hull.x, hull.a), y: slope(end.y - hull.y, hull.b) };
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const d = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
  const along = -g.y * d.x + g.x * d.y;
  const across = g.y * d.y + g.x * d.x;
  if (Math.abs(across) < 1e-9) return 0;
  return Math.max(-STEEPEST, Math.min(STEEPEST, along / across));
}

class LineBuilder {
  readonly built: SceneLine[] = [];
  private readonly laid: LaidOut;
  private readonly hullOf: ReadonlyMap<number, Superellipse>;
  private readonly blocOf: ReadonlyMap<number, number>;

  constructor(laid: LaidOut) {
    const { catalog, ties, scene } = laid;
    this.laid = laid;
    this.hullOf = new Map(scene.hulls.map((hull) => [hull.actor, hull]));
    this.blocOf = new Map(scene.actors.map(({ actor, bloc }) => [actor, bloc]));
    for (const indirect of scene.indirects) this.add("indirect", indirect, 2, { dotted: true });
    for (const strand of scene.strands) {
      const { a, b, stance } = strand;
      const { actors } = this.tieOf(strand.tie);
      const cut = [this.slantAt(actors[0], a, a, b), this.slantAt(actors[1], b, a, b)] as const;
      this.add("strand", strand, stance, { cut });
    }
    if (!isCrowded(catalog, ties)) this.addHubs();
  }

  private add(
    kind: "strand" | "indirect",
    { slot, tie, a, b, spokes }: Scene["indirects"][number],
    stance: number,
    rest: Partial<SceneLine>,
  ): void {
    const line: SceneLine = { ...PLAIN_LINE, ...this.tieOf(tie), kind, slot, tie, stance, ...rest };
    this.built.push({ ...line, key: `${kind} ${slot}`, ends: [a, b] });
    const inner = { ...line, ...INWARD };
    spokes.forEach((spoke, i) => {
      this.built.push({ ...inner, key: `inner ${slot} ${i}`, ends: [spoke.from, spoke.to] });
    });
  }

  private addHubs(): void {
    const { catalog, scene } = this.laid;
    for (const hub of scene.hubs) {
      const { slot, event, spokes } = hub;
      const actors = spokes.map(({ actor }) => actor);
      const stance = catalog.stances[event] as number;
      const line: SceneLine = { ...PLAIN_LINE, kind: "hub", slot, event, actors, stance };
      for (const { actor, end } of spokes) {
        const border = this.borderBetween(actor, end, hub);
        const key = `hub ${slot} ${actor}`;
        this.built.push({ ...line, key, to: actor, ends: [border, hub] });
        if (border === end) continue;
        const inner = { ...line, to: actor, inside: true };
        this.built.push({ ...inner, key: `hub inner ${slot} ${actor}`, ends: [end, border] });
      }
    }
  }

  private tieOf(tie: number): { actors: [number, number] } {
    const { a, b } = this.laid.ties.ties[tie] as LaidOut["ties"]["ties"][number];
    return { actors: [a, b] };
  }

  /** How far a strand's end slants so that it runs along the hull it meets. */
  private slantAt(actor: number | undefined, end: Point, a: Point, b: Point): number {
    const bloc = this.blocOf.get(actor ?? -1) ?? -1;
    const hull = this.hullOf.get(actor ?? -1) ?? this.hullOf.get(bloc);
    return hull ? slantOf(hull, end, a, b) : 0;
  }

  /** Where a line from a member leaves its hull; its own start where it stands in none. */
  private borderBetween(actor: number, start: Point, end: Point): Point {
    const bloc = this.blocOf.get(actor) ?? -1;
    const hull = bloc === actor ? undefined : this.hullOf.get(bloc);
    return hull ? exitOf(hull, start, end) : start;
  }
}

const ORIGIN: Point = { x: 0, y: 0 };
/** A line of nothing yet, to be filled in. */
export const PLAIN_LINE: SceneLine = {
  kind: "strand",
  key: "",
  slot: -1,
  tie: -1,
  event: -1,
  actors: [],
  to: -1,
  dotted: false,
  stance: 2,
  ends: [ORIGIN, ORIGIN],
  cut: [0, 0],
  inside: false,
};
const INWARD = {
  kind: "inner",
  cut: [0, 0],
  inside: true,
} as const;
