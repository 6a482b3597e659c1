import type { Catalog } from "./catalog.ts";
import { actorWords, listed, tieWords } from "./words.ts";

/** What is isolated or selected is called: an actor's or a tie's name, an event's sentence, "Egypt, Russia and UN". */
export function focusName(catalog: Catalog, { kind, id }: { kind: string; id: string }): string {
  const actors =
    kind === "event" ? [] : id.split("~").flatMap((one) => catalog.actorOf.get(one) ?? []);
  if (kind === "event") return catalog.events[catalog.eventOf.get(id) ?? -1]?.label ?? id;
  if (kind === "actors") return listed(actors.map((actor) => actorWords(catalog, actor)));
  return kind === "actor" ? actorWords(catalog, actors[0] ?? -1) : tieWords(catalog, actors);
}
