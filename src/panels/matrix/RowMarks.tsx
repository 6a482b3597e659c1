import type { Catalog } from "../../engine/catalog.ts";
import type { MatrixColumn, MatrixRow } from "../../engine/matrix.ts";
import { BarMark } from "./BarMark.tsx";
import { BeadMark, beadReach } from "./BeadMark.tsx";
import type { Stretch } from "./geometry.ts";
import { HiddenMark } from "./HiddenMark.tsx";
import { type CellBead, cellBeads, rowTracks } from "./row-tracks.ts";

const GAP = 2;

type MarksProps = {
  catalog: Catalog;
  columns: readonly MatrixColumn[];
  row: MatrixRow | null;
  /** The pair is taken apart at this level, so that nothing is said of it here. */
  inParts: boolean;
  shown: Stretch;
  columnWidth: number;
  height: number;
};

/** The signs of one row over the columns in view; its cells lie beneath and hold the same in words. */
export function RowMarks({
  catalog,
  columns,
  row,
  inParts,
  shown,
  columnWidth,
  height,
}: MarksProps) {
  const beads = new Map<number, CellBead[]>();
  for (const [column, cell] of row?.cells ?? []) beads.set(column, cellBeads(catalog, cell));
  const tracks = row && rowTracks(row, beads, height);
  const left = shown.first * columnWidth;
  const width = (shown.last + 1) * columnWidth - left;
  const middle = (column: number) => (column + 0.5) * columnWidth - left;
  const inView = (first: number, last: number) => last >= shown.first && first <= shown.last;
  const dashes = columns
    .slice(shown.first, shown.last + 1)
    .flatMap(({ silent, unticked, reached }, i) => {
      const at = shown.first + i;
      const said = silent || unticked || reached || inParts;
      return said || row?.cells.has(at) || row?.hidden.has(at) ? [] : at;
    });
  const hidden = [...(row?.hidden ?? [])].filter(
    ([column]) => inView(column, column) && !row?.cells.has(column),
  );
  return (
    <svg
      class="matrix-marks"
      aria-hidden="true"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ left: `${left}px` }}
    >
      {dashes.length > 0 && (
        <path
          class="matrix-dash"
          d={dashes.map((column) => `M${middle(column) - 3} ${height / 2}h6`).join("")}
        />
      )}
      {hidden.map(([column, n]) => (
        <HiddenMark key={column} x={middle(column)} y={height / 2} n={n} />
      ))}
      {row?.bars
        .filter(({ first, last }) => inView(first, last))
        .map((bar) => (
          <BarMark
            key={`${bar.lane} ${bar.first} ${bar.last} ${bar.reported} ${bar.opens}`}
            x={bar.first * columnWidth - left + 3}
            width={(bar.last - bar.first + 1) * columnWidth - 6}
            y={tracks?.barY.get(bar) ?? 0}
            lane={bar.lane}
            reported={bar.reported}
            opens={bar.opens}
            n={bar.events.reduce((n, event) => n + (catalog.weights[event] as number), 0)}
          />
        ))}
      {[...beads]
        .filter(([column]) => inView(column, column))
        .flatMap(([column, all]) =>
          spaced(all, middle(column)).map(({ bead, x }) => (
            <BeadMark
              key={`${column} ${bead.lane} ${bead.kind}`}
              {...bead}
              x={x}
              y={tracks?.beadY.get(bead.lane) ?? 0}
            />
          )),
        )}
    </svg>
  );
}

/** Sets the beads of each lane side by side about the middle of their cell. */
function spaced(beads: readonly CellBead[], middle: number): { bead: CellBead; x: number }[] {
  return [...new Set(beads.map(({ lane }) => lane))].flatMap((lane) => {
    const own = beads.filter((bead) => bead.lane === lane);
    const whole = own.reduce((sum, bead) => sum + 2 * beadReach(bead) + GAP, -GAP);
    let x = middle - whole / 2;
    return own.map((bead) => {
      const reach = beadReach(bead);
      const at = x + reach;
      x += 2 * reach + GAP;
      return { bead, x: at };
    });
  });
}
