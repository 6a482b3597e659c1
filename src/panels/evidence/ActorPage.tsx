import { actorCounts, eventsOfActor, isInWindow } from "../../engine/counts.ts";
import { shownAs } from "../../engine/rollup.ts";
import { row } from "../../engine/rows.ts";
import { filteredWords } from "../../engine/silent-window.ts";
import { documentsOf } from "../../engine/sources.ts";
import { actorWords } from "../../engine/words.ts";
import { later } from "../../state/later.ts";
import type { Session } from "../../state/session.ts";
import { Later } from "../frame/Later.tsx";
import { ActorArticles } from "./ActorArticles.tsx";
import { Affiliations } from "./Affiliations.tsx";
import { CountNotes } from "./CountNotes.tsx";
import { EventRows } from "./EventRow.tsx";
import { kindWords } from "./kind-words.ts";
import { PanelHead } from "./PanelHead.tsx";
import { pointingAt } from "./pointing.ts";
import { isTold } from "./tie-groups.ts";
import { type Book, told, toldOfTie } from "./told.ts";
import { WindowChip } from "./WindowChip.tsx";

const PARTNERS = later(() => import("./PartnerYears.tsx").then((part) => part.PartnerYears));

type ActorProps = { session: Session; book: Book; actor: number };

/** The page of an actor: who it is, what it belongs to and since when, its ties and its events in the window. */
export function ActorPage({ session, book, actor }: ActorProps) {
  const { catalog, ties, fold } = book;
  const found = catalog.actors[actor];
  if (!found) return null;
  const shown = ties.shown.includes(actor);
  const events = shown ? eventsOfActor(catalog, fold, ties, actor) : namedIn(book, actor);
  const counts = shown
    ? told(actorCounts(fold, ties, actor), documentsOf(catalog, events, book.documents).length)
    : "";
  const ownSlot = ties.ownOf[actor] as number;
  const own = new Set(ownSlot < 0 ? [] : row(ties.eventsOf, ownSlot));
  const absent = filteredWords(fold)
    ? "Nothing in this window passes the filters."
    : "Not mentioned in this window.";
  return (
    <>
      <PanelHead
        session={session}
        kind={
          <>
            {kindWords(found.kind)} · <WindowChip session={session} />
          </>
        }
        title={found.name}
      >
        {counts && <p class="panel-counts">{counts}</p>}
        <CountNotes counts={counts} />
        {found.description && <p class="panel-counts">{found.description}</p>}
      </PanelHead>
      {!shown && <StandsFor session={session} book={book} actor={actor} />}
      {shown && <Later part={PARTNERS} props={{ session, book, actor }} />}
      <ActorTies session={session} book={book} actor={actor} />
      <EventsPart
        session={session}
        book={book}
        title="Events in this window"
        events={events.filter((event) => !own.has(event))}
      />
      <EventsPart
        session={session}
        book={book}
        title={`Inside ${actorWords(catalog, actor)}, or of it alone`}
        events={events.filter((event) => own.has(event))}
      />
      {events.length === 0 && <p class="panel-part doubt">{absent}</p>}
      <ActorArticles session={session} book={book} events={events} of={found.id} />
      <Affiliations session={session} catalog={catalog} actor={actor} />
    </>
  );
}

function StandsFor({ session, book, actor }: ActorProps) {
  const { catalog, ties } = book;
  const bloc = shownAs(catalog, ties.depth)(actor, undefined);
  if (bloc === actor) return null;
  const id = catalog.actors[bloc]?.id ?? "";
  return (
    <p class="panel-part">
      Shown as{" "}
      <button
        type="button"
        class="line-button"
        onClick={() => session.actions.select({ kind: "actor", id })}
        {...pointingAt(session, { kind: "actor", id })}
      >
        {actorWords(catalog, bloc)}
      </button>{" "}
      at this level, where it belongs there at the time.
    </p>
  );
}

function ActorTies({ session, book, actor }: ActorProps) {
  const { catalog, ties } = book;
  const entries = ties.ties.flatMap((tie, i) =>
    tie.a === actor || tie.b === actor ? [{ key: tie.key, a: tie.a, b: tie.b, tie: i }] : [],
  );
  const live = entries.filter((entry) => isTold(book, entry));
  if (live.length === 0) return null;
  return (
    <section class="panel-part">
      <h3>Ties in this window</h3>
      <ul class="plain-ties">
        {live.map(({ key, a, b, tie }) => (
          <li key={key}>
            <button
              type="button"
              class="plain-tie"
              onClick={() => session.actions.select({ kind: "tie", id: key })}
              {...pointingAt(session, { kind: "tie", id: key })}
            >
              <span class="tie-row-name">{actorWords(catalog, a === actor ? b : a)}</span>
              <span class="tie-row-words">{toldOfTie(book, tie)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EventsPart({
  session,
  book,
  title,
  events,
}: {
  session: Session;
  book: Book;
  title: string;
  events: readonly number[];
}) {
  if (events.length === 0) return null;
  return (
    <section class="panel-part">
      <h3>{title}</h3>
      <EventRows session={session} book={book} events={events} of={title} />
    </section>
  );
}

/** The events in the window that name an actor itself, for one that is rolled up at this level. */
function namedIn({ catalog, fold }: Book, actor: number): number[] {
  const id = catalog.actors[actor]?.id;
  return catalog.events.flatMap(({ participants }, event) =>
    isInWindow(fold, event) && participants.some((part) => part.actor === id) ? [event] : [],
  );
}
