// biome-ignore-all lint/a11y/useSemanticElements: only what is in view is in the document and it is placed by hand, which a table does not allow.
import { type Signal, useComputed } from "@preact/signals";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { plural } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { showPeriod } from "../evidence/window-around.ts";
import { TOUCH, useMedia } from "../frame/media.ts";
import { ColumnHeads } from "./ColumnHeads.tsx";
import {
  columnsBetween,
  DIVIDER,
  heightOf,
  listed,
  matrixSize,
  rowsBetween,
  topOf,
  wholeOf,
} from "./geometry.ts";
import { movedBy, type Place } from "./grid-keys.ts";
import { MatrixGround, SilenceWords } from "./MatrixGround.tsx";
import { MatrixRow } from "./MatrixRow.tsx";
import type { MatrixBook } from "./matrix-book.ts";
import type { MatrixRows } from "./row-order.ts";
import { useViewport } from "./viewport.ts";
import { WindowFrame } from "./WindowFrame.tsx";

type GridProps = {
  session: Session;
  book: MatrixBook;
  rows: MatrixRows;
  said: Signal<string>;
};

/** The grid itself: only the rows and columns in view are in the document, and the one that Tab meets. */
export function MatrixGrid({ session, book, rows, said }: GridProps) {
  const { actions, store } = session;
  const scroller = useRef<HTMLDivElement>(null);
  const view = useViewport(scroller);
  const touch = useMedia(TOUCH);
  const { columns, unit } = book;
  const count = rows.rows.length;
  const size = useMemo(
    () => matrixSize(view, unit, columns.length, count, rows.focal, touch),
    [view.width, view.height, unit, columns.length, count, rows.focal, touch],
  );
  const whole = wholeOf(size);
  // What stands still behind and over the rows ends with the last of them.
  const stillHeight = Math.min(view.height, whole.height);
  const shownColumns = columnsBetween(size, view.left, view.left + view.width);
  const shown = useMemo(() => shownColumns, [shownColumns.first, shownColumns.last]);
  const shownRows = rowsBetween(size, view.top, view.top + view.height);
  const { active, go } = useRoving(scroller, count, columns.length);
  const selection = useComputed(() => {
    const found = store.view.value.selection;
    return found?.kind === "tie" ? found.id : null;
  }).value;
  const windowColumn = useComputed(() => {
    const { window, mode } = store.view.value;
    if (mode !== "window") return -1;
    return columns.findIndex(({ from, to }) => from === window.from && to === window.to);
  }).value;

  const press = ({ row, column }: Place) => {
    const entry = rows.rows[row];
    const at = columns[column];
    if (at) showPeriod(session, at);
    if (entry) actions.select({ kind: "tie", id: entry.key });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    if (!place || event.altKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") press(place);
    else {
      const page = Math.max(1, Math.floor((view.height - size.headHeight) / size.focalHeight));
      const next = movedBy(event, place, { rows: count, columns: columns.length, page });
      if (!next) return;
      go(next);
    }
    event.preventDefault();
  };
  const say = ({ target }: Event) => {
    const cell = target instanceof Element ? target.closest("[data-cell]") : null;
    said.value = cell?.getAttribute("aria-label") ?? "";
  };
  const others = count - rows.focal;
  return (
    <div
      class="matrix-scroll"
      data-touch={touch || undefined}
      ref={scroller}
      style={{
        "scroll-padding": `${size.headHeight}px 0 0 ${size.headWidth}px`,
      }}
    >
      <div class="matrix-sheet" style={{ width: `${whole.width}px`, height: `${whole.height}px` }}>
        <div class="matrix-still" style={{ height: `${stillHeight}px` }}>
          <MatrixGround book={book} size={size} />
        </div>
        <div
          class="matrix-grid"
          role="grid"
          aria-label="Ties over time"
          aria-rowcount={count + 1}
          aria-colcount={columns.length + 1}
          onKeyDown={onKeyDown}
          onClick={({ target }) => {
            const place = placeOf(target);
            if (!place) return;
            go(place);
            press(place);
          }}
          onPointerOver={say}
          onPointerLeave={() => {
            said.value = "";
          }}
          onFocusIn={say}
          onFocusOut={() => {
            said.value = "";
          }}
        >
          <ColumnHeads
            unit={unit}
            columns={columns}
            shown={shown}
            headWidth={size.headWidth}
            columnWidth={size.columnWidth}
            height={size.headHeight}
            active={active.row === -1 ? active.column : null}
          />
          {listed(shownRows, active.row).map((row) => {
            const entry = rows.rows[row];
            return (
              entry && (
                <MatrixRow
                  key={entry.key}
                  book={book}
                  entry={entry}
                  row={row}
                  top={topOf(size, row)}
                  height={heightOf(size, row)}
                  headWidth={size.headWidth}
                  columnWidth={size.columnWidth}
                  shown={shown}
                  active={active.row === row ? active.column : null}
                  selected={entry.key === selection}
                  windowColumn={windowColumn}
                />
              )
            );
          })}
        </div>
        {others > 0 && rows.focal > 0 && (
          <p class="matrix-others" style={{ top: `${topOf(size, rows.focal) - DIVIDER}px` }}>
            <span class="matrix-others-words">{plural(others, "other pair")}</span>
          </p>
        )}
        <div class="matrix-still is-over" style={{ height: `${stillHeight}px` }}>
          <WindowFrame session={session} book={book} size={size} />
          <SilenceWords book={book} size={size} view={view} />
          <div class="matrix-mask" style={{ width: `${size.headWidth}px` }} />
        </div>
      </div>
    </div>
  );
}

/** The place that Tab meets, and the way to another: it comes into view and takes the focus. */
function useRoving(scroller: { current: HTMLElement | null }, rows: number, columns: number) {
  const [place, setPlace] = useState<Place>({ row: 0, column: -1 });
  const wanted = useRef(false);
  const active = {
    row: Math.min(place.row, rows - 1),
    column: Math.min(place.column, columns - 1),
  };
  useLayoutEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    const cell = scroller.current?.querySelector<HTMLElement>(
      `[data-cell="${active.row} ${active.column}"]`,
    );
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  useEffect(() => setPlace({ row: 0, column: -1 }), [rows]);
  const go = (next: Place) => {
    wanted.current = true;
    setPlace(next);
  };
  return { active, go };
}

function placeOf(target: EventTarget | null): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null;
  if (!cell) return null;
  const [row = 0, column = 0] = (cell.dataset.cell ?? "").split(" ").map(Number);
  return { row, column };
}
