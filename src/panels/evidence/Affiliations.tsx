import { useState } from "preact/hooks";
import type { Catalog } from "../../engine/catalog.ts";
import { quoteOf } from "../../engine/evidence.ts";
import { timeWords } from "../../engine/words.ts";
import type { Affiliation } from "../../model/dataset.ts";
import { parseEdtf } from "../../model/edtf.ts";
import type { Session } from "../../state/session.ts";
import { relationWords } from "./kind-words.ts";
import { Paged } from "./Paged.tsx";
import { pointingAt } from "./pointing.ts";
import { Quote } from "./Quote.tsx";

type Props = { session: Session; catalog: Catalog; actor: number };

/** What an actor belongs to and who belongs to it, each with its dates and the quotes it rests on. */
export function Affiliations({ session, catalog, actor }: Props) {
  const id = catalog.actors[actor]?.id;
  const { affiliations } = catalog.dataset;
  const part = (title: string, list: Affiliation[], other: "member" | "of") =>
    list.length > 0 && (
      <section class="panel-part">
        <h3>{title}</h3>
        <ul class="affiliations">
          <Paged items={list} of={`${id} ${other}`}>
            {(affiliation) => (
              <li key={affiliation.id}>
                <Line
                  session={session}
                  catalog={catalog}
                  affiliation={affiliation}
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
      {part(
        "Belongs to",
        affiliations.filter(({ member }) => member === id),
        "of",
      )}
      {part(
        "Belong to it",
        affiliations.filter(({ of }) => of === id),
        "member",
      )}
    </>
  );
}

function Line({
  session,
  catalog,
  affiliation,
  other,
}: Omit<Props, "actor"> & { affiliation: Affiliation; other: string }) {
  const [open, setOpen] = useState(false);
  const { when, evidence } = affiliation;
  const time = parseEdtf(when.edtf);
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
      <span class="role">
        {[relationWords(affiliation), time && timeWords(time, when.edtf)]
          .filter(Boolean)
          .join(", ")}
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
