import type { Evidence } from "../model/dataset.ts";
import type { Catalog } from "./catalog.ts";

/**
 * Per event, the evidence to the contrary, its own and what speaks for an event that is set against it; and these events
 * (positions, rising).
 */
type Disputes = {
  contraries: ReadonlyMap<number, readonly Evidence[]>;
  opponents: ReadonlyMap<number, readonly number[]>;
};

/** A passage, and the event (position) for which it speaks. */
type Speaking = { start: number; end: number; event: number };

/** How much of the longer of two quotes must be shared for them to be the same sentence. */
const SAME = 0.5;
const NOTHING: readonly Evidence[] = [];

/**
 * Whether an event is contested: a sentence contradicts it, or its own sentence is cited against another event. Which
 * articles are ticked makes no difference, so that a bead, a cell and a card agree.
 */
export function isContested(catalog: Catalog, event: number): boolean {
  return contrariesOf(catalog, event).length > 0;
}

/**
 * What says the contrary of an event, each with stance "contradicts". Where the event's own sentence is cited against
 * another one and it cites nothing of that one, the other one's sentences are to the contrary here too, so that both ends
 * of a pair are marked.
 */
export function contrariesOf(catalog: Catalog, event: number): readonly Evidence[] {
  return disputesOf(catalog).contraries.get(event) ?? NOTHING;
}

/** The events (positions) that an event is set against: those that cite its sentences, and those whose it cites. */
export function opponentsOf(catalog: Catalog, event: number): readonly number[] {
  return disputesOf(catalog).opponents.get(event) ?? [];
}

/** The events (positions) for which the words of some evidence speak: those whose quote shares most with it, if any does. */
export function speakersAt(
  catalog: Catalog,
  { document, quote }: Pick<Evidence, "document" | "quote">,
): { events: number[]; share: number } {
  const best: { events: number[]; share: number } = { events: [], share: 0 };
  for (const { start, end, event } of speakingIn(catalog).get(document) ?? []) {
    const shared = Math.min(quote.end, end) - Math.max(quote.start, start);
    const share = shared / Math.max(quote.end - quote.start, end - start);
    if (share <= 0 || share < best.share) continue;
    if (share > best.share) best.events = [];
    best.share = share;
    if (!best.events.includes(event)) best.events.push(event);
  }
  return best;
}

const known = new WeakMap<Catalog, Disputes>();
const indexes = new WeakMap<Catalog, ReadonlyMap<string, readonly Speaking[]>>();

function disputesOf(catalog: Catalog): Disputes {
  let found = known.get(catalog);
  if (!found) {
    found = findDisputes(catalog);
    known.set(catalog, found);
  }
  return found;
}

function findDisputes(catalog: Catalog): Disputes {
  const found = new Map<number, Evidence[]>();
  const cited = new Map<number, Set<number>>();
  const add = (event: number, evidence: Evidence[]) => {
    if (evidence.length > 0) found.set(event, [...(found.get(event) ?? []), ...evidence]);
  };
  catalog.events.forEach(({ evidence }, event) => {
    const own = evidence.filter(({ stance }) => stance === "contradicts");
    if (own.length === 0) return;
    add(event, own);
    cited.set(event, new Set(own.flatMap((item) => citedAgainst(catalog, event, item))));
  });
  for (const [event, others] of cited) {
    const supporting = catalog.events[event]?.evidence.filter(
      ({ stance }) => stance === "supports",
    );
    const turned = supporting?.map((item): Evidence => ({ ...item, stance: "contradicts" })) ?? [];
    for (const other of others) if (!cited.get(other)?.has(event)) add(other, turned);
  }
  return { contraries: found, opponents: opponentsIn(cited) };
}

function opponentsIn(cited: ReadonlyMap<number, ReadonlySet<number>>): Map<number, number[]> {
  const found = new Map<number, Set<number>>();
  const set = (event: number, other: number) =>
    found.set(event, (found.get(event) ?? new Set()).add(other));
  for (const [event, others] of cited) {
    for (const other of others) {
      set(event, other);
      set(other, event);
    }
  }
  return new Map([...found].map(([event, others]) => [event, [...others].sort((p, q) => p - q)]));
}

/** The events that a contrary sentence speaks for; of several coded from it, those with most actors in common. */
function citedAgainst(catalog: Catalog, event: number, item: Evidence): number[] {
  const { events, share } = speakersAt(catalog, item);
  if (share <= SAME) return [];
  const actors = new Set(catalog.events[event]?.participants.map(({ actor }) => actor));
  const common = events.map(
    (other) =>
      new Set(
        catalog.events[other]?.participants.flatMap(({ actor }) =>
          actors.has(actor) ? actor : [],
        ),
      ).size,
  );
  const most = Math.max(1, ...common);
  return events.filter((other, i) => other !== event && common[i] === most);
}

function speakingIn(catalog: Catalog): ReadonlyMap<string, readonly Speaking[]> {
  let found = indexes.get(catalog);
  if (!found) {
    const lists = new Map<string, Speaking[]>();
    catalog.events.forEach(({ evidence }, event) => {
      for (const { document, stance, quote } of evidence) {
        if (stance === "contradicts") continue;
        const list = lists.get(document) ?? [];
        lists.set(document, list);
        list.push({ start: quote.start, end: quote.end, event });
      }
    });
    found = lists;
    indexes.set(catalog, found);
  }
  return found;
}
