import { eventsOfActor } from "./counts.ts";
import { row } from "./rows.ts";
import { groundsShown } from "./step-ground.ts";
import type { ShownStep } from "./story.ts";
import type { Ties } from "./ties.ts";

/** With more actors no name could be read at the back of a room. */
const MOST_SHOWN = 8;
const MOST_COMPARED = 4;

/**
 * Whom a slide's picture shows: who the step is fitted to, else the ends of what it marks, who takes part in what it quotes
 * or rests on, those of most events, and who the dataset is about, as many as can be read. `of`: how many there are in the
 * window.
 */
export function slideActors(step: ShownStep): { shown: number[]; of: number } {
  const { fit, ties: marked, ground } = step;
  const { catalog, ties } = ground;
  const known = new Set(ties.shown);
  const focal = catalog.dataset.focus.flatMap((id) => catalog.actorOf.get(id) ?? []);
  const ends = marked.flatMap((tie) => endsOf(ties, tie));
  const told = toldEvents(step).flatMap((event) => actorsIn(ties, event));
  const counts = new Map<number, number>();
  for (const one of groundsShown(ground)) {
    for (const actor of one.ties.shown) {
      const events = eventsOfActor(catalog, one.fold, one.ties, actor).length;
      if (events > 0) counts.set(actor, (counts.get(actor) ?? 0) + events);
    }
  }
  const most = [...counts].sort((p, q) => q[1] - p[1] || p[0] - q[0]).map(([actor]) => actor);
  const all = [...new Set([...ends, ...told, ...most, ...focal])].filter((actor) =>
    known.has(actor),
  );
  if (fit.length > 0) return { shown: fit, of: new Set([...fit, ...most]).size };
  const room = ground.comparison ? MOST_COMPARED : MOST_SHOWN;
  return { shown: all.slice(0, room), of: all.length };
}

/** The events whose sentences stand beside the picture, then all else that a step marks or rests on. */
function toldEvents({ step, ground, cards, quotes, events }: ShownStep): number[] {
  const quoted = cards.filter((card) =>
    [...card.quotes, ...card.contradicting].some((quote) => quotes.includes(quote)),
  );
  const pinned = step.evidence.flatMap((id) => ground.catalog.eventOf.get(id) ?? []);
  return [...quoted.map(({ event }) => event), ...events, ...pinned];
}

/** Who takes part in an event, as they are shown. */
function actorsIn(ties: Ties, event: number): number[] {
  return [...row(ties.slotsOf, event)].flatMap((at) => {
    const slot = ties.slots[at];
    if (slot?.kind === "hub") return slot.actors;
    if (slot?.kind === "own") return [slot.actor];
    return slot ? endsOf(ties, slot.tie) : [];
  });
}

function endsOf(ties: Ties, tie: number): number[] {
  const found = ties.ties[tie];
  return found ? [found.a, found.b] : [];
}
