import { cardOf, type Passage } from "../../engine/evidence.ts";
import { plural } from "../../engine/words.ts";
import { Bead } from "./Bead.tsx";
import { CardHead } from "./Card.tsx";
import { Icon } from "./Icon.tsx";
import type { Book } from "./told.ts";

/** The foot of the reader: the event of the marked passage, and the way to the passages before and after it. */
export function ReaderFoot({
  book,
  event,
  at,
  places,
  go,
}: {
  book: Book;
  event: number;
  /** Position of the marked passage; -1 where no passage is marked. */
  at: number;
  places: readonly Passage[];
  /** Goes to a place, and there to an event, the first if none is named. */
  go: (to: number, event?: number) => void;
}) {
  const step = (to: number, name: string, key: string, icon: "previous" | "next") => (
    <button
      type="button"
      class="glyph-button"
      aria-label={name}
      title={`${name} (${key})`}
      disabled={to < 0 || to >= places.length}
      onClick={() => go(to)}
    >
      <Icon name={icon} />
    </button>
  );
  const others = places[at]?.events.filter((other) => other !== event) ?? [];
  return (
    <div class="reader-foot" data-no-card>
      <div class="reader-steps">
        <span>
          {at < 0
            ? plural(places.length, "coded passage")
            : `Passage ${at + 1} of ${places.length}`}
        </span>
        {step(at - 1, "Previous passage", "k", "previous")}
        {step(at + 1, "Next passage", "j", "next")}
      </div>
      {event >= 0 && (
        <div class="card" aria-live="polite">
          <Bead catalog={book.catalog} event={event} />
          <CardHead
            card={cardOf(book.catalog, event, book.documents)}
            dating={book.fold.dating[event] as number}
          >
            {book.catalog.events[event]?.label}
          </CardHead>
        </div>
      )}
      {others.length > 0 && (
        <ul class="reader-also" aria-label="Also coded at this passage">
          {others.map((other) => (
            <li key={other}>
              <button type="button" onClick={() => go(at, other)}>
                <Bead catalog={book.catalog} event={other} />
                {book.catalog.events[other]?.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
