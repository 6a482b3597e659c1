import { type Catalog, STATUS_CLASSES } from "./catalog.ts";
import { isContested, opponentsOf } from "./contested.ts";
import { actorCounts, type Counts, eventsInTie, isInWindow, isLive, tieCounts } from "./counts.ts";
import { type Card, type CardQuote, cardOf } from "./evidence.ts";
import { type FacetCount, type Filters, facetsOf } from "./filter.ts";
import type { Fold } from "./fold.ts";
import { byDate } from "./order.ts";
import { type Reliance, relianceOf } from "./reliance.ts";
import { blocsOf } from "./rollup.ts";
import { documentsOf } from "./sources.ts";
import type { Tie, Ties } from "./ties.ts";

/** What the tables are made of: a catalogue, its ties at one depth, and the counts of one window. */
export type Reckoned = { catalog: Catalog; ties: Ties; fold: Fold };

/**
 * Two shown actors of whom something is told in the window. `by` says through what: a tie of their own, only events of
 * three or more, only a subject (never counted), or only what was denied or cancelled.
 */
export type TieRow = {
  tie: number;
  key: string;
  a: number;
  b: number;
  by: "tie" | "hub" | "subject" | "denial";
  counts: Counts & { indirect: Counts };
  documents: number[];
  /**
   * The events (positions) with the earliest beginning and the latest end, of what is counted where anything is; -1 where
   * the window holds nothing.
   */
  first: number;
  last: number;
  /** Positions in STANCES. */
  stances: number[];
};

/** A shown actor with what the window tells of it; `partners` are those it shares a strand or a hub with there. */
export type ActorRow = { actor: number; bloc: number; counts: Counts; partners: number[] };

/** An article with what it carries in the window, counted as the rail counts it, and what rests on it. */
export type ArticleRow = {
  document: number;
  ticked: boolean;
  carries: FacetCount;
  reliance: Reliance;
};

/**
 * A dispute: a contested event with the first quote of each side, as far as ticked articles carry one. `against` are the
 * other events of the window (positions) that are set against it: they have no row of their own.
 */
export type ContestedRow = {
  event: number;
  against: number[];
  card: Card;
  says: CardQuote | undefined;
  contrary: CardQuote | undefined;
};

const VOID = STATUS_CLASSES.indexOf("void");

/** The ties in the window, in the order of their actors. */
export function tieRows({ catalog, ties, fold }: Reckoned): TieRow[] {
  const rank = (actor: number) => catalog.rank[actor] as number;
  return ties.ties
    .flatMap((found, tie) => tieRow(catalog, ties, fold, found, tie) ?? [])
    .sort((p, q) => rank(p.a) - rank(q.a) || rank(p.b) - rank(q.b));
}

/** Every tie of the level with counts of nothing, for the file of a window of which no article speaks. */
export function silentTieRows({ ties, fold }: Reckoned): TieRow[] {
  return ties.ties.map(({ key, a, b }, tie) => ({
    ...{ tie, key, a, b, by: "tie" as const, counts: tieCounts(fold, ties, tie) },
    ...{ documents: [], first: -1, last: -1, stances: [] },
  }));
}

/** Every actor of the level with counts of nothing, for the file of a window of which no article speaks. */
export function silentActorRows({ catalog, ties, fold }: Reckoned): ActorRow[] {
  const { blocOf } = blocsOf(catalog);
  return ties.shown.map((actor) => {
    const counts = actorCounts(fold, ties, actor);
    return { actor, bloc: blocOf[actor] as number, counts, partners: [] };
  });
}

function tieRow(
  catalog: Catalog,
  ties: Ties,
  fold: Fold,
  { key, a, b, strands, hubs }: Tie,
  tie: number,
): TieRow | undefined {
  const direct = eventsInTie(catalog, fold, ties, tie);
  const events = direct.length > 0 ? direct : eventsInTie(catalog, fold, ties, tie, true);
  if (events.length === 0) return undefined;
  const counted = events.filter((event) => catalog.statuses[event] !== VOID);
  const told = counted.length > 0 ? counted : events;
  const live = (slots: readonly number[]) => slots.some((slot) => isLive(fold, slot));
  const through = direct.length === 0 ? "subject" : "denial";
  return {
    tie,
    key,
    a,
    b,
    by: live(strands) ? "tie" : live(hubs) ? "hub" : through,
    counts: tieCounts(fold, ties, tie),
    documents: documentsOf(catalog, direct, fold),
    first: told[0] as number,
    last: told.reduce((late, event) =>
      endOf(catalog, event) > endOf(catalog, late) ? event : late,
    ),
    stances: [...new Set(told.map((event) => catalog.stances[event] as number))].sort(
      (p, q) => p - q,
    ),
  };
}

function endOf(catalog: Catalog, event: number): number {
  return catalog.times[event]?.latest ?? Number.NEGATIVE_INFINITY;
}

/** The events (positions) that pass the filter and are certainly or perhaps in the window, by date. */
export function eventsInWindow({ catalog, fold }: Reckoned): number[] {
  const events: number[] = [];
  for (let event = 0; event < catalog.events.length; event++)
    if (isInWindow(fold, event)) events.push(event);
  return events.sort(byDate(catalog));
}

/** The actors of which anything is told in the window, in their order. */
export function actorRows({ catalog, ties, fold }: Reckoned): ActorRow[] {
  const { blocOf } = blocsOf(catalog);
  const partners = partnersOf(ties, fold);
  return ties.shown.flatMap((actor) => {
    const counts = actorCounts(fold, ties, actor);
    const { reported, possible, perhaps } = counts;
    if (reported + possible + perhaps + counts.void.certain + counts.void.perhaps === 0) return [];
    return [{ actor, bloc: blocOf[actor] as number, counts, partners: partners.get(actor) ?? [] }];
  });
}

function partnersOf(ties: Ties, fold: Fold): Map<number, number[]> {
  const partners = new Map<number, number[]>();
  const add = (actor: number, other: number) => {
    const list = partners.get(actor);
    if (list) list.push(other);
    else partners.set(actor, [other]);
  };
  for (const { a, b, strands, hubs } of ties.ties) {
    if (![...strands, ...hubs].some((slot) => isLive(fold, slot))) continue;
    add(a, b);
    add(b, a);
  }
  return partners;
}

/** All articles in the dataset's order, those too that are unticked or say nothing of the window. */
export function articleRows({ catalog, ties, fold }: Reckoned, filters: Filters): ArticleRow[] {
  const { documents } = facetsOf(catalog, filters, fold);
  const reliance = relianceOf(catalog, ties, fold, filters);
  const ticked = filters.documents && new Set(filters.documents);
  return catalog.documents.map(({ id }, document) => ({
    document,
    ticked: !ticked || ticked.has(id),
    carries: documents.get(id) as FacetCount,
    reliance: reliance[document] as Reliance,
  }));
}

/** The disputes in the window by the date of their first event, with what the ticked articles say of them. */
export function contestedRows(reckoned: Reckoned): ContestedRow[] {
  const { catalog, fold } = reckoned;
  const contested = eventsInWindow(reckoned).filter((event) => isContested(catalog, event));
  const told = new Set<number>();
  return contested.flatMap((event) => {
    if (told.has(event)) return [];
    const against = opponentsOf(catalog, event).filter(
      (other) => contested.includes(other) && !told.has(other),
    );
    for (const one of [event, ...against]) told.add(one);
    const card = cardOf(catalog, event, fold.ticked);
    return [{ event, against, card, says: card.quotes[0], contrary: card.contradicting[0] }];
  });
}
