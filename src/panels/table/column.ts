import type { ComponentChildren } from "preact";
import { foldWord } from "../../engine/search.ts";
import { figure } from "../../engine/words.ts";

/** One column of a table. What it shows, sorts by and writes into a file come from the same row. */
export type Column<Row> = {
  key: string;
  title: string;
  /** What the title means, where it does not say so itself. */
  note?: string;
  /** In px. A column without a width is written into files only. */
  width?: number;
  numeric?: boolean;
  /** Set in the serif of names and sentences. */
  said?: boolean;
  /** The cell as it is written into a file and searched by the filter field. */
  text: (row: Row) => string;
  /** What it is sorted by; its text where this is left out. */
  order?: (row: Row) => number | string;
  /** What is shown in place of the text. Controls take the `tabIndex`, so that one row at a time is a tab stop. */
  cell?: (row: Row, tabIndex: number) => ComponentChildren;
};

/** The column that sorts a table, and whether upwards. */
export type Sort = { key: string; up: boolean };

const collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

/** The columns that are shown; the others go into files only. */
export function shownColumns<Row>(columns: readonly Column<Row>[]): Column<Row>[] {
  return columns.filter(({ width }) => width !== undefined);
}

/** The sort after a column's header was pressed: figures begin with the greatest, words with A; the third press ends it. */
export function nextSort<Row>(
  sort: Sort | null,
  { key, numeric = false }: Column<Row>,
): Sort | null {
  if (sort?.key !== key) return { key, up: !numeric };
  return sort.up === !numeric ? { key, up: numeric } : null;
}

/** The rows in a column's order; equal ones keep the order they have. Not sorted, they stay as they are. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const column = sort && columns.find(({ key }) => key === sort.key);
  if (!column) return rows;
  const orderOf = column.order ?? column.text;
  const sign = sort.up ? 1 : -1;
  return rows
    .map((row, i) => ({ row, order: orderOf(row), i }))
    .sort((p, q) => sign * compare(p.order, q.order) || p.i - q.i)
    .map(({ row }) => row);
}

function compare(p: number | string, q: number | string): number {
  if (typeof p === "string" || typeof q === "string") return collator.compare(`${p}`, `${q}`);
  return p === q ? 0 : p < q ? -1 : 1;
}

/** Each row's shown words, folded for search. */
export function wordsOfRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string[] {
  const shown = shownColumns(columns);
  return rows.map((row) => foldWord(shown.map(({ text }) => text(row)).join(" \n ")));
}

/** The rows that hold every word of a query, in any column. */
export function filterRows<Row>(
  rows: readonly Row[],
  words: readonly string[],
  query: string,
): readonly Row[] {
  const asked = query.split(/\s+/).filter(Boolean).map(foldWord);
  if (asked.length === 0) return rows;
  return rows.filter((_, i) => asked.every((word) => words[i]?.includes(word)));
}

/**
 * The table as it is written into a file: titles, then the rows, with the columns that only files hold. A count of nothing
 * is 0; where no article speaks of the window it is no count, and its cell is empty.
 */
export function cellsOf<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  silent = false,
): string[][] {
  const cell = ({ text, numeric }: Column<Row>, row: Row) => {
    const words = text(row);
    return silent && numeric && words === "0" ? "" : words;
  };
  return [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map((column) => cell(column, row))),
  ];
}

/** A column of figures; a zero is shown as a dash and written as cellsOf has it. */
export function figures<Row>(
  key: string,
  title: string,
  width: number,
  of: (row: Row) => number,
  note?: string,
): Column<Row> {
  return {
    key,
    title,
    width,
    numeric: true,
    text: (row) => String(of(row)),
    order: of,
    cell: (row) => (of(row) === 0 ? "–" : figure(of(row))),
    ...(note === undefined ? {} : { note }),
  };
}
