import type { Catalog } from "../../src/engine/catalog.ts";
import { COLUMNS } from "../../src/engine/fold.ts";
import { row } from "../../src/engine/rows.ts";
import type { Ties } from "../../src/engine/ties.ts";
import { CERTAIN, dateIn, PERHAPS, type TimeWindow } from "../../src/engine/window.ts";

/** The slow oracle: filters all events by the reference rule and groups what is left by slot and column. */
export function recount(catalog: Catalog, ties: Ties, window: TimeWindow): Map<number, number> {
  const groups = new Map<number, number>();
  for (let event = 0; event < catalog.times.length; event++) {
    const dating = dateIn(catalog.times[event], window);
    if (dating !== CERTAIN && dating !== PERHAPS) continue;
    const column = (catalog.statuses[event] as number) * 2 + (dating === CERTAIN ? 1 : 0);
    for (const slot of row(ties.slotsOf, event)) {
      const key = slot * COLUMNS + column;
      groups.set(key, (groups.get(key) ?? 0) + (catalog.weights[event] as number));
    }
  }
  return groups;
}

/** @throws where a fold's counts differ anywhere from the oracle's */
export function expectSame(counts: Int32Array, groups: ReadonlyMap<number, number>): void {
  let sum = 0;
  for (const [key, count] of groups) {
    sum += count;
    if (counts[key] !== count)
      throw new Error(
        `The fold counts ${counts[key]} where the oracle counts ${count}: mend the fold before timing it.`,
      );
  }
  const all = counts.reduce((a, b) => a + b, 0);
  if (all !== sum)
    throw new Error(
      `The fold counts ${all} in all and the oracle ${sum}: mend the fold before timing it.`,
    );
}
