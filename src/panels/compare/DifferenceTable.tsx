import type { Signal } from "@preact/signals";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Catalog } from "../../engine/catalog.ts";
import type { TieDifference, WindowComparison } from "../../engine/compare.ts";
import type { Ties } from "../../engine/ties.ts";
import { windowWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { Paged } from "../evidence/Paged.tsx";
import { SLIM, useMedia } from "../frame/media.ts";
import { DifferenceRow } from "./DifferenceRow.tsx";
import { asked, pressed, type SortKey, sorted, sortingOf } from "./sorting.ts";
import "./difference-table.css";

type TableProps = {
  session: Session;
  catalog: Catalog;
  ties: Ties;
  compared: WindowComparison;
  rows: readonly TieDifference[];
  open: string | null;
  pointed: Signal<string | null>;
  onPress: (row: TieDifference) => void;
};

/** Where the link keeps the order of the rows. */
const PLACE = "compare";

/** The ties as a table; a row opens into the sentences of both sides, and stays where it was pressed. */
export function DifferenceTable({ compared, rows, open, pointed, onPress, ...rest }: TableProps) {
  const { store, actions } = rest.session;
  const slim = useMedia(SLIM);
  const wanted = store.view.value.sorts.get(PLACE);
  const sorting = useMemo(() => sortingOf(wanted), [wanted]);
  const ordered = useMemo(() => sorted(rows, sorting), [rows, sorting]);
  const pressing = useRef<{ row: HTMLElement; top: number } | null>(null);
  useLayoutEffect(() => {
    const held = pressing.current;
    pressing.current = null;
    // The row that was open before shuts, and what lies below it would move up beneath the pointer.
    if (held) scrollBy(held.row, held.row.getBoundingClientRect().top - held.top);
  }, [open]);
  if (rows.length === 0) return null;
  const head = (by: SortKey, words: string, window = "") => (
    <th
      scope="col"
      aria-sort={sorting.by === by ? (sorting.falling ? "descending" : "ascending") : undefined}
    >
      <button type="button" onClick={() => actions.setSorting(PLACE, asked(pressed(sorting, by)))}>
        <span>{words}</span>
        {window && <small>{window}</small>}
        <i aria-hidden="true">{sorting.by === by ? (sorting.falling ? "↓" : "↑") : ""}</i>
      </button>
    </th>
  );
  const of = `${sorting.by} ${sorting.falling} ${rows.length}`;
  return (
    <table class="difference-table">
      <caption class="sr-only">
        Ties in {windowWords(compared.a.window)} (A) and {windowWords(compared.b.window)} (B), in
        reports; a row opens the sentences of both
      </caption>
      <thead>
        <tr>
          {head("name", "Tie")}
          {head("a", "A", windowWords(compared.a.window))}
          {head("b", "B", windowWords(compared.b.window))}
          {head("change", "Change")}
          {!slim && (
            <>
              <th scope="col" title="Planned or alleged in A / in B">
                Planned or alleged <small>A / B</small>
              </th>
              <th scope="col" title="Articles in A / in B">
                Articles <small>A / B</small>
              </th>
            </>
          )}
        </tr>
      </thead>
      <Paged items={ordered} of={of}>
        {(row) => (
          <DifferenceRow
            key={row.key}
            {...rest}
            compared={compared}
            row={row}
            slim={slim}
            open={open === row.key}
            pointed={pointed}
            onPress={(pressed) => {
              pressing.current = { row: pressed, top: pressed.getBoundingClientRect().top };
              onPress(row);
            }}
          />
        )}
      </Paged>
    </table>
  );
}

/** Scrolls whatever holds an element and can still be scrolled. */
function scrollBy(element: HTMLElement, by: number): void {
  let left = by;
  for (let box = element.parentElement; box && Math.abs(left) >= 1; box = box.parentElement) {
    const before = box.scrollTop;
    box.scrollTop += left;
    left -= box.scrollTop - before;
  }
}
