import type { Catalog } from "../../engine/catalog.ts";
import { type Card, type CardQuote, stanceOfQuote } from "../../engine/evidence.ts";
import type { Session } from "../../state/session.ts";
import { Quote } from "./Quote.tsx";
import "./sides.css";

type SidesProps = {
  session: Session;
  catalog: Catalog;
  card: Card;
  says: CardQuote;
  contrary: CardQuote;
  /** Whether the quotes may be opened and widened; not so on a card that passes by. */
  still?: boolean;
};

/** What an article says and what is said to the contrary, side by side at equal size. */
export function Sides({ session, catalog, card, says, contrary, still = false }: SidesProps) {
  const side = (words: string, quote: CardQuote) => (
    <div>
      <p class="side-words">{words}</p>
      <Quote
        session={session}
        catalog={catalog}
        quote={quote}
        event={card.id}
        stance={stanceOfQuote(card, quote)}
        sourced
        still={still}
      />
    </div>
  );
  return (
    <div class="card-sides">
      <div class="side-pair">
        {side("says", says)}
        {side("contradicted by", contrary)}
      </div>
    </div>
  );
}
