import { eventsInTie } from "../../engine/counts.ts";
import { tieWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { StillCard } from "./Card.tsx";
import { type Book, toldOfTie } from "./told.ts";

/** A tie in passing: its name, its counts, and its newest event with its quote. */
export function HoverTie({ session, book, tie }: { session: Session; book: Book; tie: number }) {
  const found = book.ties.ties[tie];
  if (!found) return null;
  const newest = eventsInPassing(book, tie).at(-1);
  return (
    <>
      <h3 class="hover-name">{tieWords(book.catalog, [found.a, found.b])}</h3>
      <p class="hover-counts">{toldOfTie(book, tie)}</p>
      {newest !== undefined && <StillCard session={session} book={book} event={newest} brief />}
    </>
  );
}

/** How many events the card of a tie leaves out. */
export function leftOutOfTie(book: Book, tie: number): number {
  return Math.max(0, eventsInPassing(book, tie).length - 1);
}

function eventsInPassing({ catalog, fold, ties }: Book, tie: number): number[] {
  const direct = eventsInTie(catalog, fold, ties, tie);
  return direct.length > 0 ? direct : eventsInTie(catalog, fold, ties, tie, true);
}
