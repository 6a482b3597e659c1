import { useState } from "preact/hooks";
import { affiliationDates, countedThere, membersOf } from "../../engine/affiliation-words.ts";
import type { Catalog } from "../../engine/catalog.ts";
import { quoteOf } from "../../engine/evidence.ts";
import { actorWords } from "../../engine/words.ts";
import { rollsUp } from "../../model/affiliation.ts";
import type { Affiliation } from "../../model/dataset.ts";
import type { Session } from "../../state/session.ts";
import { relationWords } from "./kind-words.ts";
import { Paged } from "./Paged.tsx";
import { pointingAt } from "./pointing.ts";
import { Quote } from "./Quote.tsx";

type Props = { session: Session; catalog: Catalog; actor: number };

type Entry = { affiliation: Affiliation; through: number };

/**
 * What an actor belongs to, who counts as part of it, near or far, and who stands beside it without being part of it;
 * each with its dates, what follows from them, and the quotes it rests on.
 */
export function Affiliations({ session, catalog, actor }: Props) {
  const id = catalog.actors[actor]?.id ?? "";
  const name = actorWords(catalog, actor);
  const { affiliations } = catalog.dataset;
  const plain = (list: Affiliation[]): Entry[] =>
    list.map((affiliation) => ({ affiliation, through: -1 }));
  const part = (title: string, list: Entry[], other: "member" | "of") =>
    list.length > 0 && (
      <section class="panel-part">
        <h3>{title}</h3>
        <ul class="affiliations">
          <Paged items={list} of={`${title} ${id}`}>
            {({ affiliation, through }) => (
              <li key={affiliation.id}>
                <Line
                  session={session}
                  catalog={catalog}
                  affiliation={affiliation}
                  through={through}
                  other={affiliation[other]}
                />
              </li>
            )}
          </Paged>
        </ul>
      </section>
    );
  return (
    <>
      {part("Belongs to", plain(affiliations.filter(({ member }) => member === id)), "of")}
      {part(`Belong to ${name}`, membersOf(catalog, id), "member")}
      {part(
        `Beside ${name}, no part of it`,
        plain(affiliations.filter(({ of, relation }) => of === id && !rollsUp(relation))),
        "member",
      )}
    </>
  );
}

function Line({
  session,
  catalog,
  affiliation,
  through,
  other,
}: Omit<Props, "actor"> & Entry & { other: string }) {
  const [open, setOpen] = useState(false);
  const { when, evidence } = affiliation;
  const counted = countedThere(affiliation);
  const name = catalog.actors[catalog.actorOf.get(other) ?? -1]?.name;
  return (
    <>
      <button
        type="button"
        class="line-button"
        onClick={() => session.actions.select({ kind: "actor", id: other })}
        {...pointingAt(session, { kind: "actor", id: other })}
      >
        {name}
      </button>
      <span class="role" title={when.note}>
        {[
          relationWords(affiliation),
          through >= 0 && `through ${actorWords(catalog, through)}`,
          affiliationDates(catalog, affiliation),
        ]
          .filter(Boolean)
          .join(", ")}
        {counted && `. ${counted}`}
      </span>
      {evidence.length > 0 && (
        <button
          type="button"
          class="quote-wider"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {evidence.length === 1 ? "quote" : `${evidence.length} quotes`}
        </button>
      )}
      {open &&
        evidence.map((item) => (
          <Quote
            key={item.quote.start}
            session={session}
            catalog={catalog}
            quote={quoteOf(catalog, item)}
            event={null}
            stance={null}
            sourced
          />
        ))}
    </>
  );
}
