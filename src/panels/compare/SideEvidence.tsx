import { useState } from "preact/hooks";
import type { Catalog } from "../../engine/catalog.ts";
import { type ComparedWindow, sideEvents, type TieDifference } from "../../engine/compare.ts";
import { eventsInTie } from "../../engine/counts.ts";
import { cardOf, stanceOfQuote, statusWords } from "../../engine/evidence.ts";
import { hiddenIn, slotsAt } from "../../engine/tie-sides.ts";
import type { Ties } from "../../engine/ties.ts";
import { PERHAPS } from "../../engine/window.ts";
import { figure, windowWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { Bead } from "../evidence/Bead.tsx";
import { Quote } from "../evidence/Quote.tsx";
import { Sides } from "../evidence/Sides.tsx";
import { untickedWords } from "../evidence/unticked-words.ts";
import { absenceWords } from "./difference-words.ts";
import "./side-evidence.css";

const AT_FIRST = 3;

type SideProps = {
  session: Session;
  catalog: Catalog;
  ties: Ties;
  row: TieDifference;
  name: "A" | "B";
  side: ComparedWindow;
};

/** The sentences of one tie in one of the two windows, or why there are none: silence is hatched, the rest is not. */
export function SideEvidence({ session, catalog, ties, row, name, side }: SideProps) {
  const [all, setAll] = useState(false);
  const { events } = sideEvents(catalog, ties, side, row);
  const through =
    events.length === 0 && row.tie >= 0 ? eventsInTie(catalog, side.fold, ties, row.tie, true) : [];
  const { indirect } = name === "A" ? row.a : row.b;
  const listed = indirect > 0 && through.length > 0 ? through : events;
  const hidden = hiddenIn(ties, side.fold, slotsAt(ties, row)).length;
  const shown = all ? listed : listed.slice(0, AT_FIRST);
  return (
    <section class="side" aria-label={`Window ${name}, ${windowWords(side.window)}`}>
      {listed.length === 0 && hidden === 0 && (
        <p class="side-absent" data-silent={side.silent}>
          {absenceWords(side)}
        </p>
      )}
      {listed === through && (
        <p class="side-indirect">
          Only indirect in {windowWords(side.window)}, not counted: {figure(indirect)}
        </p>
      )}
      {shown.map((event) => (
        <SideEvent key={event} session={session} catalog={catalog} side={side} event={event} />
      ))}
      {listed.length > shown.length && (
        <button type="button" class="link-button" onClick={() => setAll(true)}>
          {listed.length - shown.length} more in {windowWords(side.window)}
        </button>
      )}
      {hidden > 0 && (
        <p class="side-hidden">
          {hidden} hidden by the filters.{" "}
          <button type="button" class="link-button" onClick={() => session.actions.clearFilters()}>
            Clear filters
          </button>
        </p>
      )}
    </section>
  );
}

type EventProps = { session: Session; catalog: Catalog; side: ComparedWindow; event: number };

function SideEvent({ session, catalog, side, event }: EventProps) {
  const card = cardOf(catalog, event, side.fold.ticked);
  const [says, contrary] = [card.quotes[0], card.contradicting[0]];
  const alone = says ?? contrary;
  const left = untickedWords(card);
  const plain = card.status === "occurred";
  const doubts = [
    !plain && statusWords(card.status),
    side.fold.dating[event] === PERHAPS && "perhaps in this window",
  ].filter(Boolean);
  return (
    <article class="side-event" data-stance={card.stance}>
      <h3>
        <Bead catalog={catalog} event={event} />
        <button
          type="button"
          onClick={() => session.actions.select({ kind: "event", id: card.id })}
        >
          {card.sentence}
        </button>
      </h3>
      <p class="side-date">{[card.date, ...doubts].join(" · ")}</p>
      {says && contrary ? (
        <Sides session={session} catalog={catalog} card={card} says={says} contrary={contrary} />
      ) : (
        alone && (
          <Quote
            session={session}
            catalog={catalog}
            quote={alone}
            event={card.id}
            stance={stanceOfQuote(card, alone)}
            sourced
          />
        )
      )}
      {left && <p class="side-date">{left}</p>}
    </article>
  );
}
