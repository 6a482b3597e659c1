import type { Catalog } from "./catalog.ts";
import { STATUS_CLASSES } from "./catalog.ts";
import { type Filters, passingOf } from "./filter.ts";
import type { Fold } from "./fold.ts";
import { row } from "./rows.ts";
import { speakersIn } from "./sources.ts";
import { restsOn, wholeCatalog } from "./ticked-catalog.ts";
import type { Ties } from "./ties.ts";
import { dateIn, isHeld } from "./window.ts";

/** Ties and events of three or more (positions of both), as the summary of a window counts them. */
export type Resting = { ties: number[]; hubs: number[] };

/** What hangs on one document: what is in the window that it tells of, and what is not told of without it. */
export type Reliance = {
  /** No other ticked document speaks for it. */
  alone: Resting;
  /** Other ticked documents speak for it too, all of them copies of the same origin. */
  copies: Resting;
  /** All for which it speaks, those two among it. */
  told: Resting;
};

const VOID = STATUS_CLASSES.indexOf("void");

/**
 * Per document, the ties and the events of three or more that rest on it. Those of an unticked document are the ones that
 * came back if it were ticked. A tie is told of by its strands, as in the summary of a window; denied and cancelled events
 * carry none. Documents of one `origin` copy one another and count as one source; a document without an origin is a source of its own.
 */
export function relianceOf(
  seen: Catalog,
  ties: Ties,
  { window }: Pick<Fold, "window">,
  filters: Filters,
): Reliance[] {
  const catalog = wholeCatalog(seen);
  const nothing = (): Resting => ({ ties: [], hubs: [] });
  const found = catalog.documents.map(
    (): Reliance => ({ alone: nothing(), copies: nothing(), told: nothing() }),
  );
  const ticked = filters.documents && new Set(filters.documents);
  const isTicked = catalog.documents.map(({ id }) => !ticked || ticked.has(id));
  const passing = passingOf(catalog, { ...filters, documents: null });
  const asked = { window, ticked: filters.documents };
  const eventsOf = (slots: readonly number[]) =>
    slots.flatMap((slot) =>
      [...row(ties.eventsOf, slot)].filter((event) => {
        if (!passing[event] || catalog.statuses[event] === VOID) return false;
        return isHeld(dateIn(catalog.times[event], window));
      }),
    );
  const rest = (kind: keyof Resting, position: number, slots: readonly number[]) => {
    const events = eventsOf(slots);
    for (const document of new Set(
      events.flatMap((event) => [...speakersIn(catalog, event, asked)]),
    ))
      found[document]?.told[kind].push(position);
    const speaking = [...new Set(events.flatMap((event) => [...restsOn(catalog, event, window)]))];
    const counted = speaking.filter((document) => isTicked[document]);
    for (const document of speaking) {
      const on = found[document] as Reliance;
      const others = counted.filter((other) => other !== document);
      if (others.length === 0) on.alone[kind].push(position);
      else if (others.every((other) => isCopy(catalog, document, other)))
        on.copies[kind].push(position);
    }
  };
  ties.ties.forEach(({ strands }, tie) => {
    rest("ties", tie, strands);
  });
  ties.slots.forEach((slot, i) => {
    if (slot.kind === "hub") rest("hubs", slot.event, [i]);
  });
  return found;
}

function isCopy(catalog: Catalog, p: number, q: number): boolean {
  const origin = catalog.documents[p]?.origin;
  return origin !== undefined && origin !== "" && origin === catalog.documents[q]?.origin;
}
