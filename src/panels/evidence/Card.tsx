import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Catalog } from "../../engine/catalog.ts";
import {
  type Card as CardData,
  type CardQuote,
  type Chip,
  cardOf,
  stanceOfQuote,
} from "../../engine/evidence.ts";
import { OUT, PERHAPS } from "../../engine/window.ts";
import type { Session } from "../../state/session.ts";
import { Bead } from "./Bead.tsx";
import { CardActions } from "./CardActions.tsx";
import { pointingAt } from "./pointing.ts";
import { Quote } from "./Quote.tsx";
import { Sides } from "./Sides.tsx";
import type { Book } from "./told.ts";
import { untickedWords } from "./unticked-words.ts";
import "./card.css";

const QUOTES_AT_FIRST = 1;

type CardProps = {
  session: Session;
  book: Book;
  /** Position in catalog.events. */
  event: number;
  /** All quotes at once; without it one, and the others on demand. */
  whole?: boolean;
};

/** One event with its evidence: the sentence, the date and how it is known, chips, quotes with their sources, actions. */
export function Card({ session, book, event, whole = false }: CardProps) {
  const { catalog, fold } = book;
  const card = cardOf(catalog, event, book.documents, session.derived.span.value);
  const { onPointerEnter, onPointerLeave } = pointingAt(session, { kind: "event", id: card.id });
  return (
    <article
      class="card"
      aria-label={card.sentence}
      data-event={card.id}
      data-no-card
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      <Bead catalog={catalog} event={event} />
      <CardHead card={card} dating={fold.dating[event] as number}>
        <button
          type="button"
          class="card-sentence"
          onClick={() => session.actions.select({ kind: "event", id: card.id })}
        >
          {card.sentence}
        </button>
      </CardHead>
      <Quotes session={session} catalog={catalog} card={card} whole={whole} />
      <Unticked card={card} />
      <CardActions session={session} catalog={catalog} card={card} />
    </article>
  );
}

/**
 * The same for a card that passes by: no controls, and of several quotes the first (of both sides where it is contested).
 * `brief` leaves out how the date is known and all chips but those of doubt.
 */
export function StillCard({
  session,
  book,
  event,
  brief = false,
}: Omit<CardProps, "whole"> & { brief?: boolean }) {
  const { catalog, fold } = book;
  const card = cardOf(catalog, event, book.documents, session.derived.span.value);
  const [says, contrary] = [card.quotes[0], brief ? undefined : card.contradicting[0]];
  const alone = says ?? contrary;
  return (
    <article class="card" aria-label={card.sentence} data-brief={brief}>
      <Bead catalog={catalog} event={event} />
      <CardHead card={card} dating={fold.dating[event] as number}>
        {card.sentence}
      </CardHead>
      <div class="card-quotes">
        {says && contrary ? (
          <Sides {...{ session, catalog, card, says, contrary }} still />
        ) : (
          alone && (
            <Quote
              session={session}
              catalog={catalog}
              quote={alone}
              event={card.id}
              stance={stanceOfQuote(card, alone)}
              sourced
              still
            />
          )
        )}
      </div>
      <Unticked card={card} />
    </article>
  );
}

type HeadProps = {
  card: CardData;
  /** A position in DATINGS. */
  dating: number;
  children: ComponentChildren;
};

/** The top of a card: sentence, date, how it is known, chips. */
export function CardHead({ card, dating, children }: HeadProps) {
  return (
    <div class="card-head">
      <h3>{children}</h3>
      <p class="card-date">{[card.date, card.place].filter(Boolean).join(", ")}</p>
      {card.known && (
        <p class="card-known" title={card.note}>
          {card.known}
        </p>
      )}
      <ul class="chips">
        {card.chips.map(({ kind, text }) => (
          <li key={kind} class="chip" data-kind={kind} data-status={card.statusClass}>
            {text}
          </li>
        ))}
        {dating === PERHAPS && <ExtraChip kind="imprecise" text="perhaps in this window" />}
        {dating === OUT && <ExtraChip kind="count" text="outside this window" />}
      </ul>
    </div>
  );
}

function ExtraChip({ kind, text }: Chip) {
  return (
    <li class="chip" data-kind={kind}>
      {text}
    </li>
  );
}

type QuotesProps = { session: Session; catalog: Catalog; card: CardData; whole: boolean };

function Quotes({ session, catalog, card, whole }: QuotesProps) {
  const [all, setAll] = useState(false);
  const shown = whole || all ? card.quotes : card.quotes.slice(0, QUOTES_AT_FIRST);
  const more = card.quotes.length - shown.length;
  const [says, contrary] = [card.quotes[0], card.contradicting[0]];
  const both = says && contrary;
  const list = (quotes: readonly CardQuote[]) =>
    quotes.map((quote, i) => (
      <Quote
        key={`${quote.document} ${quote.start}`}
        session={session}
        catalog={catalog}
        event={card.id}
        quote={quote}
        stance={stanceOfQuote(card, quote)}
        sourced={endsSource(quotes, i)}
      />
    ));
  const [others, contraries] = both
    ? [shown.slice(1), card.contradicting.slice(1)]
    : [shown, card.contradicting];
  return (
    <div class="card-quotes">
      {both && <Sides {...{ session, catalog, card, says, contrary }} />}
      {both && others.length > 0 && <p class="side-words">says also</p>}
      {list(others)}
      <More n={more} open={() => setAll(true)} />
      {contraries.length > 0 && (
        <p class="side-words">{both ? "contradicted also by" : "contradicted by"}</p>
      )}
      {list(contraries)}
    </div>
  );
}

function More({ n, open }: { n: number; open: () => void }) {
  if (n <= 0) return null;
  return (
    <button type="button" class="more-quotes" onClick={open}>
      {n === 1 ? "1 more quote" : `${n} more quotes`}
    </button>
  );
}

/** What the source filter leaves out, in one line. */
function Unticked({ card }: { card: CardData }) {
  const words = untickedWords(card);
  return words ? <p class="card-unticked">{words}</p> : null;
}

/** Quotes of one article that follow one another share the source line of the last. */
function endsSource(list: readonly CardQuote[], i: number): boolean {
  return list[i]?.document !== list[i + 1]?.document;
}
