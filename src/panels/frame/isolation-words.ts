import type { Catalog } from "../../engine/catalog.ts";
import { actorWords, tieWords } from "../../engine/words.ts";
import type { Focus } from "../../state/store.ts";

/** What is isolated is called: an actor's or a tie's name, an event's sentence, "Egypt, Russia and UN". */
export function focusName(catalog: Catalog, { kind, id }: Focus): string {
  const actors =
    kind === "event" ? [] : id.split("~").flatMap((one) => catalog.actorOf.get(one) ?? []);
  if (kind === "event") return catalog.events[catalog.eventOf.get(id) ?? -1]?.label ?? id;
  if (kind === "actors") {
    const names = actors.map((actor) => actorWords(catalog, actor));
    return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  }
  return kind === "actor" ? actorWords(catalog, actors[0] ?? -1) : tieWords(catalog, actors);
}

/** What is kept beside an isolated subject: "", " and its neighbours", ", its neighbours and theirs". */
export function keptWords({ kind }: Focus, hop: number): string {
  const whose = kind === "actor" ? "its" : "their";
  if (hop <= 0) return "";
  return hop === 1 ? ` and ${whose} neighbours` : `, ${whose} neighbours and the next ones`;
}
