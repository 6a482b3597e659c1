import { useState } from "preact/hooks";
import type { Session } from "../../state/session.ts";
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

const TABLES = {
  ties: TiesTable,
  events: EventsTable,
  actors: ActorsTable,
  articles: ArticlesTable,
  contested: ContestedTable,
};

type Name = keyof typeof TABLES;

const NAMES: readonly { name: Name; label: string }[] = [
  { name: "ties", label: "Ties" },
  { name: "events", label: "Events" },
  { name: "actors", label: "Actors" },
  { name: "articles", label: "Articles" },
  { name: "contested", label: "Contested" },
];

/** The view "Table": what the window, the level and the filters hold, as plain tables. */
export function TableView({ session }: { session: Session }) {
  const [open, setOpen] = useState<Name>("ties");
  const counted = session.derived.counted.value;
  if (!counted) return null;
  const Table = TABLES[open];
  return (
    <section class="table-view" aria-label="Table">
      <TableHead session={session} counted={counted} />
      <Tabs names={NAMES} open={open} onOpen={setOpen}>
        <Table key={open} session={session} />
      </Tabs>
    </section>
  );
}
