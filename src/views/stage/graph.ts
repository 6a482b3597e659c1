import { MultiUndirectedGraph } from "graphology";
import type { Catalog } from "../../engine/catalog.ts";
import { isCrowded } from "../../engine/crowd.ts";
import type { Point, Superellipse } from "../../engine/geometry.ts";
import type { SceneHub } from "../../engine/hubs.ts";
import { linesOf, type SceneLine } from "../../engine/lines.ts";
import { beadLook } from "../../engine/looks.ts";
import { row } from "../../engine/rows.ts";
import type { Scene, SceneStrand } from "../../engine/scene.ts";
import type { Ties } from "../../engine/ties.ts";
import type { Drawn } from "../../state/derived.ts";
import type { Subject } from "../../state/store.ts";
import type { BeadGeometry } from "./programs/bead.ts";
import type { GlyphGeometry } from "./programs/glyph.ts";
import type { LineGeometry } from "./programs/strand.ts";

/** A line of the graph, with the actors whose tie or hub it belongs to. */
export type LineItem = Pick<SceneLine, "kind" | "slot" | "event" | "actors" | "dotted"> & {
  subject: Subject;
};

/** A bead of the graph; `event` is -1 for the "+n" of a strand whose beads are packed. */
type BeadItem = {
  slot: number;
  event: number;
  stance: number;
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

/** Turns a scene into a graph: actors, beads and hubs are nodes, all lines are edges with keys of their own. */
export function graphOf(drawn: Drawn): StageGraph {
  const builder = new GraphBuilder(drawn);
  builder.addHulls();
  builder.addActors();
  builder.addBeads();
  builder.addLines();
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
  private readonly crowded: boolean;

  constructor({ catalog, ties, scene }: Drawn) {
    this.catalog = catalog;
    this.ties = ties;
    this.scene = scene;
    this.hullOf = new Map(scene.hulls.map((hull) => [hull.actor, hull]));
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

  addLines(): void {
    const { catalog, ties } = this;
    for (const line of linesOf({ catalog, ties, scene: this.scene })) {
      const { kind, key, slot, actors, event, dotted } = line;
      const [p, q] = actors;
      const subject = event < 0 ? this.tie(line.tie) : this.event(event);
      const ends: [string, string] =
        kind === "hub"
          ? [`actor ${line.to}`, `bead ${slot} ${event}`]
          : [`actor ${p}`, `actor ${q}`];
      this.addLine(key, { kind, slot, event, actors, subject, dotted }, line, ends);
    }
  }

  addBeads(): void {
    if (this.crowded) return;
    for (const strand of this.scene.strands) this.addBeadsOf(strand);
    for (const hub of this.scene.hubs) {
      const { slot, event, spokes } = hub;
      const actors = spokes.map(({ actor }) => actor);
      const look = { ...beadLook(this.catalog, event), soft: false };
      this.addBead(
        { slot, event, strand: null, hub, actors, subject: this.event(event) },
        { look, stance: this.catalog.stances[event] as number, angle: 0, hub: true },
      );
    }
  }

  private addBeadsOf(strand: SceneStrand): void {
    const { slot, a, b, stance, plan } = strand;
    const { a: p, b: q } = this.ties.ties[strand.tie] as Ties["ties"][number];
    const actors = [p, q];
    const angle = Math.atan2(b.y - a.y, b.x - a.x);
    for (const event of row(this.ties.eventsOf, slot)) {
      const subject = this.event(event);
      const look = beadLook(this.catalog, event);
      const item = { slot, event, strand, hub: null, actors, subject };
      this.addBead(item, { look, stance, angle, hub: false });
    }
    if (plan.kind === "fixed") return;
    const more = { slot, event: -1, strand, hub: null, actors, subject: this.tie(strand.tie) };
    this.addBead(more, { look: "more", stance, angle: 0, hub: false });
  }

  private addBead(item: Omit<BeadItem, "stance">, geometry: BeadGeometry): void {
    this.built.beads.push({ ...item, stance: geometry.stance });
    this.addNode(`bead ${item.slot} ${item.event}`, "bead", { x: 0, y: 0 }, item.subject, geometry);
  }

  private addLine(
    key: string,
    item: LineItem,
    { ends: [from, to], stance, cut, inside }: SceneLine,
    [p, q]: readonly [string, string],
  ): void {
    const { graph, lines } = this.built;
    if (!graph.hasNode(p) || !graph.hasNode(q)) return;
    lines.push(item);
    const geometry: LineGeometry = { from, to, stance, cut, inside };
    graph.addEdgeWithKey(key, p, q, { type: "strand", subject: item.subject, ...geometry });
  }

  private addNode(key: string, type: string, at: Point, subject: Subject, geometry: object): void {
    const { x, y } = at;
    this.built.graph.addNode(key, { ...geometry, type, subject, x, y: -y });
  }

  private tie(tie: number): Subject {
    return { kind: "tie", id: this.ties.ties[tie]?.key ?? "" };
  }

  private actor(actor: number): Subject {
    return { kind: "actor", id: this.catalog.actors[actor]?.id ?? "" };
  }

  private event(event: number): Subject {
    return { kind: "event", id: this.catalog.events[event]?.id ?? "" };
  }
}
