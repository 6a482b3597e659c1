import { figure, plural, windowWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { Icon } from "../frame/Icon.tsx";
import type { Column } from "./column.ts";
import { saveRows } from "./download.ts";
import type { ShownRows } from "./shown-rows.ts";

/** Over each table: its filter field, what it holds in one sentence, and its download. */
export function Toolbar<Row>(props: {
  session: Session;
  name: string;
  columns: readonly Column<Row>[];
  all: number;
  shown: ShownRows<Row>;
  sentence: string;
}) {
  const { session, name, columns, all, shown, sentence } = props;
  const { rows, query, setQuery } = shown;
  const { window, mode } = session.store.view.value;
  return (
    <div class="table-tools">
      <label class="row-filter">
        <span class="sr-only">Filter these rows</span>
        <Icon name="filter" size={14} />
        <input
          type="search"
          placeholder="Filter these rows"
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      </label>
      <p role="status">
        {query.trim() === "" ? sentence : `${figure(rows.length)} of ${plural(all, "row")}`}
      </p>
      <button
        type="button"
        class="plain-button"
        disabled={rows.length === 0}
        title={`${plural(rows.length, "row")} of ${windowWords(window, mode)}, as shown here`}
        onClick={() => saveRows(session, name, rows, columns)}
      >
        Download CSV
      </button>
    </div>
  );
}
