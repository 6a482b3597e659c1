import type { Catalog } from "../../engine/catalog.ts";
import { type Counts, eventsInSlot, tieCounts } from "../../engine/counts.ts";
import { silentWindowWords } from "../../engine/coverage.ts";
import type { Fold } from "../../engine/fold.ts";
import { row } from "../../engine/rows.ts";
import { isSilentWindow } from "../../engine/silent-window.ts";
import { documentsOf } from "../../engine/sources.ts";
import type { Ties } from "../../engine/ties.ts";
import { isHeld } from "../../engine/window.ts";
import { countWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";

/** A catalogue with what is counted in it; `documents` are the ids of the ticked ones, null or left out for all. */
export type Book = {
  catalog: Catalog;
  ties: Ties;
  fold: Fold;
  documents?: readonly string[] | null | undefined;
};

/** What is counted now, with the documents that are ticked. Null until a dataset is loaded. */
export function bookOf({ store, derived }: Session): Book | null {
  const counted = derived.counted.value;
  const { documents } = store.view.value;
  return counted && { ...counted, documents };
}

/** What is said of whatever the window does not hold: that no article speaks of it at all, or that it is not mentioned. */
export function absentWords({ derived }: Session, { catalog, fold }: Book): string {
  const span = derived.span.value;
  return isSilentWindow(catalog, fold, span)
    ? silentWindowWords(span)
    : "not mentioned in this window";
}

/** What a tie counts, with what of it is shared with others and what runs through a subject. */
type TieCounts = Counts & { wider: Counts; indirect: Counts };

/**
 * The counts of a tie in words, the same sums as on its strands, in the tables and in a cell; then what of them is shared
 * with others, what is only indirect, what was denied, and how many events the filters hide.
 */
export function toldOfTie(book: Book, tie: number): string {
  const { catalog, ties, fold } = book;
  const counts = tieCounts(fold, ties, tie);
  const { strands, hubs } = ties.ties[tie] as Ties["ties"][number];
  const events = [...strands, ...hubs].flatMap((slot) => eventsInSlot(fold, ties, slot));
  return toldOfCounts(counts, documentsOf(catalog, events, fold).length, hiddenOfTie(book, tie));
}

/** "15 reported; 6 planned or alleged; in 5 articles; 1 of them with others; 2 indirect, not counted". */
export function toldOfCounts(counts: TieCounts, documents: number, hidden = 0): string {
  const [all, shared, through] = [counts, counts.wider, counts.indirect].map(happenings) as [
    number,
    number,
    number,
  ];
  return told(counts, documents, [
    shared > 0 && (shared === all ? "only with others" : `${shared} of them with others`),
    through > 0 && `${through} indirect, not counted`,
    hidden > 0 && `${hidden} hidden by the filters`,
  ]);
}

/** How many events of a tie, indirect ones too, lie or may lie in the window and do not pass the filter. */
export function hiddenOfTie({ fold, ties }: Book, tie: number): number {
  const { strands, hubs, indirect } = ties.ties[tie] as Ties["ties"][number];
  const slots = [...strands, ...hubs, ...(indirect < 0 ? [] : [indirect])];
  const events = slots.flatMap((slot) => [...row(ties.eventsOf, slot)]);
  return [...new Set(events)].filter((event) => {
    const dating = fold.dating[event];
    return !fold.passing[event] && isHeld(dating);
  }).length;
}

function happenings({ reported, possible, perhaps }: Counts): number {
  return reported + possible + perhaps;
}

function toSay({ reported, standing, planned, alleged, perhaps }: Counts) {
  return {
    reported,
    standing: standing.certain,
    planned: planned.certain,
    alleged: alleged.certain,
    perhaps,
  };
}

/** The counts of anything in words. `extra` is said after them, and alone where there is nothing else to say. */
export function told(counts: Counts, documents: number, extra: (string | false)[] = []): string {
  const { reported, perhaps } = counts;
  const denied = counts.void.certain + counts.void.perhaps;
  const rest = [...extra, denied > 0 && `${denied} denied or cancelled`].filter(Boolean);
  const some = reported + counts.possible + perhaps > 0;
  const words = countWords({ ...toSay(counts), documents });
  return [...(some || rest.length === 0 ? [words] : []), ...rest].join("; ");
}
