import type { Catalog } from "../../engine/catalog.ts";
import { type CardQuote, statusWords } from "../../engine/evidence.ts";
import type { ContestedRow } from "../../engine/tables.ts";
import { plural } from "../../engine/words.ts";
import { untickedWords } from "../evidence/unticked-words.ts";
import type { Column } from "./column.ts";

/** The columns of the table "Contested". */
export function contestedColumns(catalog: Catalog): Column<ContestedRow>[] {
  const events = (positions: readonly number[]) =>
    positions.flatMap((position) => catalog.events[position] ?? []);
  return [
    { key: "event", title: "Event", width: 220, text: ({ card }) => card.sentence },
    { key: "says", title: "One sentence", width: 300, text: ({ says }) => says?.exact ?? "" },
    {
      key: "contrary",
      title: "To the contrary",
      width: 300,
      text: ({ card, contrary }) => contrary?.exact ?? untickedWords(card),
    },
    {
      key: "opposed",
      title: "Event to the contrary",
      text: ({ against }) =>
        events(against)
          .map(({ label }) => label)
          .join("; "),
    },
    { key: "date", title: "Date", text: ({ card }) => card.date },
    { key: "status", title: "Status", text: ({ card }) => statusWords(card.status) },
    { key: "source", title: "Its article", text: ({ says }) => (says ? sourceOf(says) : "") },
    {
      key: "against",
      title: "The contrary’s article",
      text: ({ contrary }) => (contrary ? sourceOf(contrary) : ""),
    },
    { key: "id", title: "id", text: ({ card }) => card.id },
    {
      key: "opposed-id",
      title: "id of the contrary",
      text: ({ against }) =>
        events(against)
          .map(({ id }) => id)
          .join("; "),
    },
  ];
}

/** "2 disputes, 4 events". */
export function contestedSentence(rows: readonly ContestedRow[]): string {
  const events = rows.reduce((sum, { against }) => sum + 1 + against.length, 0);
  return `${plural(rows.length, "dispute")}, ${plural(events, "event")}`;
}

function sourceOf({ publisher, title, published }: CardQuote): string {
  return [publisher, title, published].filter(Boolean).join(", ");
}
