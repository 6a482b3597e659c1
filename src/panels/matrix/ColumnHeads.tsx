// biome-ignore-all lint/a11y/useSemanticElements: only what is in view is in the document and it is placed by hand, which a table does not allow.
// biome-ignore-all lint/a11y/useFocusableInteractive: of a row, its cells take the focus.
import type { MatrixColumn, MatrixUnit } from "../../engine/matrix.ts";
import { yearWords } from "../../engine/spans.ts";
import { civil } from "../../model/calendar.ts";
import { listed, type Stretch } from "./geometry.ts";
import { columnLabel, columnWords } from "./matrix-words.ts";

type HeadsProps = {
  unit: MatrixUnit;
  columns: readonly MatrixColumn[];
  shown: Stretch;
  headWidth: number;
  columnWidth: number;
  /** The column that Tab meets, -1 for the corner; null where Tab meets a row. */
  active: number | null;
  height: number;
};

/** The row over the columns: years, and beneath them quarters or months. */
export function ColumnHeads({
  unit,
  columns,
  shown,
  headWidth,
  columnWidth,
  active,
  height,
}: HeadsProps) {
  const years = columns
    .map(({ from }, column) => ({ column, year: civil(from).year }))
    .filter(
      ({ year, column }) => column === 0 || civil(columns[column - 1]?.from ?? 0).year !== year,
    )
    .filter(
      ({ column }, i, all) =>
        (all[i + 1]?.column ?? columns.length) > shown.first && column <= shown.last,
    );
  return (
    <div class="matrix-row is-heads" role="row" aria-rowindex={1} style={{ height: `${height}px` }}>
      <div
        class="matrix-tie is-corner"
        role="columnheader"
        aria-colindex={1}
        data-cell="-1 -1"
        tabIndex={active === -1 ? 0 : -1}
        style={{ width: `${headWidth}px` }}
      >
        Tie
      </div>
      <div class="matrix-cells" role="presentation">
        {years.map(({ year, column }) => (
          <span
            key={column}
            class="matrix-year"
            aria-hidden="true"
            style={{ left: `${column * columnWidth}px` }}
          >
            {yearWords(year)}
          </span>
        ))}
        {listed(shown, active ?? -1).map((column) => {
          const at = columns[column];
          if (!at) return null;
          return (
            <div
              key={column}
              class="matrix-column"
              role="columnheader"
              aria-colindex={column + 2}
              aria-label={columnWords(unit, at)}
              data-cell={`-1 ${column}`}
              tabIndex={active === column ? 0 : -1}
              style={{ left: `${column * columnWidth}px`, width: `${columnWidth}px` }}
            >
              {columnLabel(unit, at) || <span class="sr-only">{columnWords(unit, at)}</span>}
            </div>
          );
        })}
      </div>
    </div>
  );
}
