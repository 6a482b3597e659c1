import type { ComponentChildren } from "preact";
import { type Column, shownColumns } from "./column.ts";
import { HeadRow } from "./HeadRow.tsx";
import { useRolling } from "./rolling.ts";
import type { ShownRows } from "./shown-rows.ts";

const ROW = 44;
const HEAD = 44;

/** A table of which only the rows in sight are rendered, in a region that scrolls by itself. */
export function RollingTable<Row>(props: {
  name: string;
  columns: readonly Column<Row>[];
  shown: ShownRows<Row>;
  keyOf: (row: Row) => string | number;
  /** The key of the row that the panel shows. */
  current?: string | number | undefined;
}) {
  const { name, shown, keyOf, current } = props;
  const columns = shownColumns(props.columns);
  const { rows } = shown;
  const rolling = useRolling(rows.length, ROW, HEAD);
  const width = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  let next = 0;
  const body: ComponentChildren[] = [];
  for (const index of rolling.indices) {
    if (index > next)
      body.push(<Gap key={`gap ${next}`} rows={index - next} span={columns.length} />);
    const row = rows[index] as Row;
    body.push(
      <Cells
        key={keyOf(row)}
        index={index}
        row={row}
        columns={columns}
        tabIndex={index === rolling.active ? 0 : -1}
        current={current !== undefined && current === keyOf(row)}
      />,
    );
    next = index + 1;
  }
  if (next < rows.length)
    body.push(<Gap key="gap end" rows={rows.length - next} span={columns.length} />);
  return (
    <section
      class="table-region"
      aria-label={`${name}, rows`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard.
      tabIndex={0}
      ref={rolling.region}
      onScroll={rolling.onScroll}
      onKeyDown={rolling.onKeyDown}
      onFocusIn={rolling.onFocusIn}
      onFocusOut={rolling.onFocusOut}
    >
      <table
        class="rows"
        aria-label={name}
        aria-rowcount={rows.length + 1}
        style={{ minWidth: `${width}px` }}
      >
        <colgroup>
          {columns.map(({ key, width = 0 }) => (
            <col key={key} style={{ width: `${width}px` }} />
          ))}
        </colgroup>
        <HeadRow columns={columns} sort={shown.sort} onSort={shown.setSort} />
        <tbody>{body}</tbody>
      </table>
    </section>
  );
}

function Gap({ rows, span }: { rows: number; span: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row that holds the place of others takes no focus.
    <tr class="gap" aria-hidden="true">
      <td colSpan={span} style={{ height: `${rows * ROW}px` }} />
    </tr>
  );
}

function Cells<Row>(props: {
  index: number;
  row: Row;
  columns: readonly Column<Row>[];
  tabIndex: number;
  current: boolean;
}) {
  const { index, row, columns, tabIndex, current } = props;
  return (
    <tr aria-rowindex={index + 2} data-row={index} data-current={current || undefined}>
      {columns.map((column, i) => {
        const { key, numeric, said, text, cell } = column;
        const inside = cell ? (
          cell(row, tabIndex)
        ) : (
          <span class="clamped" title={text(row)}>
            {text(row)}
          </span>
        );
        const traits = { "data-numeric": numeric, "data-said": said, "data-column": key };
        return i === 0 ? (
          <th key={key} scope="row" {...traits}>
            {inside}
          </th>
        ) : (
          <td key={key} {...traits}>
            {inside}
          </td>
        );
      })}
    </tr>
  );
}
