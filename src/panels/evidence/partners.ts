import { type MatrixUnit, matrixColumns } from "../../engine/matrix.ts";
import { boundariesOf } from "../../engine/snap.ts";
import { tieKey } from "../../engine/ties.ts";
import type { MatrixBook } from "../matrix/matrix-book.ts";
import type { TieEntry } from "./tie-groups.ts";
import type { Book } from "./told.ts";

const UNITS: readonly MatrixUnit[] = ["year", "quarter", "month"];
const FEWEST = 3;

/** A shown actor's ties at this level in the order of its partners; between focal actors also what nothing ties. */
export function partnersOf({ catalog, ties }: Book, actor: number): TieEntry[] {
  const rank = (other: number) => catalog.rank[other] as number;
  const found = new Map<number, TieEntry>();
  ties.ties.forEach(({ key, a, b }, tie) => {
    if (a === actor || b === actor) found.set(a === actor ? b : a, { key, a, b, tie });
  });
  const focal = catalog.dataset.focus.flatMap((id) => catalog.actorOf.get(id) ?? []);
  if (focal.includes(actor)) {
    for (const other of focal) {
      if (other === actor || found.has(other)) continue;
      const [a, b] = rank(actor) < rank(other) ? [actor, other] : [other, actor];
      found.set(other, { key: tieKey(catalog, a, b), a, b, tie: -1 });
    }
  }
  return [...found].sort(([p], [q]) => rank(p) - rank(q)).map(([, entry]) => entry);
}

/** What the small picture of an actor's partners is made of: years over the extent, or what is finer where it is short. */
export function partnerBook(book: Book): MatrixBook {
  const { catalog, fold } = book;
  const unit = UNITS.find((u) => boundariesOf(catalog, u).length > FEWEST) ?? "month";
  const columns = matrixColumns(catalog, unit, fold.ticked);
  return { ...book, passing: fold.passing, unit, columns };
}
