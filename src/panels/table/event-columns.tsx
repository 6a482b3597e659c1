import type { Catalog } from "../../engine/catalog.ts";
import { isContested } from "../../engine/contested.ts";
import { eventDateWords } from "../../engine/event-date.ts";
import { independentSources, statusWords } from "../../engine/evidence.ts";
import type { Fold } from "../../engine/fold.ts";
import { documentsOf } from "../../engine/sources.ts";
import { DATINGS } from "../../engine/window.ts";
import { actorWords } from "../../engine/words.ts";
import type { CodedEvent } from "../../model/dataset.ts";
import type { Session } from "../../state/session.ts";
import { Bead } from "../evidence/Bead.tsx";
import { type Column, figures } from "./column.ts";
import { RowButton } from "./RowButton.tsx";
import { stanceWords } from "./tie-columns.tsx";

const DATING_WORDS: Record<(typeof DATINGS)[number], string> = {
  certain: "certain",
  perhaps: "perhaps",
  out: "outside",
  undated: "undated",
};

/** The columns of the table "Events"; a row is a position in catalog.events. */
export function eventColumns(
  { store, actions }: Session,
  catalog: Catalog,
  fold: Fold,
): Column<number>[] {
  const found = (event: number) => catalog.events[event] as CodedEvent;
  return [
    {
      key: "label",
      title: "Event",
      width: 292,
      text: (event) => found(event).label,
      cell: (event, tabIndex) => (
        <RowButton
          tabIndex={tabIndex}
          pressed={store.view.value.selection?.id === found(event).id}
          onPress={() => actions.select({ kind: "event", id: found(event).id })}
        >
          <Bead catalog={catalog} event={event} />
          <span>{found(event).label}</span>
        </RowButton>
      ),
    },
    {
      key: "date",
      title: "Date",
      width: 164,
      text: (event) => eventDateWords(catalog, event),
      order: (event) => catalog.times[event]?.earliest ?? Number.POSITIVE_INFINITY,
    },
    {
      key: "edtf",
      title: "EDTF",
      note: "The date in the Extended Date/Time Format",
      width: 150,
      text: (event) => found(event).time.edtf,
    },
    {
      key: "dating",
      title: "In window",
      note: "Whether the date lies certainly or perhaps in this window; undated events stand apart",
      width: 86,
      text: (event) => DATING_WORDS[DATINGS[fold.dating[event] as number] ?? "undated"],
    },
    { key: "type", title: "Type", width: 96, text: (event) => typeWords(found(event)) },
    {
      key: "stance",
      title: "Stance",
      width: 146,
      text: (event) => stanceWords(catalog.stances[event] as number),
    },
    {
      key: "status",
      title: "Status",
      width: 88,
      text: (event) => statusWords(found(event).status),
    },
    figures("count", "Times", 68, (event) => found(event).count, "As the text itself counts"),
    {
      key: "actors",
      title: "Actors",
      width: 250,
      said: true,
      text: (event) =>
        found(event)
          .participants.map(({ actor, role }) => {
            const name = actorWords(catalog, catalog.actorOf.get(actor) as number);
            return role === "participant" ? name : `${name} (${role})`;
          })
          .join(", "),
    },
    { key: "place", title: "Place", width: 112, text: (event) => found(event).place ?? "" },
    figures(
      "sources",
      "Sources",
      76,
      (event) => independentSources(catalog, found(event), fold.ticked),
      "Independent ones: articles of one origin count once",
    ),
    {
      key: "contested",
      title: "Contested",
      width: 90,
      text: (event) => (isContested(catalog, event) ? "contested" : ""),
    },
    {
      key: "articles",
      title: "Articles",
      width: 210,
      text: (event) =>
        documentsOf(catalog, [event], fold)
          .map((document) => articleName(catalog, document))
          .join(", "),
    },
    {
      key: "quotes",
      title: "Quotes",
      text: (event) =>
        found(event)
          .evidence.map(({ quote }) => quote.exact)
          .join("\n"),
    },
    { key: "id", title: "id", text: (event) => found(event).id },
  ];
}

/** The publisher, or the title where none is known. */
function articleName(catalog: Catalog, document: number): string {
  const found = catalog.documents[document];
  return found?.publisher || found?.title || "";
}

function typeWords({ type, mode }: CodedEvent): string {
  const words = type.charAt(0) + type.slice(1).toLowerCase();
  return mode ? `${words}, ${mode}` : words;
}
