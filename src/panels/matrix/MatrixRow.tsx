// biome-ignore-all lint/a11y/useSemanticElements: only what is in view is in the document and it is placed by hand, which a table does not allow.
// biome-ignore-all lint/a11y/useFocusableInteractive: of a row, its cells take the focus.
import { useMemo } from "preact/hooks";
import { matrixRow } from "../../engine/matrix.ts";
import { actorWords } from "../../engine/words.ts";
import type { TieEntry } from "../evidence/tie-groups.ts";
import { listed, type Stretch } from "./geometry.ts";
import type { MatrixBook } from "./matrix-book.ts";
import { cellWords, isInParts, rowLines, rowWords } from "./matrix-words.ts";
import { RowMarks } from "./RowMarks.tsx";

type RowProps = {
  book: MatrixBook;
  entry: TieEntry;
  row: number;
  top: number;
  height: number;
  headWidth: number;
  columnWidth: number;
  shown: Stretch;
  /** The column that Tab meets, -1 for the row's head; null where Tab meets another row. */
  active: number | null;
  selected: boolean;
  /** The column that the window is, if it is one; else -1. */
  windowColumn: number;
};

/** One tie: its name and counts, a cell per column in view, and the signs over them. */
export function MatrixRow(props: RowProps) {
  const {
    book,
    entry,
    row,
    top,
    height,
    headWidth,
    columnWidth,
    shown,
    active,
    selected,
    windowColumn,
  } = props;
  const { catalog, ties, passing, columns } = book;
  const found = useMemo(
    () => (entry.tie < 0 ? null : matrixRow(catalog, ties, passing, columns, entry.tie)),
    [catalog, ties, passing, columns, entry.tie],
  );
  const marks = useMemo(
    () => (
      <RowMarks
        catalog={catalog}
        columns={columns}
        row={found}
        inParts={isInParts(book, entry)}
        shown={shown}
        columnWidth={columnWidth}
        height={height}
      />
    ),
    [book, entry, found, shown, columnWidth, height],
  );
  const cells = useMemo(
    () =>
      listed(shown, active ?? -1).map((column) => {
        const at = columns[column];
        if (!at) return null;
        return (
          <div
            key={column}
            class="matrix-cell"
            role="gridcell"
            aria-colindex={column + 2}
            aria-label={cellWords(book, entry, at, found)}
            aria-selected={selected && column === windowColumn}
            data-cell={`${row} ${column}`}
            tabIndex={active === column ? 0 : -1}
            style={{ left: `${column * columnWidth}px`, width: `${columnWidth}px` }}
          />
        );
      }),
    [book, entry, row, found, shown, columnWidth, active, selected, windowColumn],
  );
  const sums = found?.sums ?? null;
  const [name, lines] = useMemo(
    () => [rowWords(book, entry, sums), rowLines(book, entry, sums)] as const,
    [book, entry, sums],
  );
  const [a, b] = [actorWords(catalog, entry.a), actorWords(catalog, entry.b)];
  return (
    <div
      class="matrix-row"
      role="row"
      aria-rowindex={row + 2}
      aria-selected={selected}
      style={{ top: `${top}px`, height: `${height}px` }}
    >
      <div
        class="matrix-tie"
        role="rowheader"
        aria-colindex={1}
        aria-label={`${a} – ${b}: ${name}`}
        data-cell={`${row} -1`}
        tabIndex={active === -1 ? 0 : -1}
        style={{ width: `${headWidth}px` }}
      >
        <span class="matrix-name">
          {a} – {b}
        </span>
        {lines.map((line) => (
          <span key={line} class="matrix-line">
            {line}
          </span>
        ))}
      </div>
      <div class="matrix-cells" role="presentation">
        {cells}
        {marks}
      </div>
    </div>
  );
}
