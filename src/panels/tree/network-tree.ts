import { eventsInTie, isLive } from "../../engine/counts.ts";
import { indirectShown } from "../../engine/looks.ts";
import { byDate } from "../../engine/order.ts";
import { row } from "../../engine/rows.ts";
import type { Scene } from "../../engine/scene.ts";
import type { Subject } from "../../state/store.ts";
import type { Book } from "../evidence/told.ts";

/** What the tree is made of: what is counted now, what is drawn, and whether ties of other years are drawn as hairlines. */
export type Grounds = { book: Book; scene: Scene; ghosts: boolean };

/**
 * A place in the tree, from the actor down: `[actor]`, `[actor, tie]`, `[actor, event of three or more]`,
 * `[actor, tie, event]`. Empty where nothing is drawn.
 */
export type TreePath = readonly Subject[];

/** Whether two places are of the same thing. */
export function isSame(p: Subject | undefined, q: Subject | undefined): boolean {
  return p?.kind === q?.kind && p?.id === q?.id;
}

/** What stands beneath a place, in order; beneath the empty path the actors. */
export function itemsUnder(grounds: Grounds, path: TreePath): Subject[] {
  const [actor, tie, event] = path;
  if (!actor) return actorsDrawn(grounds);
  if (!tie) return tiesOfActor(grounds, actor);
  return tie.kind === "tie" && !event ? eventsOnTie(grounds, tie) : [];
}

/** The longest part of a path that is drawn now; the first actor where not even its actor is. */
export function drawnPart(grounds: Grounds, path: TreePath): TreePath {
  const part: Subject[] = [];
  for (const place of path) {
    const found = itemsUnder(grounds, part).find((item) => isSame(item, place));
    if (!found) break;
    part.push(found);
  }
  return part.length > 0 ? part : itemsUnder(grounds, []).slice(0, 1);
}

/** Where a subject stands in the tree; undefined where it is not drawn. */
export function pathTo(grounds: Grounds, subject: Subject): TreePath | undefined {
  const { catalog, ties } = grounds.book;
  const actor = (at: number): Subject => ({ kind: "actor", id: catalog.actors[at]?.id ?? "" });
  const path = (): TreePath => {
    if (subject.kind === "actor") return [subject];
    if (subject.kind === "tie") {
      const found = ties.ties[ties.tieOf.get(subject.id) ?? -1];
      return found ? [actor(found.a), subject] : [];
    }
    for (const slot of row(ties.slotsOf, catalog.eventOf.get(subject.id) ?? -1)) {
      const found = ties.slots[slot];
      if (found?.kind === "hub") return [actor(found.actors[0] as number), subject];
      const tie = found?.kind === "strand" ? ties.ties[found.tie] : undefined;
      if (tie) return [actor(tie.a), { kind: "tie", id: tie.key }, subject];
    }
    return [];
  };
  const wanted = path();
  const drawn = drawnPart(grounds, wanted);
  return wanted.length > 0 && drawn.length === wanted.length && isSame(drawn[0], wanted[0])
    ? drawn
    : undefined;
}

/** The actor at the other end of a tie; undefined elsewhere. */
export function otherEnd({ book }: Grounds, [actor, tie]: TreePath): TreePath | undefined {
  const { catalog, ties } = book;
  const found = tie?.kind === "tie" ? ties.ties[ties.tieOf.get(tie.id) ?? -1] : undefined;
  if (!found) return undefined;
  const other = catalog.actors[found.a]?.id === actor?.id ? found.b : found.a;
  return [{ kind: "actor", id: catalog.actors[other]?.id ?? "" }];
}

/** The actors that are tied, or have a sign of their own, at this level: those told of in the window first, each group by rank. */
function actorsDrawn({ book, scene }: Grounds): Subject[] {
  const { catalog, ties, fold } = book;
  const drawnHere = new Set([...scene.actors.map(({ actor }) => actor), ...ties.tied]);
  const told = new Set<number>();
  ties.slots.forEach((slot, i) => {
    if (slot.kind === "indirect" || !isLive(fold, i)) return;
    const tie = slot.kind === "strand" ? ties.ties[slot.tie] : undefined;
    for (const actor of slot.kind === "hub" ? slot.actors : []) told.add(actor);
    if (slot.kind === "own") told.add(slot.actor);
    if (tie) told.add(tie.a).add(tie.b);
  });
  const drawn = ties.shown.filter((actor) => drawnHere.has(actor));
  return [
    ...drawn.filter((actor) => told.has(actor)),
    ...drawn.filter((actor) => !told.has(actor)),
  ].map((actor) => ({ kind: "actor", id: catalog.actors[actor]?.id ?? "" }));
}

/**
 * What leaves an actor on the stage: its ties in the window, its events of three or more there, its dotted lines, and
 * where they are drawn its ties of other years; ties in the order of the other actor.
 */
function tiesOfActor({ book, scene, ghosts }: Grounds, { id }: Subject): Subject[] {
  const { catalog, ties, fold } = book;
  const actor = catalog.actorOf.get(id) ?? -1;
  const rank = (at: number) => catalog.rank[at] as number;
  const dotted = new Set(scene.indirects.map(({ tie }) => tie));
  const groups = { here: [] as number[], dotted: [] as number[], elsewhere: [] as number[] };
  ties.ties.forEach(({ a, b, strands, indirect }, tie) => {
    if (a !== actor && b !== actor) return;
    if (strands.some((slot) => isLive(fold, slot))) groups.here.push(tie);
    else if (dotted.has(tie) && indirectShown(fold, indirect)) groups.dotted.push(tie);
    else if (ghosts && strands.length > 0) groups.elsewhere.push(tie);
  });
  const tiesIn = (list: number[]): Subject[] => {
    const other = (tie: number) => {
      const { a, b } = ties.ties[tie] as (typeof ties.ties)[number];
      return rank(a === actor ? b : a);
    };
    return list
      .sort((p, q) => other(p) - other(q))
      .map((tie) => ({ kind: "tie", id: ties.ties[tie]?.key ?? "" }));
  };
  const hubs = ties.slots.flatMap((slot, i) =>
    slot.kind === "hub" && slot.actors.includes(actor) && isLive(fold, i) ? [slot.event] : [],
  );
  const events = hubs.sort(byDate(catalog)).map((event) => eventAt(book, event));
  return [...tiesIn(groups.here), ...events, ...tiesIn(groups.dotted), ...tiesIn(groups.elsewhere)];
}

/** The events of a tie in the window: its own, those it shares with others, then those through a subject. */
function eventsOnTie({ book }: Grounds, { id }: Subject): Subject[] {
  const { catalog, ties, fold } = book;
  const tie = ties.tieOf.get(id);
  if (tie === undefined) return [];
  const direct = eventsInTie(catalog, fold, ties, tie);
  const through = eventsInTie(catalog, fold, ties, tie, true);
  return [...new Set([...direct, ...through])].map((event) => eventAt(book, event));
}

/** How many ties and how many events of three or more an actor has in the window, as the caption counts them. */
export function tiesTold(grounds: Grounds, actor: Subject): { ties: number; hubs: number } {
  const { ties, fold } = grounds.book;
  const items = tiesOfActor({ ...grounds, ghosts: false }, actor);
  const strands = (id: string) => ties.ties[ties.tieOf.get(id) ?? -1]?.strands ?? [];
  return {
    ties: items.filter(({ kind, id }) => kind === "tie" && strands(id).some((s) => isLive(fold, s)))
      .length,
    hubs: items.filter(({ kind }) => kind === "event").length,
  };
}

function eventAt({ catalog }: Book, event: number): Subject {
  return { kind: "event", id: catalog.events[event]?.id ?? "" };
}
