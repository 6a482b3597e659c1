import type { Catalog } from "../../engine/catalog.ts";
import { Fold } from "../../engine/fold.ts";
import { type Ties, tiesOf } from "../../engine/ties.ts";
import type { Book } from "./told.ts";

/** Ties and counts are kept, so that a step of the window costs a step. */
const known = new WeakMap<Catalog, { ties: Ties; fold: Fold }>();

/** The same window and filters counted person by person: every actor as itself, for the page of one that is rolled up. */
export function personBook({ catalog, fold, documents }: Book): Book {
  const kept = known.get(catalog);
  const ties = kept?.ties ?? tiesOf(catalog, { level: "everyone", open: [], shut: [] });
  const own = kept?.fold ?? new Fold(catalog, ties, fold.window, fold.passing);
  if (kept) {
    own.filter(fold.passing);
    own.move(fold.window);
  } else known.set(catalog, { ties, fold: own });
  own.ticked = fold.ticked;
  return { catalog, ties, fold: own, documents };
}
