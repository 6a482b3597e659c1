import { useMemo, useState } from "preact/hooks";
import { type Column, filterRows, type Sort, sortRows, wordsOfRows } from "./column.ts";

/** The rows of a table after its filter field and its sort, with both. */
export type ShownRows<Row> = {
  rows: readonly Row[];
  query: string;
  sort: Sort | null;
  setQuery: (query: string) => void;
  setSort: (sort: Sort | null) => void;
};

/** Filters and sorts the rows of one table. */
export function useShownRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): ShownRows<Row> {
  const [query, setQuery] = useState("");
  const [sort, setSort] = useState<Sort | null>(null);
  const asked = query.trim() !== "";
  const words = useMemo(() => (asked ? wordsOfRows(rows, columns) : []), [asked, rows, columns]);
  const kept = useMemo(() => filterRows(rows, words, query), [rows, words, query]);
  const sorted = useMemo(() => sortRows(kept, columns, sort), [kept, columns, sort]);
  return { rows: sorted, query, sort, setQuery, setSort };
}
