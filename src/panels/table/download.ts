import type { TimeWindow } from "../../engine/window.ts";
import { type Mode, windowWords } from "../../engine/words.ts";
import { writeCsv } from "../../exchange/csv.ts";

/** "egypt-and-libya_ties_2016-2020.csv" for a table, or another part, of a dataset in a window. */
export function fileNameOf(
  dataset: string,
  part: string,
  window: TimeWindow,
  mode: Mode,
  ending = "csv",
): string {
  const parts = [slug(dataset) || "dataset", slug(part), slug(windowWords(window, mode))];
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
