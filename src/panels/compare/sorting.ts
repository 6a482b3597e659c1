import type { TieDifference } from "../../engine/compare.ts";

/** What the table is sorted by. `change` is the order the engine gives. */
export type SortKey = "change" | "name" | "a" | "b";
export type Sorting = { by: SortKey; falling: boolean };

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
