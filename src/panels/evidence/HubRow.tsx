import { isInWindow } from "../../engine/counts.ts";
import { tieWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { pointingAt } from "./pointing.ts";
import type { HubEntry } from "./tie-groups.ts";
import type { Book } from "./told.ts";

/** One event of three or more actors as a row to press: who, and what. It opens the event. */
export function HubRow({
  session,
  book,
  entry,
}: {
  session: Session;
  book: Book;
  entry: HubEntry;
}) {
  const { catalog } = book;
  const found = catalog.events[entry.event];
  if (!found) return null;
  const subject = { kind: "event", id: found.id } as const;
  return (
    <button
      type="button"
      class="tie-row hub-row"
      data-told={isInWindow(book.fold, entry.event)}
      aria-pressed={session.store.view.value.selection?.id === found.id}
      onClick={() => session.actions.select(subject)}
      {...pointingAt(session, subject)}
    >
      <span class="tie-row-name">{tieWords(catalog, entry.actors)}</span>
      <span class="tie-row-words">{found.label}</span>
    </button>
  );
}
