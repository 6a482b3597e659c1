import type { Catalog } from "./catalog.ts";
import { isInWindow } from "./counts.ts";
import type { Fold } from "./fold.ts";
import { chainOf } from "./rollup.ts";
import { type Rows, row, rowsOf } from "./rows.ts";

const known = new WeakMap<Catalog, Rows>();

/** Per actor, 1 where it or one that belongs to it takes part in an event of the window. */
export function activeActors(catalog: Catalog, fold: Fold): Uint8Array {
  const actors = actorsOfEvents(catalog);
  const active = new Uint8Array(catalog.actors.length);
  for (let event = 0; event < catalog.events.length; event++) {
    if (!isInWindow(fold, event)) continue;
    for (const actor of row(actors, event)) active[actor] = 1;
  }
  return active;
}

function actorsOfEvents(catalog: Catalog): Rows {
  const found = known.get(catalog);
  if (found) return found;
  const rows = rowsOf(
    catalog.events.map(({ participants }, i) => [
      ...new Set(
        participants.flatMap(({ actor }) =>
          chainOf(catalog, catalog.actorOf.get(actor) as number, catalog.times[i]),
        ),
      ),
    ]),
  );
  known.set(catalog, rows);
  return rows;
}
