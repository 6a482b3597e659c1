import { sumsOf } from "../../engine/counts.ts";
import { speakersIn } from "../../engine/sources.ts";
import { countWords, publishedWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { Paged } from "./Paged.tsx";
import type { Book } from "./told.ts";

type ArticlesProps = {
  session: Session;
  book: Book;
  /** Of the actor, in the window, by date. */
  events: readonly number[];
  /** The actor's, and so the list's. */
  name: string;
};

/** The ticked articles that speak for these events, each with what it carries of them. It opens at the first of them. */
export function ActorArticles({ session, book, events, name }: ArticlesProps) {
  const { catalog, fold, documents = null } = book;
  const carried = new Map<number, number[]>();
  for (const event of events)
    for (const document of speakersIn(catalog, event, fold))
      carried.set(document, [...(carried.get(document) ?? []), event]);
  const list = [...carried]
    .filter(([at]) => !documents || documents.includes(catalog.documents[at]?.id ?? ""))
    .sort(([p], [q]) => p - q);
  if (list.length === 0) return null;
  return (
    <section class="panel-part">
      <h3>Articles that speak of {name} in this window</h3>
      <ul class="plain-ties">
        <Paged items={list} of={name}>
          {([at, own]) => {
            const found = catalog.documents[at];
            if (!found) return null;
            const { publisher, title, published } = found;
            const { reported, possible, perhaps } = sumsOf(
              catalog,
              own,
              (event) => fold.dating[event],
            );
            const source = [publisher, publishedWords(published)].filter(Boolean).join(", ");
            return (
              <li key={found.id}>
                <button
                  type="button"
                  class="plain-tie"
                  onClick={() =>
                    session.actions.read(found.id, catalog.events[own[0] ?? -1]?.id ?? null)
                  }
                >
                  <span class="tie-row-name">{title}</span>
                  <span class="tie-row-words">
                    {source}: {countWords({ reported, planned: possible, perhaps })}
                  </span>
                </button>
              </li>
            );
          }}
        </Paged>
      </ul>
    </section>
  );
}
