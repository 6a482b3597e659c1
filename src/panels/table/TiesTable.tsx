import { useMemo } from "preact/hooks";
import { silentTieRows, type TieRow, tieRows } from "../../engine/tables.ts";
import { plural } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { useCounted } from "../frame/settled.ts";
import { PlainTable } from "./PlainTable.tsx";
import { tieColumns } from "./tie-columns.tsx";

/** The ties of the window, and the pairs that meet in it without one. */
export function TiesTable({ session }: { session: Session }) {
  const rows = useCounted(session, tieRows).value;
  const catalog = session.store.catalog.value;
  const columns = useMemo(() => catalog && tieColumns(session, catalog), [session, catalog]);
  if (!rows || !columns) return null;
  return (
    <PlainTable
      session={session}
      table="ties"
      name="Ties"
      columns={columns}
      rows={rows}
      keyOf={({ key }) => key}
      sentence={tiesSentence(rows)}
      silentRows={silentTieRows}
      empty="no tie is mentioned in this window"
    />
  );
}

/** "8 ties; 3 pairs only in events of three or more; 2 only indirect, not counted". */
function tiesSentence(rows: readonly TieRow[]): string {
  const of = (by: TieRow["by"]) => rows.filter((row) => row.by === by).length;
  const [ties, hubs, subjects, denials] = [of("tie"), of("hub"), of("subject"), of("denial")];
  return [
    ties > 0 && plural(ties, "tie"),
    hubs > 0 && `${plural(hubs, "pair")} only in events of three or more`,
    subjects > 0 && `${plural(subjects, "pair")} only indirect, not counted`,
    denials > 0 && `${plural(denials, "pair")} only in what was denied or cancelled`,
  ]
    .filter(Boolean)
    .join("; ");
}
