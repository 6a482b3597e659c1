import { useMemo } from "preact/hooks";
import { actorRows, silentActorRows } from "../../engine/tables.ts";
import { plural } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { useCounted } from "../frame/settled.ts";
import { actorColumns } from "./actor-columns.tsx";
import { PlainTable } from "./PlainTable.tsx";

/** The actors of the window at this level. */
export function ActorsTable({ session }: { session: Session }) {
  const rows = useCounted(session, actorRows).value;
  const catalog = session.store.catalog.value;
  const columns = useMemo(() => catalog && actorColumns(session, catalog), [session, catalog]);
  if (!rows || !catalog || !columns) return null;
  return (
    <PlainTable
      session={session}
      table="actors"
      name="Actors"
      columns={columns}
      rows={rows}
      keyOf={({ actor }) => catalog.actors[actor]?.id ?? ""}
      sentence={`${plural(rows.length, "actor")} at this level`}
      silentRows={silentActorRows}
      empty="no actor is mentioned in this window"
    />
  );
}
