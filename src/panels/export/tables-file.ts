import JSZip from "jszip";
import { isSilentWindow } from "../../engine/silent-window.ts";
import {
  actorRows,
  articleRows,
  eventsInWindow,
  silentActorRows,
  silentTieRows,
  tieRows,
} from "../../engine/tables.ts";
import { undatedEvents } from "../../engine/undated.ts";
import { writeCsv } from "../../exchange/csv.ts";
import type { Session } from "../../state/session.ts";
import { actorColumns } from "../table/actor-columns.tsx";
import { articleColumns } from "../table/article-columns.tsx";
import { cellsOf } from "../table/column.ts";
import { eventColumns } from "../table/event-columns.tsx";
import { tieColumns } from "../table/tie-columns.tsx";

/**
 * The tables of the view as Table holds them, unsorted and with every row, as CSV files in one ZIP.
 * @throws where no dataset is open
 */
export async function tablesFile(session: Session): Promise<Blob> {
  const counted = session.derived.counted.value;
  if (!counted) throw new Error("No dataset is open: open one first.");
  const { catalog, ties, fold } = counted;
  const silent = isSilentWindow(catalog, fold, session.derived.span.value);
  const events = [...eventsInWindow(counted), ...undatedEvents(fold)];
  const documents = articleRows(counted, session.derived.filters.value);
  const zip = new JSZip();
  const add = (name: string, cells: readonly (readonly string[])[]) =>
    zip.file(`${name}.csv`, writeCsv(cells));
  add(
    "ties",
    cellsOf((silent ? silentTieRows : tieRows)(counted), tieColumns(session, catalog), silent),
  );
  add("events", cellsOf(events, eventColumns(session, catalog, fold), silent));
  add(
    "actors",
    cellsOf(
      (silent ? silentActorRows : actorRows)(counted),
      actorColumns(session, catalog),
      silent,
    ),
  );
  add("documents", cellsOf(documents, articleColumns(session, catalog, ties), silent));
  return zip.generateAsync({ type: "blob", compression: "DEFLATE" });
}
