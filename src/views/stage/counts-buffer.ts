import { activeActors } from "../../engine/activity.ts";
import { isInWindow } from "../../engine/counts.ts";
import { isCrowded } from "../../engine/crowd.ts";
import type { FoldChange } from "../../engine/fold.ts";
import { lineLook } from "../../engine/lines.ts";
import { beadsOf } from "../../engine/looks.ts";
import type { Counted, Drawn } from "../../state/derived.ts";
import type { LineItem, StageGraph } from "./graph.ts";
import { BEAD_STATE } from "./programs/bead.ts";
import { GLYPH_STATE } from "./programs/glyph.ts";
import { LINE, LINE_STATE, WAY } from "./programs/strand.ts";
import { StateBuffer } from "./state-buffer.ts";

const REST = 0.42;
/** With more lines than these ghosts would be a fog over all the rest. */
const MOST_GHOSTS = 5000;

/** Which things stay at full strength while one subject is isolated; null where nothing is. */
export type Spotlight = ((actors: readonly number[], event: number) => boolean) | null;

/**
 * The counts of a window, written into the buffers of the programs. A move of the window touches the slots that it
 * changed; nothing else is read.
 */
export class CountsBuffer {
  readonly lines = new StateBuffer(LINE_STATE);
  readonly beads = new StateBuffer(BEAD_STATE);
  readonly glyphs = new StateBuffer(GLYPH_STATE);
  readonly hulls = new StateBuffer(1);
  ghosts = true;
  spotlight: Spotlight = null;
  /** Whether the scene is too large for its details. */
  crowded = false;
  /** Per actor (position), 1 where it stands in some event of the window. */
  active: Uint8Array = new Uint8Array();
  /** Per bead, what a "+n" stands for; 0 for the others. */
  more = new Int32Array();
  private stage: StageGraph | null = null;
  private readonly linesOf = new Map<number, number[]>();
  private readonly beadsOf = new Map<number, number[]>();

  /** Takes a new scene. All states are empty until `readAll`. */
  setScene(drawn: Drawn, stage: StageGraph): void {
    this.stage = stage;
    this.crowded = isCrowded(drawn.catalog, drawn.ties);
    this.lines.reset(stage.lines.length);
    this.beads.reset(stage.beads.length);
    this.glyphs.reset(stage.glyphs.length);
    this.hulls.reset(stage.hulls.length);
    this.more = new Int32Array(stage.beads.length);
    index(this.linesOf, stage.lines);
    index(this.beadsOf, stage.beads);
  }

  /** Reads every slot anew. */
  readAll(counted: Counted): void {
    for (const slot of this.linesOf.keys()) this.readSlot(counted, slot);
    this.readActors(counted);
  }

  /** Reads the slots that a move changed. */
  read(counted: Counted, change: FoldChange): void {
    for (const slot of change.slots) this.readSlot(counted, slot);
    if (!this.crowded) this.readActors(counted);
  }

  /** Greys the actors that stand in no event of the window. */
  readActors({ catalog, fold }: Counted): void {
    this.active = activeActors(catalog, fold);
    this.stage?.glyphs.forEach((actor, i) => {
      this.glyphs.set(i, this.active[actor] as number, this.strengthOf([actor], -1));
    });
  }

  /** How many strands and beads are seen in this window, ghosts apart. */
  get visible(): { strands: number; beads: number } {
    let [strands, beads] = [0, 0];
    this.stage?.lines.forEach(({ kind }, i) => {
      if (kind === "strand" && this.lines.get(i, 1) > LINE.ghost) strands++;
    });
    for (let i = 0; i < this.beads.count; i++) if (this.beads.get(i, 2) > 0) beads++;
    return { strands, beads };
  }

  /** Before a fade: from here the present state is what it sets out from. */
  settle(): void {
    for (const buffer of [this.lines, this.beads, this.glyphs]) buffer.settle();
  }

  /** How strongly what is between these actors, or an event (-1: none), is drawn: less for all but what is isolated. */
  strengthOf(actors: readonly number[], event: number): number {
    return !this.spotlight || this.spotlight(actors, event) ? 1 : REST;
  }

  private readSlot(counted: Counted, slot: number): void {
    for (const i of this.linesOf.get(slot) ?? []) this.readLine(counted, i);
    const beads = this.beadsOf.get(slot);
    if (beads) this.readBeads(counted, beads);
  }

  private readLine(counted: Counted, i: number): void {
    const item = this.stage?.lines[i] as LineItem;
    const strength = this.strengthOf(item.actors, item.event);
    const ghosts = this.ghosts && this.lines.count <= MOST_GHOSTS;
    const { crowded } = this;
    const { state, width, way } = lineLook(counted, counted.fold, item, { crowded, ghosts });
    this.lines.set(i, width, LINE[state] + way * WAY, strength);
  }

  private readBeads({ catalog, ties, fold }: Counted, beads: readonly number[]): void {
    const items = this.stage?.beads ?? [];
    const first = items[beads[0] as number];
    if (first?.hub) {
      const alpha = isInWindow(fold, first.event) ? this.strengthOf(first.actors, first.event) : 0;
      this.beads.set(beads[0] as number, first.hub.x, first.hub.y, alpha);
      return;
    }
    if (!first?.strand) return;
    const seen = new Map(
      beadsOf(catalog, ties, fold, first.strand).map((bead) => [bead.event, bead]),
    );
    for (const i of beads) {
      const { event, actors } = items[i] as (typeof items)[number];
      const bead = seen.get(event);
      this.more[i] = bead?.more.length ?? 0;
      if (bead) this.beads.set(i, bead.x, bead.y, this.strengthOf(actors, event));
      else this.beads.set(i, this.beads.get(i, 0), this.beads.get(i, 1), 0);
    }
  }
}

function index(map: Map<number, number[]>, items: readonly { slot: number }[]): void {
  map.clear();
  items.forEach(({ slot }, i) => {
    const list = map.get(slot);
    if (list) list.push(i);
    else map.set(slot, [i]);
  });
}
