import type { Catalog } from "../engine/catalog.ts";
import { focusName } from "../engine/focus-words.ts";
import { capital, windowWords } from "../engine/words.ts";
import type { View } from "./store.ts";

/**
 * What a view is headed by as a step until it is given a headline: "2016", "2016 and 2019 compared", "Ties, 2016–2020",
 * "2016, filtered: Egypt – Haftar / LNA". One that is taken already is numbered: "2016 (2)".
 * @param taken the headlines of the story's other steps
 */
export function viewHeadline(view: View, catalog: Catalog, taken: readonly string[]): string {
  const { tab, window, mode, comparison, types, statuses, documents, selection, focus } = view;
  const compared = tab === "compare" ? comparison : null;
  const shown = compared
    ? `${windowWords(compared.a)} and ${windowWords(compared.b)} compared`
    : windowWords(window, mode);
  const picture = tab === "ties" ? "Ties, " : tab === "table" ? "Table, " : "";
  const filtered = types || statuses || documents ? ", filtered" : "";
  const subject = selection ?? focus;
  const name = subject ? `: ${focusName(catalog, subject)}` : "";
  const headline = capital(picture + shown + filtered + name);
  let n = 1;
  const numbered = () => (n === 1 ? headline : `${headline} (${n})`);
  while (taken.includes(numbered())) n++;
  return numbered();
}
