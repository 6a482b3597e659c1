import { useMemo, useState } from "preact/hooks";
import type { Session } from "../../state/session.ts";
import type { TableName } from "../../state/store.ts";
import { type Column, filterRows, type Sort, sortRows, wordsOfRows } from "./column.ts";

/** The rows of a table after its filter field and its sort, with both. */
export type ShownRows<Row> = {
  rows: readonly Row[];
  query: string;
  sort: Sort | null;
  setQuery: (query: string) => void;
  setSort: (sort: Sort | null) => void;
};

/** Filters and sorts the rows of one table. The sort is part of the view and so of the link; what is in the field is not. */
export function useShownRows<Row>(
  { store, actions }: Session,
  table: TableName,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): ShownRows<Row> {
  const [query, setQuery] = useState("");
  const place = `table-${table}`;
  const sorting = store.view.value.sorts.get(place);
  const sort = useMemo((): Sort | null => {
    const known = sorting && columns.some(({ key }) => key === sorting.by);
    return known ? { key: sorting.by, up: !sorting.falling } : null;
  }, [sorting, columns]);
  const setSort = (next: Sort | null) =>
    actions.setSorting(place, next && { by: next.key, falling: !next.up });
  const asked = query.trim() !== "";
  const words = useMemo(() => (asked ? wordsOfRows(rows, columns) : []), [asked, rows, columns]);
  const kept = useMemo(() => filterRows(rows, words, query), [rows, words, query]);
  const sorted = useMemo(() => sortRows(kept, columns, sort), [kept, columns, sort]);
  return { rows: sorted, query, sort, setQuery, setSort };
}
