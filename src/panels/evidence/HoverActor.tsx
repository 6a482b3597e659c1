import { affiliationDate } from "../../engine/affiliation-words.ts";
import { actorCounts, eventsOfActor } from "../../engine/counts.ts";
import { documentsOf } from "../../engine/sources.ts";
import { actorWords } from "../../engine/words.ts";
import { kindWords, relationWords } from "./kind-words.ts";
import { isTold } from "./tie-groups.ts";
import { type Book, told } from "./told.ts";

const FEW = 4;

/** An actor in passing: name, kind, description, what it belongs to, its counts, and its partners in the window. */
export function HoverActor({ book, actor }: { book: Book; actor: number }) {
  const { catalog, ties, fold } = book;
  const found = catalog.actors[actor];
  if (!found) return null;
  const of = catalog.dataset.affiliations.filter(({ member }) => member === found.id);
  const partners = ties.ties.flatMap((tie, i) =>
    (tie.a === actor || tie.b === actor) && isTold(book, { ...tie, tie: i })
      ? [actorWords(catalog, tie.a === actor ? tie.b : tie.a)]
      : [],
  );
  const shown = ties.shown.includes(actor);
  const rest = partners.length - FEW;
  return (
    <>
      <h3 class="hover-name">{found.name}</h3>
      <p class="hover-kind">{kindWords(found.kind)}</p>
      {found.description && <p class="hover-text">{found.description}</p>}
      {of.length > 0 && (
        <ul class="hover-of">
          {of.slice(0, FEW).map((affiliation) => {
            const name = catalog.actors[catalog.actorOf.get(affiliation.of) ?? -1]?.name;
            const dated = affiliationDate(catalog, affiliation);
            return (
              <li key={affiliation.id}>
                {[`${relationWords(affiliation)}: ${name}`, dated].filter(Boolean).join(", ")}
              </li>
            );
          })}
        </ul>
      )}
      {shown && (
        <p class="hover-counts">
          {told(
            actorCounts(fold, ties, actor),
            documentsOf(catalog, eventsOfActor(catalog, fold, ties, actor), fold).length,
          )}
        </p>
      )}
      {partners.length > 0 && (
        <p class="hover-text">
          With {partners.slice(0, FEW).join(", ")}
          {rest > 0 ? ` and ${rest} more` : ""}
        </p>
      )}
    </>
  );
}
