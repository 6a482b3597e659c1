import { eventsInTie } from "../../engine/counts.ts";
import { tieWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { StillCard } from "./Card.tsx";
import { type Book, toldOfTie } from "./told.ts";

const NEWEST = 2;

/** A tie in passing: its name, its counts, and its newest two events with their quotes. */
export function HoverTie({ session, book, tie }: { session: Session; book: Book; tie: number }) {
  const { catalog, ties, fold } = book;
  const found = ties.ties[tie];
  if (!found) return null;
  const direct = eventsInTie(catalog, fold, ties, tie);
  const events = direct.length > 0 ? direct : eventsInTie(catalog, fold, ties, tie, true);
  return (
    <>
      <h3 class="hover-name">{tieWords(catalog, [found.a, found.b])}</h3>
      <p class="hover-counts">{toldOfTie(book, tie)}</p>
      {events
        .slice(-NEWEST)
        .reverse()
        .map((event) => (
          <StillCard
            key={event}
            session={session}
            catalog={catalog}
            fold={fold}
            event={event}
            brief
          />
        ))}
    </>
  );
}
