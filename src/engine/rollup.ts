import type { EdtfTime } from "../model/edtf.ts";
import type { Catalog } from "./catalog.ts";

/** How far actors are rolled up by default. */
export const LEVELS = ["blocs", "institutions", "everyone"] as const;
export type Level = (typeof LEVELS)[number];

/** A level, with branches that a hand has opened or shut against it (actor ids). */
export type Depth = { level: Level; open: readonly string[]; shut: readonly string[] };

const LONGEST_CHAIN = 32;

/** The actor and all it belongs to at a time, from itself up to its bloc. An undated event takes the first parent. */
export function chainOf(
  catalog: Pick<Catalog, "parents">,
  actor: number,
  time: EdtfTime | undefined,
): number[] {
  const chain = [actor];
  let at = actor;
  while (chain.length < LONGEST_CHAIN) {
    const parent = catalog.parents[at]?.find(({ when }) => meets(when, time));
    if (!parent || chain.includes(parent.of)) break;
    at = parent.of;
    chain.push(at);
  }
  return chain;
}

function meets(when: EdtfTime | undefined, time: EdtfTime | undefined): boolean {
  return !when || !time || (when.earliest <= time.latest && when.latest >= time.earliest);
}

/** Which actor stands for `actor` at a depth, at the date of an event. */
export function shownAs(
  catalog: Catalog,
  depth: Depth,
): (actor: number, time: EdtfTime | undefined) => number {
  const ids = (list: readonly string[]) =>
    new Set(list.flatMap((id) => catalog.actorOf.get(id) ?? []));
  const open = ids(depth.open);
  const shut = ids(depth.shut);
  const asItIs = depth.level === "everyone" && shut.size === 0;
  return (actor, time) => {
    if (asItIs || catalog.parents[actor]?.length === 0) return actor;
    const chain = chainOf(catalog, actor, time);
    let at = startOf(catalog, chain, depth.level);
    while (at > 0 && open.has(chain[at] as number)) at--;
    for (let above = chain.length - 1; above > at; above--) {
      if (shut.has(chain[above] as number)) return chain[above] as number;
    }
    return chain[at] as number;
  };
}

function startOf(catalog: Catalog, chain: number[], level: Level): number {
  if (level === "everyone") return 0;
  if (level === "blocs") return chain.length - 1;
  const institution = chain.findIndex((actor) => catalog.actors[actor]?.kind !== "person");
  return institution < 0 ? chain.length - 1 : institution;
}

/** Per actor, the bloc it is drawn in for the whole period, and the actors drawn in each bloc. */
export function blocsOf(catalog: Catalog): { blocOf: Int32Array; members: Map<number, number[]> } {
  const blocOf = new Int32Array(catalog.actors.length);
  const members = new Map<number, number[]>();
  for (let actor = 0; actor < catalog.actors.length; actor++) {
    const bloc = chainOf(catalog, actor, undefined).at(-1) as number;
    blocOf[actor] = bloc;
    if (bloc !== actor) members.set(bloc, [...(members.get(bloc) ?? []), actor]);
  }
  return { blocOf, members };
}
