import type { ComponentType } from "preact";
import type { Session } from "../../state/session.ts";
import type { TableName } from "../../state/store.ts";
import { Tabs } from "../evidence/Tabs.tsx";
import { ActorsTable } from "./ActorsTable.tsx";
import { ArticlesTable } from "./ArticlesTable.tsx";
import { ContestedTable } from "./ContestedTable.tsx";
import { EventsTable } from "./EventsTable.tsx";
import { TableHead } from "./TableHead.tsx";
import { TiesTable } from "./TiesTable.tsx";
import "./table.css";
import "./rows.css";
import "./contested.css";

const TABLES: Record<TableName, ComponentType<{ session: Session }>> = {
  ties: TiesTable,
  events: EventsTable,
  actors: ActorsTable,
  articles: ArticlesTable,
  contested: ContestedTable,
};

const NAMES: readonly { name: TableName; label: string }[] = [
  { name: "ties", label: "Ties" },
  { name: "events", label: "Events" },
  { name: "actors", label: "Actors" },
  { name: "articles", label: "Articles" },
  { name: "contested", label: "Contested" },
];

/** The view "Table": what the window, the level and the filters hold, as plain tables. */
export function TableView({ session }: { session: Session }) {
  const open = session.store.view.value.table;
  const counted = session.derived.counted.value;
  if (!counted) return null;
  const Table = TABLES[open];
  return (
    <section class="table-view" aria-label="Table">
      <TableHead session={session} counted={counted} />
      <Tabs names={NAMES} open={open} onOpen={session.actions.setTable}>
        <Table key={open} session={session} />
      </Tabs>
    </section>
  );
}
