import type { TieDifference } from "../../engine/compare.ts";
import type { Sorting as AskedSorting } from "../../state/store.ts";

const SORT_KEYS = ["change", "name", "a", "b"] as const;

/** What the table is sorted by. `change` is the order the engine gives. */
export type SortKey = (typeof SORT_KEYS)[number];
export type Sorting = { by: SortKey; falling: boolean };

const FIRST: Sorting = { by: "change", falling: true };

/** The order that the view asks for; the engine's where it asks for none or for one that is not known here. */
export function sortingOf(asked: AskedSorting | undefined): Sorting {
  const by = SORT_KEYS.find((known) => known === asked?.by);
  return asked && by ? { by, falling: asked.falling } : FIRST;
}

/** The order after a title was pressed: names begin with A, figures with the greatest, and a second press turns them. */
export function pressed({ by, falling }: Sorting, key: SortKey): Sorting {
  return { by: key, falling: by === key ? !falling : key !== "name" };
}

/** The order as the view keeps it: nothing where it is the engine's. */
export function asked(sorting: Sorting): AskedSorting | null {
  return sorting.by === FIRST.by && sorting.falling ? null : sorting;
}

/** The rows in the asked order; equal ones stay in the engine's. */
export function sorted(rows: readonly TieDifference[], { by, falling }: Sorting): TieDifference[] {
  if (by === "change") return falling ? [...rows] : rows.toReversed();
  const compare = (p: TieDifference, q: TieDifference) =>
    by === "name"
      ? p.name.localeCompare(q.name, "en")
      : p[by].reported - q[by].reported ||
        p[by].possible - q[by].possible ||
        p[by].perhaps - q[by].perhaps;
  return [...rows].sort((p, q) => (falling ? compare(q, p) : compare(p, q)));
}
