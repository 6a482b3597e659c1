import type { Catalog } from "../../engine/catalog.ts";
import { actorWords, tieWords } from "../../engine/words.ts";
import type { Subject } from "../../state/store.ts";

/** What a subject is called: an actor's or a tie's name, an event's sentence. */
export function subjectName(catalog: Catalog, { kind, id }: Subject): string {
  const actors =
    kind === "event" ? [] : id.split("~").flatMap((one) => catalog.actorOf.get(one) ?? []);
  if (kind === "event") return catalog.events[catalog.eventOf.get(id) ?? -1]?.label ?? id;
  return kind === "actor" ? actorWords(catalog, actors[0] ?? -1) : tieWords(catalog, actors);
}

/** What is kept beside an isolated subject: "", " and its neighbours", ", its neighbours and theirs". */
export function keptWords({ kind }: Subject, hop: number): string {
  const whose = kind === "actor" ? "its" : "their";
  if (hop <= 0) return "";
  return hop === 1 ? ` and ${whose} neighbours` : `, ${whose} neighbours and the next ones`;
}
