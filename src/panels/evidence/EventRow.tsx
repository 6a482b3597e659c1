import { eventDateWords } from "../../engine/event-date.ts";
import type { Session } from "../../state/session.ts";
import { Bead } from "./Bead.tsx";
import { Paged } from "./Paged.tsx";
import { pointingAt } from "./pointing.ts";
import type { Book } from "./told.ts";
import { reveal } from "./window-around.ts";

/** One event as a line to press: its bead, its sentence, its date. It opens the event and brings the window to it. */
export function EventRow({
  session,
  book,
  event,
}: {
  session: Session;
  book: Book;
  event: number;
}) {
  const { catalog } = book;
  const found = catalog.events[event];
  if (!found) return null;
  const { view } = session.store;
  return (
    <button
      type="button"
      class="event-row"
      aria-current={view.value.selection?.id === found.id}
      onClick={() => reveal(session, found.id)}
      {...pointingAt(session, { kind: "event", id: found.id })}
    >
      <Bead catalog={catalog} event={event} />
      <span class="event-row-sentence">{found.label}</span>
      <span class="event-row-date">{eventDateWords(catalog, event)}</span>
    </button>
  );
}

/** A list of such lines. */
export function EventRows({
  session,
  book,
  events,
  of,
}: {
  session: Session;
  book: Book;
  events: readonly number[];
  of: string;
}) {
  return (
    <div class="event-rows">
      <Paged items={events} of={of}>
        {(event) => <EventRow key={event} session={session} book={book} event={event} />}
      </Paged>
    </div>
  );
}
