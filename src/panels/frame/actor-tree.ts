import type { Catalog } from "../../engine/catalog.ts";
import { isInWindow } from "../../engine/counts.ts";
import type { Fold } from "../../engine/fold.ts";
import { chainOf } from "../../engine/rollup.ts";
import type { Participant } from "../../model/dataset.ts";

/** Actors as the rail lists them: positions in catalog.actors, by rank. */
export type ActorTree = {
  /** The focal blocs, or all blocs where the dataset has no focus. */
  focal: readonly number[];
  /** The other blocs. */
  others: readonly number[];
  membersOf: ReadonlyMap<number, readonly number[]>;
};

const known = new WeakMap<Catalog, ActorTree>();

/** Every actor under what it belongs to over the whole period, as the stage's hulls have it. */
export function actorTreeOf(catalog: Catalog): ActorTree {
  const found = known.get(catalog);
  if (found) return found;
  const membersOf = new Map<number, number[]>();
  const roots: number[] = [];
  const ranked = catalog.actors.map((_, actor) => actor).sort(byRank(catalog));
  for (const actor of ranked) {
    const parent = chainOf(catalog, actor, undefined)[1];
    if (parent === undefined) roots.push(actor);
    else membersOf.set(parent, [...(membersOf.get(parent) ?? []), actor]);
  }
  const focus = new Set(catalog.dataset.focus.map((id) => catalog.actorOf.get(id)));
  const focal = roots.filter((actor) => focus.has(actor));
  const tree = {
    focal: focal.length > 0 ? focal : roots,
    others: focal.length > 0 ? roots.filter((actor) => !focus.has(actor)) : [],
    membersOf,
  };
  known.set(catalog, tree);
  return tree;
}

/**
 * Per actor, the happenings in the window in which it or somebody who belongs to it at the time takes part, as its page
 * counts them where all that belongs to it is rolled up: planned and alleged ones too, denied and cancelled ones not, and
 * none that only concerns it.
 */
export function reportsOfActors(catalog: Catalog, fold: Fold): Int32Array {
  const reports = new Int32Array(catalog.actors.length);
  const seen = new Int32Array(catalog.actors.length).fill(-1);
  catalog.events.forEach(({ participants, status }, event) => {
    if (!isInWindow(fold, event) || status === "denied" || status === "cancelled") return;
    const chains = participants.map(({ actor, role }) => ({
      role,
      chain: chainOf(catalog, catalog.actorOf.get(actor) as number, catalog.times[event]),
    }));
    const blocs = new Set(
      chains.flatMap(({ role, chain }) => (isDirect(role) ? [chain.at(-1)] : [])),
    );
    for (const { role, chain } of chains) {
      if (!isDirect(role) && blocs.size > 0 && (role === "subject" || blocs.size === 1)) continue;
      for (const above of chain) {
        if (seen[above] === event) continue;
        seen[above] = event;
        reports[above] = (reports[above] as number) + (catalog.weights[event] as number);
      }
    }
  });
  return reports;
}

/** Whether a part makes an actor one of those between whom an event takes place; a mediator joins two of these. */
function isDirect(role: Participant["role"]): boolean {
  return role !== "subject" && role !== "mediator";
}

function byRank(catalog: Catalog): (p: number, q: number) => number {
  return (p, q) => (catalog.rank[p] as number) - (catalog.rank[q] as number);
}
