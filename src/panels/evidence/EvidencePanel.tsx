import { useCallback, useLayoutEffect, useRef } from "preact/hooks";
import type { Session } from "../../state/session.ts";
import type { Subject } from "../../state/store.ts";
import { ActorPage } from "./ActorPage.tsx";
import { EventPage } from "./EventPage.tsx";
import { useEscape } from "./escape.ts";
import { FarTie } from "./FarTie.tsx";
import { TiePage } from "./TiePage.tsx";
import { type Book, bookOf } from "./told.ts";
import { WindowPage } from "./WindowPage.tsx";
import "./evidence.css";
import "./pages.css";

/** The right panel: the evidence of the selection, or what changed in this window. */
export function EvidencePanel({ session }: { session: Session }) {
  const book = bookOf(session);
  const { selection } = session.store.view.value;
  const close = useCallback(() => session.actions.select(null), [session]);
  useEscape("panel", selection !== null, close);
  const panel = useRef<HTMLElement>(null);
  const held = panel.current?.contains(document.activeElement);
  useLayoutEffect(() => {
    if (!panel.current) return;
    panel.current.scrollTop = 0;
    if (held && !panel.current.contains(document.activeElement)) panel.current.focus();
  }, [selection]);
  return (
    <section
      class="panel"
      aria-label="Evidence"
      data-selected={selection !== null}
      ref={panel}
      tabIndex={-1}
    >
      {book && <Page session={session} book={book} selection={selection} />}
    </section>
  );
}

function Page({
  session,
  book,
  selection,
}: {
  session: Session;
  book: Book;
  selection: Subject | null;
}) {
  if (!selection) return <WindowPage session={session} book={book} />;
  const { kind, id } = selection;
  const { catalog, ties } = book;
  const common = { session, book, key: id };
  if (kind === "event") return <EventPage {...common} event={catalog.eventOf.get(id) ?? -1} />;
  if (kind === "actor") return <ActorPage {...common} actor={catalog.actorOf.get(id) ?? -1} />;
  const tie = ties.tieOf.get(id);
  return tie === undefined ? <FarTie {...common} id={id} /> : <TiePage {...common} tie={tie} />;
}
