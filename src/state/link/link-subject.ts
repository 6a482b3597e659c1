import type { Catalog } from "../../engine/catalog.ts";
import type { Focus, Reading, Subject } from "../store.ts";

/** What an id names: an event, an actor, or a tie where it is two actors' ids joined by "~". */
export function subjectOf(id: string, catalog: Catalog): Subject | undefined {
  if (catalog.eventOf.has(id)) return { kind: "event", id };
  if (catalog.actorOf.has(id)) return { kind: "actor", id };
  const [a = "", b = "", ...rest] = id.split("~");
  const [p, q] = [catalog.actorOf.get(a), catalog.actorOf.get(b)];
  if (rest.length > 0 || p === undefined || q === undefined || p === q) return undefined;
  const inOrder = (catalog.rank[p] as number) < (catalog.rank[q] as number);
  return { kind: "tie", id: inOrder ? id : `${b}~${a}` };
}

/**
 * What a list of ids isolates: what `subjectOf` finds, or three actors and more together, in the dataset's order.
 * @returns undefined where one of them is not known
 */
export function focusOf(ids: readonly string[], catalog: Catalog): Focus | undefined {
  const subject = subjectOf(ids.join("~"), catalog);
  if (subject) return subject;
  const actors = [...new Set(ids)].flatMap((id) => catalog.actorOf.get(id) ?? []);
  if (actors.length < new Set(ids).size) return undefined;
  actors.sort((a, b) => (catalog.rank[a] as number) - (catalog.rank[b] as number));
  const known = actors.flatMap((actor) => catalog.actors[actor]?.id ?? []);
  return known.length > 2
    ? { kind: "actors", id: known.join("~") }
    : subjectOf(known.join("~"), catalog);
}

/** "document" or "document~event": where the reader stands. */
export function encodeReading({ document, event }: Reading): string {
  return event === null ? document : `${document}~${event}`;
}

/** Reads what `encodeReading` writes; undefined where the dataset has no such document. */
export function readingOf(value: string, catalog: Catalog): Reading | undefined {
  const [document = "", event] = value.split("~");
  if (!catalog.documentOf.has(document)) return undefined;
  return { document, event: event !== undefined && catalog.eventOf.has(event) ? event : null };
}
