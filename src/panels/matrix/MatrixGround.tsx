import { useMemo } from "preact/hooks";
import {
  coverageOf,
  type Silence,
  silences,
  silenceWords,
  silentWindowWords,
} from "../../engine/coverage.ts";
import { columnAt, type MatrixColumn } from "../../engine/matrix.ts";
import { isYearStart } from "../../engine/months.ts";
import { spanWords } from "../../engine/spans.ts";
import type { MatrixSize } from "./geometry.ts";
import type { MatrixBook } from "./matrix-book.ts";
import type { Viewport } from "./viewport.ts";

const LONG_MONTHS = 12;
const WORDS_ROOM = 70;
const UPRIGHT_ROOM = 26;

/** Behind the rows: a hatch over columns of which no article speaks, and a line per column, stronger at a year. */
export function MatrixGround({ book, size }: { book: MatrixBook; size: MatrixSize }) {
  const { columnWidth, headWidth, headHeight } = size;
  return useMemo(
    () => (
      <div class="matrix-ground" aria-hidden="true" style={{ top: `${headHeight}px` }}>
        {runsOf(book.columns).map(({ first, last }) => (
          <div
            key={first}
            class="matrix-silent"
            style={{
              left: `${headWidth + first * columnWidth}px`,
              width: `${(last - first + 1) * columnWidth}px`,
            }}
          />
        ))}
        {book.columns.map(({ from }, i) => (
          <i
            key={from}
            class={isYearStart(from) ? "matrix-rule is-year" : "matrix-rule"}
            style={{ left: `${headWidth + i * columnWidth}px` }}
          />
        ))}
      </div>
    ),
    [book.columns, columnWidth, headWidth, headHeight],
  );
}

/** Over the rows, the words of the long silences: the same runs of months as the time control names. */
export function SilenceWords({
  book,
  size,
  view,
}: {
  book: MatrixBook;
  size: MatrixSize;
  view: Viewport;
}) {
  const { catalog, columns, unit } = book;
  const runs = useMemo(() => silences(coverageOf(catalog), catalog.extent), [catalog]);
  const { columnWidth, headWidth } = size;
  return (
    <>
      {runs.filter(isLong).map((run) => {
        const hatched = runsOf(columns).filter(
          ({ first, last }) =>
            columnAt(columns, run.from) < last + 1 && columnAt(columns, run.to) > first,
        );
        const [first, last] = [hatched[0]?.first ?? 0, hatched.at(-1)?.last ?? -1];
        const left = Math.max(headWidth + first * columnWidth, view.left + headWidth) + 4;
        const right = Math.min(headWidth + (last + 1) * columnWidth, view.left + view.width) - 4;
        if (right - left < UPRIGHT_ROOM) return null;
        const whole = { from: columns[first]?.from ?? 0, to: columns[last]?.to ?? 0 };
        return (
          <p
            key={run.from}
            class={right - left < WORDS_ROOM ? "matrix-silence is-upright" : "matrix-silence"}
            style={{
              left: `${left}px`,
              width: `${right - left}px`,
              "--heads-h": `${size.headHeight}px`,
            }}
          >
            <span class="matrix-silence-words">
              {unit === "year" ? silentWindowWords(whole) : silenceWords(run)}
            </span>
            {unit !== "year" && (
              <small>{spanWords(run.from, run.to).replace(/([A-Z][a-z]{2})[a-z]+ /g, "$1 ")}</small>
            )}
          </p>
        );
      })}
    </>
  );
}

function isLong({ months }: Silence): boolean {
  return months >= LONG_MONTHS;
}

function runsOf(columns: readonly MatrixColumn[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  columns.forEach(({ silent }, i) => {
    if (!silent) return;
    const run = runs.at(-1);
    if (run?.last === i - 1) run.last = i;
    else runs.push({ first: i, last: i });
  });
  return runs;
}
