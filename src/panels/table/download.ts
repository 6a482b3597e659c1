import type { TimeWindow } from "../../engine/window.ts";
import { type Mode, windowWords } from "../../engine/words.ts";
import { writeCsv } from "../../exchange/csv.ts";

/** "egypt-and-libya_ties_2016-2020.csv" for a table of a dataset in a window. */
export function fileNameOf(dataset: string, table: string, window: TimeWindow, mode: Mode): string {
  return fileName([dataset, table, windowWords(window, mode)], "csv");
}

/** A file's name from the words of its parts, of which the first is never empty. */
export function fileName([first = "", ...rest]: readonly string[], ending: string): string {
  const parts = [slug(first) || "dataset", ...rest.map(slug)];
  return `${parts.filter(Boolean).join("_")}.${ending}`;
}

/** Hands a table to the browser as a file. */
export function download(name: string, cells: readonly (readonly string[])[]): void {
  save(name, new Blob([writeCsv(cells)], { type: "text/csv;charset=utf-8" }));
}

/** Hands a file to the browser. */
export function save(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // A browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}
