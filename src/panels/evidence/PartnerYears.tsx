// biome-ignore-all lint/a11y/useSemanticElements: the signs of a row lie over all its cells, which a table row does not allow.
// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons in the cells take the focus.
import { useMemo, useRef, useState } from "preact/hooks";
import { silentWindowWords } from "../../engine/coverage.ts";
import { type MatrixColumn, matrixRow } from "../../engine/matrix.ts";
import type { TimeWindow } from "../../engine/window.ts";
import { actorWords, tieWords, windowWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { TOUCH, useMedia } from "../frame/media.ts";
import { movedBy, type Place } from "../matrix/grid-keys.ts";
import type { MatrixBook } from "../matrix/matrix-book.ts";
import { cellWords, columnLabel, columnWords, isInParts } from "../matrix/matrix-words.ts";
import { RowMarks } from "../matrix/RowMarks.tsx";
import { cellBeads } from "../matrix/row-tracks.ts";
import { useViewport } from "../matrix/viewport.ts";
import { partnerBook, partnersOf } from "./partners.ts";
import { pointingAt } from "./pointing.ts";
import type { TieEntry } from "./tie-groups.ts";
import type { Book } from "./told.ts";
import { showPeriod } from "./window-around.ts";
import "../matrix/matrix-marks.css";
import "./partner-years.css";

const HEAD = 100;
const FEW = 8;
const ROW = { least: 44, most: 80, lane: 16, bar: 11, air: 10 };

type YearsProps = {
  session: Session;
  book: Book;
  actor: number;
  /** Whether the actor is rolled up at this level, so that the book counts person by person. */
  rolledUp?: boolean;
};

/** An actor's partners × time: ties × time for one actor. A cell opens its evidence, a name its tie. */
export function PartnerYears({ session, book, actor, rolledUp }: YearsProps) {
  const { catalog, ties } = book;
  const filters = session.derived.filters.value;
  const matrix = useMemo(() => partnerBook(book), [catalog, ties, filters]);
  const entries = useMemo(() => partnersOf(book, actor), [catalog, ties, actor]);
  const [all, setAll] = useState(false);
  const [active, setActive] = useState<Place>({ row: 0, column: -1 });
  const grid = useRef<HTMLDivElement>(null);
  const least = useMedia(TOUCH) ? 44 : 34;
  const { columns, unit } = matrix;
  const room = useViewport(grid).width - HEAD;
  const width = Math.max(least, Math.floor(room / Math.max(1, columns.length)));
  const shown = all ? entries : entries.slice(0, FEW);
  if (entries.length === 0) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const to = movedBy(event, active, {
      rows: shown.length,
      columns: columns.length,
      page: shown.length,
    });
    if (!to || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = { ...to, row: Math.max(0, to.row) };
    setActive(next);
    grid.current?.querySelector<HTMLElement>(`[data-at="${next.row} ${next.column}"]`)?.focus();
  };
  return (
    <section class="panel-part">
      <h3>Partners over time{rolledUp && ", counted person by person"}</h3>
      <div
        class="partners"
        role="grid"
        aria-label={`${actorWords(catalog, actor)} and its partners over time`}
        ref={grid}
        onKeyDown={onKeyDown}
      >
        <div class="partner-row is-heads" role="row">
          <span class="partner-name" role="columnheader" style={{ width: `${HEAD}px` }}>
            <span class="sr-only">Partner</span>
          </span>
          {columns.map((column) => (
            <span
              key={column.from}
              class="partner-head"
              role="columnheader"
              data-in-window={isInView(session, column)}
              style={{ width: `${width}px` }}
            >
              {unit === "year" ? windowWords(column).slice(0, 4) : columnLabel(unit, column)}
            </span>
          ))}
        </div>
        {shown.map((entry, row) => (
          <PartnerRow
            key={entry.key}
            {...{ session, matrix, actor, entry, row, width }}
            active={active.row === row ? active.column : null}
            onFocus={(column) => setActive({ row, column })}
          />
        ))}
      </div>
      {entries.length > shown.length && (
        <button type="button" class="line-button" onClick={() => setAll(true)}>
          {entries.length - shown.length} more
        </button>
      )}
      {silentRuns(columns).map((run) => (
        <p key={run.from} class="partners-silent doubt">
          {silentWindowWords(run)}
        </p>
      ))}
    </section>
  );
}

type RowProps = {
  session: Session;
  matrix: MatrixBook;
  actor: number;
  entry: TieEntry;
  row: number;
  width: number;
  /** The column that Tab meets, -1 for the name; null where Tab meets another row. */
  active: number | null;
  onFocus: (column: number) => void;
};

function PartnerRow({ session, matrix, actor, entry, row, width, active, onFocus }: RowProps) {
  const { catalog, ties, passing, columns, unit } = matrix;
  const { key, a, b, tie } = entry;
  const found = useMemo(
    () => (tie < 0 ? null : matrixRow(catalog, ties, passing, columns, tie)),
    [matrix, tie],
  );
  const height = useMemo(() => {
    const cells = [...(found?.cells.values() ?? [])];
    const lanes = new Set(
      cells.flatMap((cell) => cellBeads(catalog, cell)).map(({ lane }) => lane),
    );
    const bars = found?.bars.length ?? 0;
    const wanted = lanes.size * ROW.lane + bars * ROW.bar + ROW.air;
    return Math.min(ROW.most, Math.max(ROW.least, wanted));
  }, [found]);
  const place = (column: number) => ({
    "data-at": `${row} ${column}`,
    tabIndex: active === column ? 0 : -1,
    onFocusIn: () => onFocus(column),
  });
  const subject = { kind: "tie", id: key } as const;
  const inParts = isInParts(matrix, entry);
  return (
    <div class="partner-row" role="row" style={{ height: `${height}px` }}>
      <div class="partner-name" role="rowheader" style={{ width: `${HEAD}px` }}>
        <button
          type="button"
          {...place(-1)}
          {...pointingAt(session, subject)}
          aria-label={tieWords(catalog, [a, b])}
          onClick={() => session.actions.select(subject)}
        >
          {actorWords(catalog, a === actor ? b : a)}
        </button>
      </div>
      <div
        class="partner-cells"
        role="presentation"
        style={{ width: `${width * columns.length}px` }}
      >
        {columns.map((column, i) => {
          const words = cellWords(matrix, entry, column, found);
          return (
            <div
              key={column.from}
              class="partner-cell"
              role="gridcell"
              data-silent={column.silent}
              data-in-window={isInView(session, column)}
              style={{ width: `${width}px` }}
            >
              <button
                type="button"
                {...place(i)}
                aria-label={words}
                title={words.replace(/^.*?: /, `${columnWords(unit, column)}: `)}
                onClick={() => {
                  showPeriod(session, column);
                  session.actions.select(subject);
                }}
              />
            </div>
          );
        })}
        <RowMarks
          catalog={catalog}
          columns={columns}
          row={found}
          inParts={inParts}
          shown={{ first: 0, last: columns.length - 1 }}
          columnWidth={width}
          height={height}
        />
      </div>
    </div>
  );
}

/** The runs of columns of which no article speaks: what is hatched is said in words too. */
function silentRuns(columns: readonly MatrixColumn[]): TimeWindow[] {
  const runs: TimeWindow[] = [];
  for (const { from, to, silent } of columns) {
    if (!silent) continue;
    const run = runs.at(-1);
    if (run?.to === from) run.to = to;
    else runs.push({ from, to });
  }
  return runs;
}

/** Whether a column lies in the window, where that is not the whole time. */
function isInView({ store, derived }: Session, { from, to }: TimeWindow): boolean {
  const { extent } = store.catalog.value ?? {};
  const span = derived.span.value;
  if (!extent || (span.from <= extent.from && span.to >= extent.to)) return false;
  return from >= span.from && to <= span.to;
}
