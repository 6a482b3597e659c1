import type { Session } from "../../state/session.ts";
import type { Subject } from "../../state/store.ts";
import { ActorPage } from "./ActorPage.tsx";
import { EventPage } from "./EventPage.tsx";
import { FarTie } from "./FarTie.tsx";
import { TiePage } from "./TiePage.tsx";
import type { Book } from "./told.ts";
import "./selection.css";

/** The evidence of what is selected: the page of an event, an actor or a tie. */
export function SelectionPage({
  session,
  book,
  selection: { kind, id },
}: {
  session: Session;
  book: Book;
  selection: Subject;
}) {
  const { catalog, ties } = book;
  const common = { session, book, key: id };
  if (kind === "event") return <EventPage {...common} event={catalog.eventOf.get(id) ?? -1} />;
  if (kind === "actor") return <ActorPage {...common} actor={catalog.actorOf.get(id) ?? -1} />;
  const tie = ties.tieOf.get(id);
  return tie === undefined ? <FarTie {...common} id={id} /> : <TiePage {...common} tie={tie} />;
}
