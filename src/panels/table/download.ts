import { isSilentWindow } from "../../engine/silent-window.ts";
import type { TimeWindow } from "../../engine/window.ts";
import { type Mode, windowWords } from "../../engine/words.ts";
import { writeCsv } from "../../exchange/csv.ts";
import type { Session } from "../../state/session.ts";
import { fileName, inFrame, save } from "../saving.ts";
import { type Column, cellsOf } from "./column.ts";

/** "egypt-and-libya_ties_2016-2020.csv" for a table of a dataset in a window. */
export function fileNameOf(dataset: string, table: string, window: TimeWindow, mode: Mode): string {
  return fileName([dataset, table, windowWords(window, mode)], "csv");
}

/** Hands the rows of a table to the browser as a file; of a silent window the cells that would count are empty. */
export function saveRows<Row>(
  session: Session,
  name: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): void {
  const { window, mode } = session.store.view.peek();
  const title = session.store.catalog.peek()?.dataset.title ?? "";
  const counted = session.derived.counted.peek();
  const span = session.derived.span.peek();
  const silent = counted !== null && isSilentWindow(counted.catalog, counted.fold, span);
  const said = download(fileNameOf(title, name, window, mode), cellsOf(rows, columns, silent));
  // Elsewhere the browser itself tells that the file has come.
  if (inFrame()) session.actions.notify({ id: "saved", text: said });
}

/** Hands a table to the browser as a file, and answers what to tell of it. */
function download(name: string, cells: readonly (readonly string[])[]): string {
  return save(name, new Blob([writeCsv(cells)], { type: "text/csv;charset=utf-8" }));
}
