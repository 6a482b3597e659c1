import type { Status } from "../model/dataset.ts";
import { EVENT_TYPES, type EventType, STANCES, type Stance } from "../model/plover.ts";
import { type Catalog, STATUS_CLASSES } from "./catalog.ts";
import type { Fold } from "./fold.ts";
import { chainOf } from "./rollup.ts";
import { row } from "./rows.ts";
import { sourcesOf, speakersIn } from "./sources.ts";
import { CERTAIN, PERHAPS, UNDATED } from "./window.ts";

/** What is let through; null (or left out) lets everything through, an empty list nothing. */
export type Filters = {
  types: readonly EventType[] | null;
  stances: readonly Stance[] | null;
  statuses: readonly Status[] | null;
  /** Ids; an event passes if a ticked document speaks for it. */
  documents: readonly string[] | null;
  /** Actor ids; an event passes if one of them, or somebody who belongs to it at the time, takes part. */
  focus?: readonly string[] | null;
};

/** Lets everything through. */
export const NO_FILTERS: Filters = { types: null, stances: null, statuses: null, documents: null };

/** How many happenings one choice holds in the window, as counts.ts divides them; `total` has the void ones too. */
export type FacetCount = { reported: number; possible: number; perhaps: number; total: number };

/** Per choice of each facet, its count among what passes all *other* facets; documents by id. */
export type Facets = {
  types: ReadonlyMap<EventType, FacetCount>;
  stances: ReadonlyMap<Stance, FacetCount>;
  statuses: ReadonlyMap<Status, FacetCount>;
  documents: ReadonlyMap<string, FacetCount>;
  /** Per document id, how many undated events it speaks for; they are in no window, and in no other count here. */
  undated: ReadonlyMap<string, number>;
};

export const STATUSES: readonly Status[] = [
  "occurred",
  "ongoing",
  "planned",
  "called-for",
  "alleged",
  "denied",
  "cancelled",
];

const TYPE = 1;
const STANCE = 2;
const STATUS = 4;
const DOCUMENT = 8;
const FOCUS = 16;

/** Per event, 1 where every filter lets it through. */
export function passingOf(catalog: Catalog, filters: Filters): Uint8Array {
  const passing = failuresOf(catalog, filters);
  for (let event = 0; event < passing.length; event++) passing[event] = passing[event] ? 0 : 1;
  return passing;
}

/** Whether any filter is set. */
export function isFiltered(filters: Filters): boolean {
  const { types, stances, statuses, documents, focus } = filters;
  return [types, stances, statuses, documents, focus].some((list) => list != null);
}

/**
 * Counts every choice among the events that are in the window, each facet as if it had no filter of its own.
 */
export function facetsOf(
  catalog: Catalog,
  filters: Filters,
  { dating, window }: Pick<Fold, "dating" | "window">,
): Facets {
  const failures = failuresOf(catalog, filters);
  const asked = { window, ticked: filters.documents };
  const facets = {
    types: blank(EVENT_TYPES),
    stances: blank(STANCES),
    statuses: blank(STATUSES),
    documents: blank(catalog.documents.map(({ id }) => id)),
    undated: new Map<string, number>(),
  };
  catalog.events.forEach(({ type, status }, event) => {
    const when = dating[event];
    const failed = failures[event] as number;
    const speaking = () =>
      [...speakersIn(catalog, event, asked)].map(
        (document) => catalog.documents[document]?.id as string,
      );
    if (when === UNDATED && (failed & ~DOCUMENT) === 0)
      for (const id of speaking()) facets.undated.set(id, (facets.undated.get(id) ?? 0) + 1);
    if (when !== CERTAIN && when !== PERHAPS) return;
    const add = (count: FacetCount | undefined) => count && tally(catalog, count, event, when);
    if ((failed & ~TYPE) === 0) add(facets.types.get(type));
    if ((failed & ~STANCE) === 0)
      add(facets.stances.get(STANCES[catalog.stances[event] as number] as Stance));
    if ((failed & ~STATUS) === 0) add(facets.statuses.get(status));
    if ((failed & ~DOCUMENT) !== 0) return;
    for (const id of speaking()) add(facets.documents.get(id));
  });
  return facets;
}

/** Per event, which filters stop it, as bits. */
function failuresOf(catalog: Catalog, filters: Filters): Uint8Array {
  const { types, stances, statuses, documents, focus } = filters;
  const type = types && new Set(types);
  const stance = stances && new Set(stances.map((name) => STANCES.indexOf(name)));
  const status = statuses && new Set(statuses);
  const ticked = documents && new Set(documents.map((id) => catalog.documentOf.get(id)));
  const chosen = focus && new Set(focus.map((id) => catalog.actorOf.get(id)));
  const sources = sourcesOf(catalog);
  const failures = new Uint8Array(catalog.events.length);
  catalog.events.forEach((event, i) => {
    let failed = 0;
    if (type && !type.has(event.type)) failed |= TYPE;
    if (stance && !stance.has(catalog.stances[i] as number)) failed |= STANCE;
    if (status && !status.has(event.status)) failed |= STATUS;
    if (ticked && !row(sources, i).some((document) => ticked.has(document))) failed |= DOCUMENT;
    if (chosen && !takesPart(catalog, i, chosen)) failed |= FOCUS;
    failures[i] = failed;
  });
  return failures;
}

function takesPart(catalog: Catalog, i: number, chosen: ReadonlySet<number | undefined>): boolean {
  const participants = catalog.events[i]?.participants ?? [];
  return participants.some(({ actor }) =>
    chainOf(catalog, catalog.actorOf.get(actor) as number, catalog.times[i]).some((at) =>
      chosen.has(at),
    ),
  );
}

function blank<Key>(keys: readonly Key[]): Map<Key, FacetCount> {
  return new Map(keys.map((key) => [key, { reported: 0, possible: 0, perhaps: 0, total: 0 }]));
}

function tally(catalog: Catalog, count: FacetCount, event: number, dating: number): void {
  const weight = catalog.weights[event] as number;
  const status = STATUS_CLASSES[catalog.statuses[event] as number];
  count.total += weight;
  if (status === "void") return;
  if (dating === PERHAPS) count.perhaps += weight;
  else if (status === "act" || status === "standing") count.reported += weight;
  else count.possible += weight;
}
