import { MultiUndirectedGraph } from "graphology";
import type { Catalog } from "../../engine/catalog.ts";
import { exitOf, HULL_POWER, type Point, type Superellipse } from "../../engine/geometry.ts";
import type { SceneHub } from "../../engine/hubs.ts";
import { beadLook } from "../../engine/looks.ts";
import { row } from "../../engine/rows.ts";
import type { Scene, SceneStrand } from "../../engine/scene.ts";
import type { Ties } from "../../engine/ties.ts";
import type { Drawn } from "../../state/derived.ts";
import type { Subject } from "../../state/store.ts";
import type { BeadGeometry } from "./programs/bead.ts";
import type { GlyphGeometry } from "./programs/glyph.ts";
import type { LineGeometry } from "./programs/strand.ts";

/** A line of the graph: a strand, a dotted line, a hub's spoke, or a strand's way on inside a hull to its member. */
export type LineItem = {
  kind: "strand" | "indirect" | "hub" | "inner";
  slot: number;
  /** The actors whose tie or hub it belongs to. */
  actors: readonly number[];
  subject: Subject;
  dotted: boolean;
};

/** A bead of the graph; `event` is -1 for the "+n" of a strand whose beads are packed. */
type BeadItem = {
  slot: number;
  event: number;
  strand: SceneStrand | null;
  hub: SceneHub | null;
  actors: readonly number[];
  subject: Subject;
};

/**
 * A scene as Sigma takes it. The graph is static for a scene: time only changes the programs' buffers, in which a thing
 * stands at its place in `lines`, `beads`, `glyphs` (actors) or `hulls`.
 */
export type StageGraph = {
  graph: MultiUndirectedGraph;
  lines: LineItem[];
  beads: BeadItem[];
  glyphs: number[];
  hulls: number[];
};

/** Above these a picture is crowded: no beads, logarithmic widths, fewer names. */
const MANY_EVENTS = 3000;
const MANY_ACTORS = 400;
const STEEPEST = 1.1;

/** Whether there is too much to draw each event. */
export function isCrowded(catalog: Catalog, ties: Ties): boolean {
  return catalog.events.length > MANY_EVENTS || ties.shown.length > MANY_ACTORS;
}

/** Turns a scene into a graph: actors, beads and hubs are nodes, all lines are edges with keys of their own. */
export function graphOf(drawn: Drawn): StageGraph {
  const builder = new GraphBuilder(drawn);
  builder.addHulls();
  builder.addActors();
  builder.addIndirects();
  builder.addStrands();
  builder.addHubs();
  return builder.built;
}

class GraphBuilder {
  readonly built: StageGraph = {
    graph: new MultiUndirectedGraph(),
    lines: [],
    beads: [],
    glyphs: [],
    hulls: [],
  };
  private readonly catalog: Catalog;
  private readonly ties: Ties;
  private readonly scene: Scene;
  private readonly hullOf: ReadonlyMap<number, Superellipse>;
  private readonly blocOf = new Map<number, number>();
  private readonly crowded: boolean;

  constructor({ catalog, ties, scene }: Drawn) {
    this.catalog = catalog;
    this.ties = ties;
    this.scene = scene;
    this.hullOf = new Map(scene.hulls.map((hull) => [hull.actor, hull]));
    for (const { actor, bloc } of scene.actors) this.blocOf.set(actor, bloc);
    this.crowded = isCrowded(catalog, ties);
  }

  /** A hull stands for its bloc as long as no member has ties of its own. */
  addHulls(): void {
    const open = new Set(
      this.scene.actors.flatMap(({ actor, bloc, tied }) =>
        tied && bloc >= 0 && bloc !== actor ? [bloc] : [],
      ),
    );
    for (const hull of this.scene.hulls) {
      if (open.has(hull.actor)) continue;
      this.built.hulls.push(hull.actor);
      this.addNode(`hull ${hull.actor}`, "hull", hull, this.actor(hull.actor), { hull });
    }
  }

  addActors(): void {
    for (const { actor, x, y, r, bloc, rolled } of this.scene.actors) {
      const kind = this.catalog.actors[actor]?.kind ?? "other";
      const inside = bloc >= 0 && this.hullOf.has(bloc);
      const geometry: GlyphGeometry = { at: { x, y }, r, kind, rolled, inside };
      this.built.glyphs.push(actor);
      this.addNode(`actor ${actor}`, "glyph", { x, y }, this.actor(actor), geometry);
    }
  }

  addIndirects(): void {
    for (const { slot, tie, a, b, spokes } of this.scene.indirects) {
      const item = this.lineOf("indirect", slot, tie, true);
      this.addLine(`indirect ${slot}`, item, { from: a, to: b, stance: 2 });
      this.addInner(item, spokes, 2);
    }
  }

  addStrands(): void {
    for (const strand of this.scene.strands) {
      const { slot, tie, a, b, stance, forward, backward } = strand;
      const item = this.lineOf("strand", slot, tie, false);
      const cut = [
        this.slantAt(item.actors[0], a, a, b),
        this.slantAt(item.actors[1], b, a, b),
      ] as const;
      this.addLine(`strand ${slot}`, item, { from: a, to: b, stance, forward, backward, cut });
      this.addInner(item, strand.spokes, stance);
      if (!this.crowded) this.addBeads(strand, item);
    }
  }

  addHubs(): void {
    if (this.crowded) return;
    for (const hub of this.scene.hubs) {
      const { slot, event, spokes } = hub;
      const actors = spokes.map(({ actor }) => actor);
      const subject = this.event(event);
      const stance = this.catalog.stances[event] as number;
      const look = { ...beadLook(this.catalog, event), soft: false };
      this.addBead(
        { slot, event, strand: null, hub, actors, subject },
        { look, stance, angle: 0, hub: true },
      );
      for (const { actor, end } of spokes) {
        const item: LineItem = { kind: "hub", slot, actors, subject, dotted: false };
        const ends = [`actor ${actor}`, `bead ${slot} ${event}`] as const;
        const border = this.borderBetween(actor, end, hub);
        this.addLine(`hub ${slot} ${actor}`, item, { from: border, to: hub, stance }, ends);
        if (border === end) continue;
        const inner = { from: end, to: border, stance, inside: true };
        this.addLine(`hub inner ${slot} ${actor}`, item, inner, ends);
      }
    }
  }

  private addBeads(strand: SceneStrand, { slot, actors, subject: tie }: LineItem): void {
    const { a, b, stance, plan } = strand;
    const angle = Math.atan2(b.y - a.y, b.x - a.x);
    for (const event of row(this.ties.eventsOf, slot)) {
      const subject = this.event(event);
      const look = beadLook(this.catalog, event);
      const item = { slot, event, strand, hub: null, actors, subject };
      this.addBead(item, { look, stance, angle, hub: false });
    }
    if (plan.kind === "fixed") return;
    const more = { slot, event: -1, strand, hub: null, actors, subject: tie };
    this.addBead(more, { look: "more", stance, angle: 0, hub: false });
  }

  private addBead(item: BeadItem, geometry: BeadGeometry): void {
    this.built.beads.push(item);
    this.addNode(`bead ${item.slot} ${item.event}`, "bead", { x: 0, y: 0 }, item.subject, geometry);
  }

  private addInner(item: LineItem, spokes: readonly { from: Point; to: Point }[], stance: number) {
    spokes.forEach(({ from, to }, i) => {
      const key = `inner ${item.slot} ${i}`;
      this.addLine(key, { ...item, kind: "inner" }, { from, to, stance });
    });
  }

  private addLine(
    key: string,
    item: LineItem,
    line: Pick<LineGeometry, "from" | "to" | "stance"> & Partial<LineGeometry>,
    ends: readonly [string, string] = [`actor ${item.actors[0]}`, `actor ${item.actors[1]}`],
  ): void {
    const { graph, lines } = this.built;
    if (!graph.hasNode(ends[0]) || !graph.hasNode(ends[1])) return;
    lines.push(item);
    graph.addEdgeWithKey(key, ends[0], ends[1], {
      type: "strand",
      subject: item.subject,
      cut: [0, 0],
      forward: false,
      backward: false,
      inside: item.kind === "inner",
      ...line,
    });
  }

  private addNode(key: string, type: string, at: Point, subject: Subject, geometry: object): void {
    const { x, y } = at;
    this.built.graph.addNode(key, { ...geometry, type, subject, x, y: -y });
  }

  private lineOf(kind: LineItem["kind"], slot: number, tie: number, dotted: boolean): LineItem {
    const { key, a, b } = this.ties.ties[tie] as Ties["ties"][number];
    return { kind, slot, actors: [a, b], subject: { kind: "tie", id: key }, dotted };
  }

  /** How far a strand's end slants so that it runs along the hull it meets, in px along per px sideways. */
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

  private actor(actor: number): Subject {
    return { kind: "actor", id: this.catalog.actors[actor]?.id ?? "" };
  }

  private event(event: number): Subject {
    return { kind: "event", id: this.catalog.events[event]?.id ?? "" };
  }
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
