import { eventsInTie } from "../../engine/counts.ts";
import { cardOf } from "../../engine/evidence.ts";
import { row } from "../../engine/rows.ts";
import { actorWords, plural, tieWords, windowWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import type { Subject } from "../../state/store.ts";
import { Card } from "./Card.tsx";
import { Icon } from "./Icon.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { pointingAt } from "./pointing.ts";
import type { Book } from "./told.ts";
import { reveal } from "./window-around.ts";

type EventProps = { session: Session; book: Book; event: number };

/** What an event is counted in at this level: a tie, a circle of three or more, one actor alone, or only what it is about. */
type Home = { name: string; note: string; subject: Subject | undefined; tie: number };

/** The page of one event: its card, who took part, and what it is drawn as at this level. */
export function EventPage({ session, book, event }: EventProps) {
  const { catalog, fold } = book;
  const found = catalog.events[event];
  if (!found) return null;
  const home = homeOf(book, event);
  const { subject } = home;
  return (
    <>
      <PanelHead
        session={session}
        kind={<Siblings session={session} book={book} event={event} home={home} />}
        title={
          subject ? (
            <button
              type="button"
              class="title-button"
              onClick={() => session.actions.select(subject)}
            >
              {home.name}
            </button>
          ) : (
            home.name
          )
        }
      >
        {home.note && <p class="panel-counts">{home.note}</p>}
        {fold.passing[event] === 0 && (
          <p class="panel-counts doubt">
            The filters hide this event.{" "}
            <button
              type="button"
              class="line-button"
              onClick={() => session.actions.clearFilters()}
            >
              Clear filters
            </button>
          </p>
        )}
      </PanelHead>
      <Card session={session} book={book} event={event} whole />
      <Participants session={session} book={book} event={event} />
    </>
  );
}

function Participants({ session, book, event }: EventProps) {
  const { participants } = cardOf(book.catalog, event);
  return (
    <section class="panel-part">
      <h3>Who took part</h3>
      <ul class="participants">
        {participants.map(({ actor, name, role }) => {
          const id = book.catalog.actors[actor]?.id ?? "";
          return (
            <li key={`${role} ${id}`}>
              <button
                type="button"
                onClick={() => session.actions.select({ kind: "actor", id })}
                {...pointingAt(session, { kind: "actor", id })}
              >
                {name}
              </button>
              <span class="role">{role === "subject" ? "what it is about" : role}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Siblings({ session, book, event, home }: EventProps & { home: Home }) {
  const { window, mode } = session.store.view.value;
  const words = windowWords(window, mode);
  const { catalog, fold, ties } = book;
  const events = home.tie < 0 ? [] : eventsInTie(catalog, fold, ties, home.tie);
  const at = events.indexOf(event);
  if (at < 0) return <>Event · {words}</>;
  const step = (to: number, name: string, icon: "previous" | "next") => (
    <button
      type="button"
      class="glyph-button"
      aria-label={name}
      title={name}
      disabled={events[to] === undefined}
      onClick={() => reveal(session, catalog.events[events[to] as number]?.id ?? "")}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <span class="siblings">
      Event {at + 1} of {events.length} · {words}
      {step(at - 1, "Previous event of this tie", "previous")}
      {step(at + 1, "Next event of this tie", "next")}
    </span>
  );
}

function homeOf({ catalog, ties }: Book, event: number): Home {
  const slots = [...row(ties.slotsOf, event)].map((slot) => ties.slots[slot]);
  const named = (actors: readonly number[]) => tieWords(catalog, actors);
  for (const slot of slots) {
    if (slot?.kind === "strand") {
      const { key, a, b } = ties.ties[slot.tie] as (typeof ties.ties)[number];
      return { name: named([a, b]), note: "", subject: { kind: "tie", id: key }, tie: slot.tie };
    }
    if (slot?.kind === "hub") {
      const note = `One event of ${plural(slot.actors.length, "actor")}, counted once.`;
      return { name: named(slot.actors), note, subject: undefined, tie: -1 };
    }
  }
  for (const slot of slots) {
    if (slot?.kind !== "own") continue;
    const subject: Subject = { kind: "actor", id: catalog.actors[slot.actor]?.id ?? "" };
    const note = "Of this actor alone, or inside it: no tie.";
    return { name: actorWords(catalog, slot.actor), note, subject, tie: -1 };
  }
  return {
    name: "Indirect",
    note: "It acts on what concerns another: no tie, and not counted as one.",
    subject: undefined,
    tie: -1,
  };
}
