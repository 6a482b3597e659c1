import type { Catalog } from "../../engine/catalog.ts";
import { type Counts, eventsInTie, tieCounts } from "../../engine/counts.ts";
import type { Fold } from "../../engine/fold.ts";
import { documentsOf } from "../../engine/sources.ts";
import type { Ties } from "../../engine/ties.ts";
import { countWords } from "../../engine/words.ts";

/** A catalogue with what is counted in it. */
export type Book = { catalog: Catalog; ties: Ties; fold: Fold };

/** The counts of a tie in words; what runs through a subject, and what was denied, is told apart. */
export function toldOfTie({ catalog, ties, fold }: Book, tie: number): string {
  const counts = tieCounts(fold, ties, tie);
  const { indirect } = counts;
  const through = indirect.reported + indirect.possible + indirect.perhaps;
  return told(counts, documentsOf(catalog, eventsInTie(catalog, fold, ties, tie)).length, [
    through > 0 && `${through} through a subject, not counted`,
  ]);
}

/** The counts of anything in words. `extra` is said after them, and alone where there is nothing else to say. */
export function told(counts: Counts, documents: number, extra: (string | false)[] = []): string {
  const { reported, standing, planned, alleged, perhaps } = counts;
  const denied = counts.void.certain + counts.void.perhaps;
  const rest = [...extra, denied > 0 && `${denied} denied or cancelled`].filter(Boolean);
  const some = reported + counts.possible + perhaps > 0;
  const words = countWords({
    reported,
    standing: standing.certain,
    planned: planned.certain,
    alleged: alleged.certain,
    perhaps,
    documents,
  });
  return [...(some || rest.length === 0 ? [words] : []), ...rest].join("; ");
}
