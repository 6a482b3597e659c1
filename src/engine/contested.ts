import type { Catalog } from "./catalog.ts";
import { isInWindow } from "./counts.ts";
import { type Card, type CardQuote, cardOf } from "./evidence.ts";
import type { Fold } from "./fold.ts";
import { byDate } from "./order.ts";

/** An event that some sentence contradicts, with the first quote of each side. */
export type Contested = {
  event: number;
  card: Card;
  /** Undefined where nothing but contrary sentences are quoted. */
  says: CardQuote | undefined;
  contrary: CardQuote;
};

/** Whether any evidence of an event contradicts it. */
export function isContested(catalog: Catalog, event: number): boolean {
  return catalog.events[event]?.evidence.some(({ stance }) => stance === "contradicts") ?? false;
}

/** The contested events that pass the filter and are certainly or perhaps in the window, by date. */
export function contestedEvents(catalog: Catalog, fold: Fold): Contested[] {
  return catalog.events
    .map((_, event) => event)
    .filter((event) => isContested(catalog, event) && isInWindow(fold, event))
    .sort(byDate(catalog))
    .flatMap((event) => {
      const card = cardOf(catalog, event);
      const contrary = card.contradicting[0];
      return contrary ? [{ event, card, says: card.quotes[0], contrary }] : [];
    });
}
