import { type Catalog, STATUS_CLASSES } from "../../engine/catalog.ts";
import { tieCounts } from "../../engine/counts.ts";
import { isVisible } from "../../engine/looks.ts";
import { row } from "../../engine/rows.ts";
import { reachOf } from "../../engine/window.ts";
import { type TieEntry, tieGroups } from "../evidence/tie-groups.ts";
import { type MatrixBook, passedOf } from "./matrix-book.ts";

export const ROW_ORDERS = ["blocs", "first", "reports", "last"] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

/** The rows from the top: `focal` pairs first, whatever is told of them, then the others with any passing event. */
export type MatrixRows = { rows: readonly TieEntry[]; focal: number; hidden: number };

type Report = { n: number; first: number; last: number };

/** Orders the rows, the focal pairs and the others each among themselves; what is not reported stands last. */
export function matrixRows(book: MatrixBook, order: RowOrder): MatrixRows {
  const { focal, here, shared, elsewhere } = tieGroups(book);
  const others = [...here, ...shared, ...elsewhere];
  const shown = others.filter(({ tie }) => passedOf(book, tie).passed > 0);
  const hidden = others.length - shown.length;
  const { catalog } = book;
  const byBloc = (p: TieEntry, q: TieEntry) =>
    rank(catalog, p.a) - rank(catalog, q.a) || rank(catalog, p.b) - rank(catalog, q.b);
  const sorted = (entries: TieEntry[]) => {
    entries.sort(byBloc);
    if (order === "blocs") return entries;
    const reports = new Map(entries.map((entry) => [entry, reportOf(book, entry.tie)]));
    const key = (entry: TieEntry) => {
      const { n, first, last } = reports.get(entry) as Report;
      if (n === 0) return Number.MAX_SAFE_INTEGER;
      return order === "first" ? first : order === "last" ? -last : -n;
    };
    return entries.sort((p, q) => key(p) - key(q));
  };
  return { rows: [...sorted(focal), ...sorted(shown)], focal: focal.length, hidden };
}

function reportOf({ catalog, ties, fold }: MatrixBook, tie: number): Report {
  const found = ties.ties[tie];
  if (!found) return { n: 0, first: 0, last: 0 };
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const slot of [...found.strands, ...found.hubs]) {
    for (const event of row(ties.eventsOf, slot)) {
      const status = STATUS_CLASSES[catalog.statuses[event] as number];
      const time = catalog.times[event];
      const reach = time && reachOf(time);
      if (!reach || !isVisible(fold, event) || (status !== "act" && status !== "standing"))
        continue;
      first = Math.min(first, reach.first);
      last = Math.max(last, reach.last);
    }
  }
  return { n: tieCounts(fold, ties, tie).reported, first, last };
}

function rank(catalog: Catalog, actor: number): number {
  return catalog.rank[actor] as number;
}
