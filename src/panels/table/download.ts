import type { TimeWindow } from "../../engine/window.ts";
import { type Mode, windowWords } from "../../engine/words.ts";
import { writeCsv } from "../../exchange/csv.ts";
import { fileName, save } from "../saving.ts";

/** "egypt-and-libya_ties_2016-2020.csv" for a table of a dataset in a window. */
export function fileNameOf(dataset: string, table: string, window: TimeWindow, mode: Mode): string {
  return fileName([dataset, table, windowWords(window, mode)], "csv");
}

/** Hands a table to the browser as a file. */
export function download(name: string, cells: readonly (readonly string[])[]): void {
  save(name, new Blob([writeCsv(cells)], { type: "text/csv;charset=utf-8" }));
}
