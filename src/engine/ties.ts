import type { CodedEvent, Participant } from "../model/dataset.ts";
import type { Catalog } from "./catalog.ts";
import { byDate } from "./order.ts";
import { type Depth, shownAs } from "./rollup.ts";
import { type Rows, row, rowsOf, turned } from "./rows.ts";

/**
 * Where an event is counted at a depth. A slot is one drawable thing:
 * - `strand`: the events of one stance between two shown actors; `forward` means some act runs from tie.a to tie.b;
 * - `hub`: one event of three or more shown actors, never a clique;
 * - `own`: events inside one shown actor (`inner`), or of it alone;
 * - `indirect`: two actors that meet only through what an act is about. Drawn dotted, never counted as a tie.
 */
export type Slot =
  | { kind: "strand"; tie: number; stance: number; forward: boolean; backward: boolean }
  | { kind: "hub"; event: number; actors: number[] }
  | { kind: "own"; actor: number }
  | { kind: "indirect"; tie: number };

/** Two shown actors, the better ranked first, and the slots that run between them (-1: none). */
export type Tie = {
  key: string;
  a: number;
  b: number;
  strands: number[];
  indirect: number;
  hubs: number[];
};

/** All ties at one depth. They are static: the window only changes what is counted in the slots. */
export type Ties = {
  depth: Depth;
  ties: Tie[];
  tieOf: ReadonlyMap<string, number>;
  slots: Slot[];
  /** Per slot, its events by date, undated last. */
  eventsOf: Rows;
  /** Per event, its slots. */
  slotsOf: Rows;
  /** Per event on a strand, which way it runs: FORWARD, BACKWARD, both, or 0 where none acts on the other. */
  ways: Uint8Array;
  /** Actors that stand in at least one slot, by rank. */
  shown: number[];
  /** Of these, the ones that a strand or a hub ties to another: only they are drawn outside a hull. */
  tied: number[];
  /** Per actor, its own slot or -1. */
  ownOf: Int32Array;
};

/** Ways of an act on a strand, to be added up: from tie.a to tie.b, and from tie.b to tie.a. */
export const FORWARD = 1;
export const BACKWARD = 2;

const UNDIRECTED = new Set<Participant["role"]>(["visitor", "host", "participant"]);

/** Rolls every event up to a depth and sorts it into its slots. */
export function tiesOf(catalog: Catalog, depth: Depth): Ties {
  const builder = new TiesBuilder(catalog, depth);
  catalog.events.forEach((event, i) => {
    builder.add(event, i);
  });
  return builder.finish();
}

/** "egypt~russia": the name of a tie in links and everywhere else. */
export function tieKey(catalog: Catalog, a: number, b: number): string {
  return `${catalog.actors[a]?.id}~${catalog.actors[b]?.id}`;
}

type Participation = "source" | "target" | "meeting" | "mediator" | "subject";

type Parts = {
  sources: number[];
  targets: number[];
  direct: number[];
  mediators: number[];
  subjects: number[];
};

class TiesBuilder {
  private readonly shownAs: ReturnType<typeof shownAs>;
  private readonly ties: Tie[] = [];
  private readonly tieOf = new Map<string, number>();
  /** The same by the two actors' positions, `a * actors + b`, so that no key is spelt out per event. */
  private readonly tieAt = new Map<number, number>();
  private readonly slots: Slot[] = [];
  private readonly slotsOf: number[][] = [];
  private readonly shown = new Set<number>();
  private readonly tied = new Set<number>();
  private readonly ownOf: Int32Array;
  private readonly ways: Uint8Array;
  private readonly catalog: Catalog;
  private readonly depth: Depth;

  constructor(catalog: Catalog, depth: Depth) {
    this.catalog = catalog;
    this.depth = depth;
    this.shownAs = shownAs(catalog, depth);
    this.ownOf = new Int32Array(catalog.actors.length).fill(-1);
    this.ways = new Uint8Array(catalog.events.length);
  }

  add(event: CodedEvent, i: number): void {
    this.slotsOf[i] = [];
    const parts = this.partsOf(event, i);
    const { direct, mediators, subjects } = parts;
    const spokes = direct.length >= 2 ? distinct([direct, mediators]) : direct;
    const through = spokes.length >= 3 ? subjects : distinct([subjects, mediators]);
    if (spokes.length >= 3) this.addHub(i, spokes);
    else if (direct.length === 2) this.addStrand(i, parts);
    else if (direct.length === 1) this.enter(this.ownSlot(direct[0] as number), i);
    else for (const actor of through) this.enter(this.ownSlot(actor), i);
    for (const actor of spokes) {
      for (const subject of through) {
        if (!spokes.includes(subject)) this.enter(this.indirectSlot(actor, subject), i);
      }
    }
  }

  finish(): Ties {
    const order = byDate(this.catalog);
    const slotsOf = rowsOf(this.slotsOf);
    const eventsOf = turned(slotsOf, this.slots.length);
    for (const slot of this.slots.keys()) {
      const events = row(eventsOf, slot);
      if (events.length > 1) events.sort(order);
    }
    return {
      depth: this.depth,
      ties: this.ties,
      tieOf: this.tieOf,
      slots: this.slots,
      eventsOf,
      slotsOf,
      ways: this.ways,
      shown: [...this.shown].sort((a, b) => this.rank(a) - this.rank(b)),
      tied: [...this.tied].sort((a, b) => this.rank(a) - this.rank(b)),
      ownOf: this.ownOf,
    };
  }

  private partsOf(event: CodedEvent, i: number): Parts {
    const time = this.catalog.times[i];
    const lists = { source: [], target: [], meeting: [], mediator: [], subject: [] } as Record<
      Participation,
      number[]
    >;
    for (const { actor, role } of event.participants) {
      const shown = this.shownAs(this.catalog.actorOf.get(actor) as number, time);
      addNew(lists[UNDIRECTED.has(role) ? "meeting" : (role as Participation)], shown);
    }
    const direct = distinct([lists.source, lists.target, lists.meeting]);
    const apart = (list: number[]) => list.filter((actor) => !direct.includes(actor));
    return {
      sources: lists.source,
      targets: lists.target,
      direct,
      mediators: apart(lists.mediator),
      subjects: apart(lists.subject),
    };
  }

  private addHub(event: number, actors: number[]): void {
    const slot = this.newSlot({ kind: "hub", event, actors });
    this.enter(slot, event);
    for (const [i, a] of actors.entries()) {
      this.tied.add(a);
      this.shown.add(a);
      for (const b of actors.slice(i + 1)) this.tie(a, b)[1].hubs.push(slot);
    }
  }

  private addStrand(event: number, { sources, targets, direct }: Parts): void {
    const [at, tie] = this.tie(direct[0] as number, direct[1] as number);
    const stance = this.catalog.stances[event] as number;
    const slot =
      tie.strands.find((strand) => this.stance(strand) === stance) ??
      this.newStrand(at, tie, stance);
    const strand = this.slots[slot] as Extract<Slot, { kind: "strand" }>;
    const forward = sources.includes(tie.a) && targets.includes(tie.b);
    const backward = sources.includes(tie.b) && targets.includes(tie.a);
    strand.forward ||= forward;
    strand.backward ||= backward;
    this.ways[event] = (forward ? FORWARD : 0) + (backward ? BACKWARD : 0);
    this.enter(slot, event);
  }

  private newStrand(at: number, tie: Tie, stance: number): number {
    const slot = this.newSlot({ kind: "strand", tie: at, stance, forward: false, backward: false });
    tie.strands.push(slot);
    tie.strands.sort((p, q) => this.stance(p) - this.stance(q));
    this.tied.add(tie.a).add(tie.b);
    return slot;
  }

  /** The tie of two actors with its position. */
  private tie(p: number, q: number): [number, Tie] {
    const [a, b] = this.rank(p) < this.rank(q) ? [p, q] : [q, p];
    const pair = a * this.ownOf.length + b;
    let at = this.tieAt.get(pair);
    if (at === undefined) {
      const key = tieKey(this.catalog, a, b);
      at = this.ties.push({ key, a, b, strands: [], indirect: -1, hubs: [] }) - 1;
      this.tieOf.set(key, at);
      this.tieAt.set(pair, at);
      this.shown.add(a).add(b);
    }
    return [at, this.ties[at] as Tie];
  }

  private ownSlot(actor: number): number {
    if ((this.ownOf[actor] as number) < 0) this.ownOf[actor] = this.newSlot({ kind: "own", actor });
    this.shown.add(actor);
    return this.ownOf[actor] as number;
  }

  private indirectSlot(a: number, b: number): number {
    const [at, tie] = this.tie(a, b);
    if (tie.indirect < 0) tie.indirect = this.newSlot({ kind: "indirect", tie: at });
    return tie.indirect;
  }

  private newSlot(slot: Slot): number {
    return this.slots.push(slot) - 1;
  }

  private enter(slot: number, event: number): void {
    this.slotsOf[event]?.push(slot);
  }

  private rank(actor: number): number {
    return this.catalog.rank[actor] as number;
  }

  private stance(slot: number): number {
    const found = this.slots[slot];
    return found?.kind === "strand" ? found.stance : -1;
  }
}

function distinct(lists: readonly (readonly number[])[]): number[] {
  const all: number[] = [];
  for (const list of lists) for (const item of list) addNew(all, item);
  return all;
}

function addNew(list: number[], item: number): void {
  if (!list.includes(item)) list.push(item);
}
