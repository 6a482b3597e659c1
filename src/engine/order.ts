import type { Catalog } from "./catalog.ts";

/** Sorts events (positions) by their earliest day, then their latest, then as the dataset lists them; undated last. */
export function byDate(catalog: Pick<Catalog, "times">): (p: number, q: number) => number {
  const { times } = catalog;
  const start = (event: number) => times[event]?.earliest ?? Number.POSITIVE_INFINITY;
  const end = (event: number) => times[event]?.latest ?? Number.POSITIVE_INFINITY;
  return (p, q) =>
    Number(!times[p]) - Number(!times[q]) ||
    compare(start(p), start(q)) ||
    compare(end(p), end(q)) ||
    p - q;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
