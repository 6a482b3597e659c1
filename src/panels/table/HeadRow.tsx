import { type Column, nextSort, type Sort } from "./column.ts";

/** The header of a table; pressing a title sorts by it. */
export function HeadRow<Row>(props: {
  columns: readonly Column<Row>[];
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
}) {
  const { columns, sort, onSort } = props;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const { key, title, note, numeric } = column;
          const sorted = sort?.key === key ? (sort.up ? "ascending" : "descending") : undefined;
          return (
            <th key={key} scope="col" aria-sort={sorted}>
              <button
                type="button"
                class="sort-button"
                title={note}
                data-numeric={numeric}
                data-sorted={sorted !== undefined}
                onClick={() => onSort(nextSort(sort, column))}
              >
                <span>{title}</span>
                <svg viewBox="0 0 8 10" width="8" height="10" aria-hidden="true">
                  <path
                    d={sorted === "ascending" ? "M1 7 4 3l3 4z" : "M1 3l3 4 3-4z"}
                    fill="currentColor"
                  />
                </svg>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
