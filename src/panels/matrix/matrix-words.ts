import { eventsInTie, tieCounts } from "../../engine/counts.ts";
import { silentWindowWords } from "../../engine/coverage.ts";
import type {
  MatrixCell,
  MatrixColumn,
  MatrixRow,
  MatrixSums,
  MatrixUnit,
} from "../../engine/matrix.ts";
import { isMonthStart, monthOf } from "../../engine/months.ts";
import { documentsOf } from "../../engine/sources.ts";
import { monthWords, yearWords } from "../../engine/spans.ts";
import type { TimeWindow } from "../../engine/window.ts";
import { figure, plural, tieWords, windowWords } from "../../engine/words.ts";
import { civil } from "../../model/calendar.ts";
import { isTiedInBlocs, type TieEntry } from "../evidence/tie-groups.ts";
import { hiddenOfTie, toldOfCounts, toldOfTie } from "../evidence/told.ts";
import { type MatrixBook, passedOf } from "./matrix-book.ts";

const ORDINALS = ["first", "second", "third", "fourth"];
const WINDOW = "this window";

/** "second quarter of 2017", "June 2016", "2017"; plain dates where the extent cuts a column short. */
export function columnWords(unit: MatrixUnit, { from, to }: TimeWindow): string {
  const whole = isMonthStart(from) && isMonthStart(to) && monthOf(to) - monthOf(from) === 3;
  if (unit !== "quarter" || !whole) return windowWords({ from, to });
  const { year, month } = civil(from);
  return `${ORDINALS[(month - 1) / 3]} quarter of ${yearWords(year)}`;
}

/** What stands over a column beneath its year: "Q2", "May"; nothing over a year. */
export function columnLabel(unit: MatrixUnit, { from }: TimeWindow): string {
  if (unit === "year") return "";
  const { month } = civil(from);
  return unit === "quarter" ? `Q${Math.ceil(month / 3)}` : monthWords(from).slice(0, 3);
}

/** "Egypt – Haftar / LNA, second quarter of 2017: 2 reported; in 1 article"; `row` is null where nothing ties the two. */
export function cellWords(
  book: MatrixBook,
  entry: TieEntry,
  column: MatrixColumn,
  row: MatrixRow | null,
): string {
  const at = book.columns.indexOf(column);
  const [cell, hidden] = [row?.cells.get(at), row?.hidden.get(at) ?? 0];
  const told = cell
    ? cellTold(book, column, cell, hidden).replaceAll(`in ${WINDOW}`, "in it")
    : emptyWords(book, entry, column, hidden);
  return `${tieWords(book.catalog, [entry.a, entry.b])}, ${columnWords(book.unit, column)}: ${told}`;
}

/** Why a cell holds nothing. */
function emptyWords(book: MatrixBook, entry: TieEntry, column: MatrixColumn, hidden: number) {
  if (hidden > 0) return hiddenWords(hidden);
  if (isInParts(book, entry)) return untold(book, entry);
  if (column.silent) return silentWindowWords(column);
  if (column.unticked) return "no ticked article speaks of it";
  return column.reached
    ? "articles speak only of the whole year or of a longer time, and not of this tie"
    : "articles speak of it, but not of this tie";
}

function hiddenWords(hidden: number): string {
  return `${hidden} hidden by the filters`;
}

/** The cell's counts in the words that the evidence panel has for its window. */
function cellTold(
  { catalog, fold }: MatrixBook,
  window: TimeWindow,
  cell: MatrixCell,
  hidden: number,
): string {
  const { ticked } = fold;
  const documents = documentsOf(catalog, [...cell.certain, ...cell.perhaps], { window, ticked });
  return toldOfCounts(cell.counts, documents.length, hidden);
}

/** A row's counts over the whole extent in full, as the evidence panel tells them, and what no column holds. */
export function rowWords(book: MatrixBook, entry: TieEntry, sums: MatrixSums | null): string {
  const { catalog } = book;
  if (!sums) return untold(book, entry);
  const { passed, all } = passedOf(book, entry.tie, true);
  if (all > 0 && passed === 0) return filteredWords(all);
  const extent = windowWords(catalog.extent);
  const unsure = unsureOf(book, entry);
  const told = toldOfTie(book, entry.tie)
    .replaceAll(WINDOW, extent)
    .replace(`${unsure} perhaps in ${extent}`, (words) => `${words}, ${overWords(book)}`);
  return [told, ...apartWords(book, sums, unsure)].join("; ");
}

/** The same in at most three short lines, as they stand under the row's name: articles stand by what they speak of. */
export function rowLines(book: MatrixBook, entry: TieEntry, sums: MatrixSums | null): string[] {
  if (!sums) return [untold(book, entry)];
  const { catalog, ties, fold, unit } = book;
  const { tie } = entry;
  const { passed, all } = passedOf(book, tie, true);
  if (all > 0 && passed === 0) return [filteredWords(all)];
  const { reported, possible, perhaps, indirect, ...counts } = tieCounts(fold, ties, tie);
  const denied = counts.void.certain + counts.void.perhaps;
  const through = indirect.reported + indirect.possible + indirect.perhaps;
  const direct = eventsInTie(catalog, fold, ties, tie);
  const events = direct.length > 0 ? direct : eventsInTie(catalog, fold, ties, tie, true);
  const articles = `in ${plural(documentsOf(catalog, events, fold).length, "article")}`;
  const counted = [
    reported > 0 && `${figure(reported)} reported`,
    possible > 0 && `${figure(possible)} planned or alleged`,
  ];
  const unsure = [
    perhaps > 0 && `${perhaps} perhaps`,
    denied > 0 && `${denied} denied or cancelled`,
  ];
  const apart = [
    sums.spread > perhaps && `${sums.spread - perhaps} across ${unit}s`,
    sums.outside > 0 && `${sums.outside} outside ${windowWords(catalog.extent)}`,
    sums.undated > 0 && `${sums.undated} not dated`,
  ];
  const isCounted = reported + possible > 0;
  const lines =
    direct.length > 0
      ? [
          isCounted ? counted : unsure,
          [`${articles}${through > 0 ? `; ${through} more indirect` : ""}`],
          isCounted ? [...apart, ...unsure] : apart,
        ]
      : [
          [through > 0 && `${through} indirect only, ${articles}`],
          [untoldLine(book, tie, through)],
          apart,
        ];
  return lines.map((parts) => parts.filter(Boolean).join(", ")).filter(Boolean);
}

/** Why no direct report stands under a row's name: filters hide them, or there are none. */
function untoldLine(book: MatrixBook, tie: number, through: number): string {
  const hidden = hiddenOfTie(book, tie);
  if (hidden > 0) return hiddenWords(hidden);
  return through > 0 ? "" : `not mentioned in ${windowWords(book.catalog.extent)}`;
}

/** What may lie in the extent, and then in no column for sure. */
function unsureOf({ fold, ties }: MatrixBook, { tie }: TieEntry): number {
  return tieCounts(fold, ties, tie).perhaps;
}

function overWords({ unit }: MatrixBook): string {
  return `across ${unit}s`;
}

function apartWords(book: MatrixBook, { spread, outside, undated }: MatrixSums, unsure: number) {
  return [
    spread > unsure && `${spread - unsure} of them dated ${overWords(book)}`,
    outside > 0 && `${outside} more dated outside ${windowWords(book.catalog.extent)}`,
    undated > 0 && `${undated} not dated`,
  ].filter((part) => part !== false);
}

function filteredWords(all: number): string {
  return `0 of ${plural(all, "event")} pass the filter`;
}

/** Whether a focal pair has no row of its own at this level because its ties are shown between the pair's parts. */
export function isInParts({ catalog }: MatrixBook, { key, tie }: TieEntry): boolean {
  return tie < 0 && isTiedInBlocs(catalog, key);
}

function untold(book: MatrixBook, entry: TieEntry): string {
  const { a, b } = entry;
  return isInParts(book, entry)
    ? "shown in its parts at this level"
    : `no article here speaks of ${tieWords(book.catalog, [a, b])}`;
}
