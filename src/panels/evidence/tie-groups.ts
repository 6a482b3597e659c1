import { type Catalog, STATUS_CLASSES } from "../../engine/catalog.ts";
import { isLive } from "../../engine/counts.ts";
import { byDate } from "../../engine/order.ts";
import { type Tie, type Ties, tieKey, tiesOf } from "../../engine/ties.ts";
import { CERTAIN, PERHAPS } from "../../engine/window.ts";
import type { Book } from "./told.ts";

/** A tie in a list; `tie` is -1 for a focal pair that nothing ties at this level. */
export type TieEntry = { key: string; a: number; b: number; tie: number };

/** One event of three or more shown actors. */
export type HubEntry = { event: number; actors: number[] };

/**
 * All ties at this level: the focal pairs whatever is told of them, the others with an event of their own in the window,
 * the events of three or more in it, those of them that a filter hides, the ties told of in the window only by these
 * events, and the ties of other years.
 */
export type TieGroups = {
  focal: TieEntry[];
  here: TieEntry[];
  hubs: HubEntry[];
  hiddenHubs: HubEntry[];
  shared: TieEntry[];
  elsewhere: TieEntry[];
};

const VOID = STATUS_CLASSES.indexOf("void");

/** Groups the ties for the window, each group in the order of its actors, so that a row only moves between groups. */
export function tieGroups({ catalog, ties, fold }: Book): TieGroups {
  const focal = focalPairs(catalog, ties);
  const inFocus = new Set(focal.map(({ key }) => key));
  const isHidden = (event: number) =>
    !fold.passing[event] &&
    catalog.statuses[event] !== VOID &&
    [CERTAIN, PERHAPS].includes(fold.dating[event] as number);
  const hubsThat = (are: (event: number, slot: number) => boolean) =>
    ties.slots
      .flatMap((slot, i) => (slot.kind === "hub" && are(slot.event, i) ? [slot] : []))
      .sort((p, q) => byDate(catalog)(p.event, q.event));
  const hubs = hubsThat((_, slot) => isLive(fold, slot));
  const hiddenHubs = hubsThat(isHidden);
  const groups: TieGroups = { focal, here: [], hubs, hiddenHubs, shared: [], elsewhere: [] };
  for (const tie of inOrder(catalog, ties)) {
    const { key, a, b, strands } = ties.ties[tie] as Tie;
    if (inFocus.has(key) || strands.length === 0) continue;
    const entry = { key, a, b, tie };
    const own = strands.some((slot) => isLive(fold, slot));
    const told = own || isTold({ catalog, ties, fold }, entry);
    (own ? groups.here : told ? groups.shared : groups.elsewhere).push(entry);
  }
  return groups;
}

/** Whether two actors are tied at level Blocs: at a finer one such a tie stands in its parts. */
export function isTiedInBlocs(catalog: Catalog, key: string): boolean {
  let blocs = blocsOf.get(catalog);
  if (!blocs) {
    blocs = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
    blocsOf.set(catalog, blocs);
  }
  return blocs.tieOf.has(key);
}

/** Whether anything is counted on a tie in the window, alone or with others; what is indirect is left aside. */
export function isTold({ fold, ties }: Book, { tie }: TieEntry): boolean {
  const found: Tie | undefined = ties.ties[tie];
  return (
    found !== undefined && [...found.strands, ...found.hubs].some((slot) => isLive(fold, slot))
  );
}

const blocsOf = new WeakMap<Catalog, Ties>();
const orders = new WeakMap<Ties, number[]>();

function inOrder(catalog: Catalog, ties: Ties): number[] {
  let order = orders.get(ties);
  if (!order) {
    const rank = (actor: number) => catalog.rank[actor] as number;
    const ranks = ties.ties.map(({ a, b }) => [rank(a), rank(b)] as const);
    const rankOf = (tie: number) => ranks[tie] as readonly [number, number];
    order = ties.ties
      .map((_, tie) => tie)
      .sort((p, q) => rankOf(p)[0] - rankOf(q)[0] || rankOf(p)[1] - rankOf(q)[1]);
    orders.set(ties, order);
  }
  return order;
}

function focalPairs(catalog: Catalog, ties: Ties): TieEntry[] {
  const focal = catalog.dataset.focus.flatMap((id) => catalog.actorOf.get(id) ?? []);
  return focal.flatMap((a, i) =>
    focal.slice(i + 1).map((b) => {
      const key = tieKey(catalog, a, b);
      return { key, a, b, tie: ties.tieOf.get(key) ?? -1 };
    }),
  );
}
