import { plural, tieWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { EventRows } from "./EventRow.tsx";
import type { Pair } from "./tie-evidence.ts";
import type { Book } from "./told.ts";

/** The pairs of actors, as the texts name them, that a rolled-up tie stands for in the window. */
export function MadeOf({
  session,
  book,
  pairs,
}: {
  session: Session;
  book: Book;
  pairs: readonly Pair[];
}) {
  return (
    <>
      <p class="doubt">
        The tie as the articles name its sides. An event of several persons stands with each pair,
        and counts once.
      </p>
      {pairs.map(({ a, b, events }) => (
        <details key={`${a} ${b}`} class="pair" open={pairs.length < 4}>
          <summary>
            <span class="pair-name">{tieWords(book.catalog, [a, b])}</span>
            <span class="pair-count">{plural(events.length, "event")}</span>
          </summary>
          <EventRows session={session} book={book} events={events} of={`${a} ${b}`} />
        </details>
      ))}
    </>
  );
}
