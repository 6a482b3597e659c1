import { actorCounts, eventsInTie, eventsOfActor } from "../../engine/counts.ts";
import { byDate } from "../../engine/order.ts";
import { shownAs } from "../../engine/rollup.ts";
import { row } from "../../engine/rows.ts";
import { filteredWords } from "../../engine/silent-window.ts";
import { documentsOf } from "../../engine/sources.ts";
import { actorWords, capital } from "../../engine/words.ts";
import { later } from "../../state/later.ts";
import type { Session } from "../../state/session.ts";
import { Later } from "../frame/Later.tsx";
import { ActorArticles } from "./ActorArticles.tsx";
import { Affiliations } from "./Affiliations.tsx";
import { CountNotes } from "./CountNotes.tsx";
import { EventRows } from "./EventRow.tsx";
import { kindWords } from "./kind-words.ts";
import { PanelHead } from "./PanelHead.tsx";
import { personBook } from "./person-book.ts";
import { pointingAt } from "./pointing.ts";
import { isTold } from "./tie-groups.ts";
import { absentWords, type Book, told, toldOfTie } from "./told.ts";
import { WindowChip } from "./WindowChip.tsx";

const PARTNERS = later(() => import("./PartnerYears.tsx").then((part) => part.PartnerYears));

type ActorProps = { session: Session; book: Book; actor: number };

/** The page of an actor: who it is, what it belongs to and since when, its ties and its events in the window. */
export function ActorPage({ session, book, actor }: ActorProps) {
  const { catalog } = book;
  const found = catalog.actors[actor];
  if (!found) return null;
  const rolledUp = !book.ties.shown.includes(actor);
  const page = rolledUp ? personBook(book) : book;
  const { ties, fold } = page;
  const shown = ties.shown.includes(actor);
  const name = actorWords(catalog, actor);
  const events = eventsOfActor(catalog, fold, ties, actor);
  const taken = new Set(events);
  const concerning = eventsConcerning(page, actor).filter((event) => !taken.has(event));
  const ownSlot = ties.ownOf[actor] as number;
  const own = new Set(ownSlot < 0 ? [] : row(ties.eventsOf, ownSlot));
  const absent = filteredWords(fold)
    ? "Nothing in this window passes the filters."
    : `${capital(absentWords(session, book))}.`;
  const counted =
    events.length > 0
      ? told(actorCounts(fold, ties, actor), documentsOf(catalog, events, fold).length)
      : absent;
  const counts = shown ? counted : "";
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
      {rolledUp && <StandsFor session={session} book={book} actor={actor} shown={shown} />}
      {shown && <Later part={PARTNERS} props={{ session, book: page, actor, rolledUp }} />}
      <ActorTies session={session} book={page} actor={actor} />
      <EventsPart
        session={session}
        book={book}
        title="Events in this window"
        events={events.filter((event) => !own.has(event))}
      />
      <EventsPart
        session={session}
        book={book}
        title={found.kind === "person" ? `Of ${name} alone` : `Inside ${name}, or of ${name} alone`}
        events={events.filter((event) => own.has(event))}
      />
      <EventsPart
        session={session}
        book={book}
        title={`Of others, concerning ${name}: not counted`}
        events={concerning}
      />
      {!shown && events.length + concerning.length === 0 && (
        <p class="panel-part doubt">{absent}</p>
      )}
      <ActorArticles session={session} book={book} events={events} name={name} />
      <Affiliations session={session} catalog={catalog} actor={actor} />
    </>
  );
}

/** As whom an actor is shown that is rolled up at this level, and how its own page counts. */
function StandsFor({ session, book, actor, shown }: ActorProps & { shown: boolean }) {
  const { catalog, ties } = book;
  const bloc = shownAs(catalog, ties.depth)(actor, undefined);
  if (bloc === actor) return null;
  const name = actorWords(catalog, actor);
  const person = catalog.actors[actor]?.kind === "person";
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
      at this level, for the time of which {name} belongs there.
      {shown && (
        <>
          {" "}
          This page counts {person ? "person by person" : "each actor for itself"}, as level
          Everyone does.{" "}
          <button
            type="button"
            class="line-button"
            onClick={() => session.actions.setLevel("everyone")}
          >
            Show level Everyone
          </button>
        </>
      )}
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

/** The events in the window that meet an actor only through what they are about. */
function eventsConcerning({ catalog, ties, fold }: Book, actor: number): number[] {
  const events = ties.ties.flatMap(({ a, b }, tie) =>
    a === actor || b === actor ? eventsInTie(catalog, fold, ties, tie, true) : [],
  );
  return [...new Set(events)].sort(byDate(catalog));
}
