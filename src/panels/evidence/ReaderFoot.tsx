import { cardOf } from "../../engine/evidence.ts";
import { Bead } from "./Bead.tsx";
import { CardHead } from "./Card.tsx";
import { Icon } from "./Icon.tsx";
import type { Book } from "./told.ts";

/** The foot of the reader: the event of the marked passage, and the way to the passages before and after it. */
export function ReaderFoot({
  book,
  event,
  at,
  stops,
  go,
}: {
  book: Book;
  event: number;
  /** Position of the marked passage; -1 where no passage is marked. */
  at: number;
  stops: number;
  go: (to: number) => void;
}) {
  const step = (to: number, name: string, key: string, icon: "previous" | "next") => (
    <button
      type="button"
      class="glyph-button"
      aria-label={name}
      title={`${name} (${key})`}
      disabled={to < 0 || to >= stops}
      onClick={() => go(to)}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <div class="reader-foot" data-no-card>
      <div class="reader-steps">
        <span>{at < 0 ? `${stops} coded passages` : `Passage ${at + 1} of ${stops}`}</span>
        {step(at - 1, "Previous passage", "k", "previous")}
        {step(at + 1, "Next passage", "j", "next")}
      </div>
      {event >= 0 && (
        <div class="card" aria-live="polite">
          <Bead catalog={book.catalog} event={event} />
          <CardHead card={cardOf(book.catalog, event)} dating={book.fold.dating[event] as number}>
            {book.catalog.events[event]?.label}
          </CardHead>
        </div>
      )}
    </div>
  );
}
