import { isLive } from "../../engine/counts.ts";
import { type Tie, tieKey } from "../../engine/ties.ts";
import type { Book } from "./told.ts";

/** A tie in a list; `tie` is -1 for a focal pair that nothing ties at this level. */
export type TieEntry = { key: string; a: number; b: number; tie: number };

/** All ties at this level: the focal pairs whatever is told of them, the others in the window, those of other years. */
export type TieGroups = { focal: TieEntry[]; here: TieEntry[]; elsewhere: TieEntry[] };

/** Groups the ties for the window, each group in the order of its actors, so that a row only moves between groups. */
export function tieGroups({ catalog, ties, fold }: Book): TieGroups {
  const focal = focalPairs({ catalog, ties, fold });
  const inFocus = new Set(focal.map(({ key }) => key));
  const groups: TieGroups = { focal, here: [], elsewhere: [] };
  ties.ties.forEach(({ key, a, b, strands }, tie) => {
    if (inFocus.has(key) || strands.length === 0) return;
    const live = strands.some((slot) => isLive(fold, slot));
    (live ? groups.here : groups.elsewhere).push({ key, a, b, tie });
  });
  const rank = (actor: number) => catalog.rank[actor] as number;
  const inOrder = (p: TieEntry, q: TieEntry) => rank(p.a) - rank(q.a) || rank(p.b) - rank(q.b);
  groups.here.sort(inOrder);
  groups.elsewhere.sort(inOrder);
  return groups;
}

/** Whether anything is counted on a tie in the window, hubs and what is indirect left aside. */
export function isTold({ fold, ties }: Book, { tie }: TieEntry): boolean {
  const found: Tie | undefined = ties.ties[tie];
  return (
    found !== undefined && [...found.strands, ...found.hubs].some((slot) => isLive(fold, slot))
  );
}

function focalPairs({ catalog, ties }: Book): TieEntry[] {
  const focal = catalog.dataset.focus.flatMap((id) => catalog.actorOf.get(id) ?? []);
  return focal.flatMap((a, i) =>
    focal.slice(i + 1).map((b) => {
      const key = tieKey(catalog, a, b);
      return { key, a, b, tie: ties.tieOf.get(key) ?? -1 };
    }),
  );
}
