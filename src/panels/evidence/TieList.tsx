import { useMemo } from "preact/hooks";
import { boundariesOf } from "../../engine/snap.ts";
import { civil } from "../../model/calendar.ts";
import type { Session } from "../../state/session.ts";
import { TieRows } from "./TieRows.tsx";
import { bookOf } from "./told.ts";

/** The network as a list of ties, for the phone, for screen readers and where there is no WebGL. */
export function TieList({ session }: { session: Session }) {
  const book = bookOf(session);
  const years = useMemo(
    () => (book ? boundariesOf(book.catalog, "year").slice(0, -1) : []),
    [book?.catalog],
  );
  if (!book) return null;
  const few = years.length <= 8;
  return (
    <section class="tie-list" aria-label="Ties">
      <header class="tie-list-head">
        <h2>Ties</h2>
        {few && (
          <div class="tie-list-axis" aria-hidden="true">
            {years.map((day) => (
              <span key={day}>’{String(civil(day).year).slice(-2)}</span>
            ))}
          </div>
        )}
      </header>
      <TieRows session={session} book={book} />
    </section>
  );
}
