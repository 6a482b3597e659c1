import type { Catalog } from "./catalog.ts";
import { type Depth, shownAs } from "./rollup.ts";

/**
 * The actors that share one place in a bloc: a member, and after it those above it that no event names and that stand for
 * it at some depth. No two of them are shown at once.
 */
export type Seat = readonly number[];

const known = new WeakMap<Catalog, ReadonlySet<number>>();

/** Actors that any event names. */
export function namedActors(catalog: Catalog): ReadonlySet<number> {
  const found = known.get(catalog);
  if (found) return found;
  const named = new Set<number>();
  for (const { participants } of catalog.events)
    for (const { actor } of participants) named.add(catalog.actorOf.get(actor) as number);
  known.set(catalog, named);
  return named;
}

/** Actors that no event names and that stand for a named one at some date and depth. */
export function standIns(catalog: Catalog, named: ReadonlySet<number>): Set<number> {
  const above = [...named].flatMap((actor) => [...allAbove(catalog, actor)]);
  return new Set(above.filter((actor) => !named.has(actor)));
}

/** Seats a bloc's members in the given order; a stand-in sits down with the first of those it stands for. */
export function seatsOf(
  catalog: Catalog,
  named: readonly number[],
  standing: readonly number[],
): Seat[] {
  const seats = named.map((member) => [member]);
  const above = (p: number, q: number) => allAbove(catalog, q).has(p);
  for (const actor of standing) {
    const seat = seats.find((seat) =>
      seat.every((other) => above(actor, other) || above(other, actor)),
    );
    if (seat) seat.push(actor);
    else seats.push([actor]);
  }
  return seats;
}

/**
 * Which of a bloc's placed members a depth shows: where the bloc stands for all, the named ones; where it is open, those
 * that stand for themselves or take part in a tie.
 * @param tied the actors that take part in a tie at this depth
 */
export function seatTaken(
  catalog: Catalog,
  depth: Depth,
  tied: ReadonlySet<number>,
): (actor: number, bloc: number) => boolean {
  const shown = shownAs(catalog, depth);
  const named = namedActors(catalog);
  return (actor, bloc) => {
    if (tied.has(actor)) return true;
    const stand = shown(actor, undefined);
    // A stand-in without a tie would only hide the member whose seat it shares.
    return named.has(actor) && (stand === actor || stand === bloc);
  };
}

/** Everyone an actor belongs to at any date. */
function allAbove(catalog: Catalog, actor: number): Set<number> {
  const found = new Set<number>();
  const ask = (below: number) => {
    for (const { of } of catalog.parents[below] ?? []) {
      if (found.has(of)) continue;
      found.add(of);
      ask(of);
    }
  };
  ask(actor);
  return found;
}
