import type { Catalog } from "../../engine/catalog.ts";
import type { ActorRow } from "../../engine/tables.ts";
import { actorWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { kindWords } from "../evidence/kind-words.ts";
import { KindIcon } from "../frame/KindIcon.tsx";
import { type Column, figures } from "./column.ts";
import { RowButton } from "./RowButton.tsx";

/** The columns of the table "Actors". */
export function actorColumns({ store, actions }: Session, catalog: Catalog): Column<ActorRow>[] {
  const id = ({ actor }: ActorRow) => catalog.actors[actor]?.id ?? "";
  const name = ({ actor }: ActorRow) => catalog.actors[actor]?.name ?? "";
  const kind = ({ actor }: ActorRow) => catalog.actors[actor]?.kind ?? "other";
  return [
    {
      key: "actor",
      title: "Actor",
      width: 260,
      said: true,
      text: name,
      cell: (row, tabIndex) => (
        <RowButton
          tabIndex={tabIndex}
          pressed={store.view.value.selection?.id === id(row)}
          onPress={() => actions.select({ kind: "actor", id: id(row) })}
        >
          <KindIcon kind={kind(row)} />
          <span>{name(row)}</span>
        </RowButton>
      ),
    },
    { key: "kind", title: "Kind", width: 140, text: (row) => kindWords(kind(row)) },
    {
      key: "bloc",
      title: "Bloc",
      width: 150,
      said: true,
      text: ({ actor, bloc }) => (bloc === actor ? "" : actorWords(catalog, bloc)),
    },
    figures("reported", "Reported", 86, ({ counts }) => counts.reported),
    figures("possible", "Planned or alleged", 92, ({ counts }) => counts.possible),
    figures(
      "perhaps",
      "Perhaps in window",
      104,
      ({ counts }) => counts.perhaps,
      "The date is too imprecise to tell",
    ),
    figures(
      "partners",
      "Partners",
      84,
      ({ partners }) => partners.length,
      "Actors that a tie or an event of three or more joins to it in this window",
    ),
    { key: "id", title: "id", text: id },
  ];
}
