import { eventsInTie } from "../../engine/counts.ts";
import { byDate } from "../../engine/order.ts";
import { shownAs } from "../../engine/rollup.ts";
import { row } from "../../engine/rows.ts";
import type { Ties } from "../../engine/ties.ts";
import { OUT, UNDATED } from "../../engine/window.ts";
import type { Book } from "./told.ts";

/** The events (positions, by date) that speak of a tie, divided as its page shows them. */
export type TieEvidence = {
  /** Between the two alone, in the window. */
  between: number[];
  /** Of three or more actors, in the window. */
  wider: number[];
  /** Through a subject, in the window; never counted. */
  indirect: number[];
  /** Dated outside the window, and how many of these are indirect alone. */
  outside: number[];
  outsideIndirect: number;
  undated: number[];
  /** How many a filter hides. */
  hidden: number;
};

/** Two actors as the texts name them, beneath a rolled-up tie, with their events in the window. */
export type Pair = { a: number; b: number; events: number[] };

/** Divides the events of a tie. */
export function tieEvidence(book: Book, tie: number): TieEvidence {
  const { catalog, ties, fold } = book;
  const found = ties.ties[tie] as Ties["ties"][number];
  const isWider = (event: number) =>
    row(ties.slotsOf, event).some((slot) => ties.slots[slot]?.kind === "hub");
  const inWindow = eventsInTie(catalog, fold, ties, tie);
  const slots = [...found.strands, ...found.hubs, ...(found.indirect < 0 ? [] : [found.indirect])];
  const all = [...new Set(slots.flatMap((slot) => [...row(ties.eventsOf, slot)]))];
  const passing = all.filter((event) => fold.passing[event]).sort(byDate(catalog));
  const outside = passing.filter((event) => fold.dating[event] === OUT);
  const direct = new Set(
    [...found.strands, ...found.hubs].flatMap((slot) => [...row(ties.eventsOf, slot)]),
  );
  return {
    between: inWindow.filter((event) => !isWider(event)),
    wider: inWindow.filter(isWider),
    indirect: eventsInTie(catalog, fold, ties, tie, true),
    outside,
    outsideIndirect: outside.filter((event) => !direct.has(event)).length,
    undated: passing.filter((event) => fold.dating[event] === UNDATED),
    hidden: all.length - passing.length,
  };
}

/** The pairs of actual actors that a tie stands for in the window, the most told first. */
export function pairsBeneath(book: Book, tie: number): Pair[] {
  const { catalog, ties, fold } = book;
  const { a, b } = ties.ties[tie] as Ties["ties"][number];
  const pairs = new Map<string, Pair>();
  for (const event of eventsInTie(catalog, fold, ties, tie)) {
    for (const [p, q] of pairsIn(book, event, a, b)) {
      const key = `${p} ${q}`;
      const pair = pairs.get(key) ?? { a: p, b: q, events: [] };
      pairs.set(key, pair);
      pair.events.push(event);
    }
  }
  return [...pairs.values()].sort((p, q) => q.events.length - p.events.length);
}

function pairsIn({ catalog, ties }: Book, event: number, a: number, b: number) {
  const stands = shownAs(catalog, ties.depth);
  const sides: [number[], number[]] = [[], []];
  for (const { actor, role } of catalog.events[event]?.participants ?? []) {
    const at = catalog.actorOf.get(actor) as number;
    const shown = stands(at, catalog.times[event]);
    if (role === "subject") continue;
    if (shown === a) sides[0].push(at);
    if (shown === b) sides[1].push(at);
  }
  return sides[0].flatMap((p) => sides[1].map((q) => [p, q] as const));
}
