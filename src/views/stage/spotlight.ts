import { row } from "../../engine/rows.ts";
import type { Drawn } from "../../state/derived.ts";
import type { Focus, Subject } from "../../state/store.ts";
import type { Spotlight } from "./counts-buffer.ts";
import type { StageGraph } from "./graph.ts";

/** What is lit: ties and actors as positions, beads as places in the graph's list. */
export type Lit = { ties: Set<number>; actors: Set<number>; beads: Set<number> };

/** What a hover and a selection light together. */
export function litBy(drawn: Drawn, stage: StageGraph, subjects: readonly (Subject | null)[]): Lit {
  const lit: Lit = { ties: new Set(), actors: new Set(), beads: new Set() };
  for (const subject of subjects) {
    if (!subject) continue;
    for (const actor of actorsOf(drawn, subject)) lit.actors.add(actor);
    const event = eventOf(drawn, subject);
    if (subject.kind === "tie") {
      const tie = drawn.ties.tieOf.get(subject.id);
      if (tie !== undefined) lit.ties.add(tie);
    }
    if (event < 0) continue;
    for (const slot of slotsOf(drawn, event)) if ("tie" in slot) lit.ties.add(slot.tie);
    stage.beads.forEach((bead, i) => {
      if (bead.event === event) lit.beads.add(i);
    });
  }
  return lit;
}

/**
 * Who and what stays at full strength while a subject or several actors are isolated; members stay with their bloc.
 * @param hop how far its neighbours are kept: 0 what lies among its own actors, 1 every tie of theirs, 2 their neighbours' too
 */
export function spotlightOn(drawn: Drawn, subject: Focus | null, hop: number): Spotlight {
  if (!subject) return null;
  let core = withMembers(drawn, new Set(actorsOf(drawn, subject)));
  for (let i = 1; i < hop; i++) core = withNeighbours(drawn, core);
  const near = hop > 0 ? withNeighbours(drawn, core) : core;
  const event = eventOf(drawn, subject);
  return (actors, of) => {
    if (event >= 0 && of >= 0) return event === of;
    if (actors.length === 1) return near.has(actors[0] as number);
    return hop > 0
      ? actors.some((actor) => core.has(actor))
      : actors.every((actor) => core.has(actor));
  };
}

function withMembers({ scene }: Drawn, actors: Set<number>): Set<number> {
  const all = new Set(actors);
  for (const { actor, bloc } of scene.actors) if (actors.has(bloc)) all.add(actor);
  return all;
}

function withNeighbours(drawn: Drawn, actors: ReadonlySet<number>): Set<number> {
  const all = new Set(actors);
  for (const slot of drawn.ties.slots) {
    const tie = slot.kind === "strand" ? drawn.ties.ties[slot.tie] : undefined;
    const met = slot.kind === "hub" ? slot.actors : tie ? [tie.a, tie.b] : [];
    if (met.some((actor) => actors.has(actor))) for (const actor of met) all.add(actor);
  }
  return withMembers(drawn, all);
}

/** The actors a subject is about. */
function actorsOf(drawn: Drawn, subject: Focus): number[] {
  const { catalog, ties } = drawn;
  if (subject.kind !== "event")
    return subject.id.split("~").flatMap((id) => catalog.actorOf.get(id) ?? []);
  return slotsOf(drawn, eventOf(drawn, subject)).flatMap((slot) => {
    if (slot.kind === "hub") return slot.actors;
    if (slot.kind === "own") return [slot.actor];
    if (slot.kind === "indirect") return [];
    const tie = ties.ties[slot.tie];
    return tie ? [tie.a, tie.b] : [];
  });
}

function eventOf({ catalog }: Drawn, subject: Focus): number {
  return subject.kind === "event" ? (catalog.eventOf.get(subject.id) ?? -1) : -1;
}

function slotsOf({ ties }: Drawn, event: number) {
  if (event < 0) return [];
  return [...row(ties.slotsOf, event)].flatMap((slot) => ties.slots[slot] ?? []);
}
