import type { Reckoned } from "../../engine/tables.ts";
import type { Session } from "../../state/session.ts";
import type { TableName } from "../../state/store.ts";
import type { Column } from "./column.ts";
import { saveRows } from "./download.ts";
import { EmptyTable } from "./EmptyTable.tsx";
import { RollingTable } from "./RollingTable.tsx";
import { useShownRows } from "./shown-rows.ts";
import { Toolbar } from "./Toolbar.tsx";

/** One table with its tools, or the words for why it has no rows. */
export function PlainTable<Row>(props: {
  session: Session;
  /** Which of the tables it is, as the link names it. */
  table: TableName;
  name: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** What the rows come to. */
  sentence: string;
  /** Said where there are no rows. */
  empty: string;
  /** What a file of a window holds of which no article speaks. */
  silentRows?: (reckoned: Reckoned) => readonly Row[];
}) {
  const { session, table, name, columns, rows, keyOf, sentence, empty, silentRows } = props;
  const shown = useShownRows(session, table, rows, columns);
  if (rows.length === 0) {
    const save = () => {
      const counted = session.derived.counted.peek();
      if (counted && silentRows) saveRows(session, name, silentRows(counted), columns);
    };
    return <EmptyTable session={session} words={empty} onSave={silentRows && save} />;
  }
  return (
    <>
      <Toolbar
        session={session}
        name={name}
        columns={columns}
        all={rows.length}
        shown={shown}
        sentence={sentence}
      />
      {shown.rows.length === 0 ? (
        <NoMatch query={shown.query} onClear={() => shown.setQuery("")} />
      ) : (
        <RollingTable
          // Another order or choice of rows begins at the top.
          key={`${shown.query} ${shown.sort?.key} ${shown.sort?.up}`}
          name={name}
          columns={columns}
          shown={shown}
          keyOf={keyOf}
          current={session.store.view.value.selection?.id}
        />
      )}
    </>
  );
}

/** Said where the filter field lets no row through. */
export function NoMatch({ query, onClear }: { query: string; onClear: () => void }) {
  return (
    <div class="table-empty">
      <p>no row here holds “{query.trim()}”</p>
      <button type="button" class="plain-button" onClick={onClear}>
        Show all rows
      </button>
    </div>
  );
}
