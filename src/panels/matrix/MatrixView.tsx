import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { drawnWords, isLive, windowSummary } from "../../engine/counts.ts";
import { hiddenWords } from "../../engine/filter-words.ts";
import { plural, windowWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { MatrixGrid } from "./MatrixGrid.tsx";
import { MatrixHead } from "./MatrixHead.tsx";
import { useMatrix } from "./matrix-book.ts";
import { matrixRows, ROW_ORDERS } from "./row-order.ts";
import "./matrix.css";
import "./matrix-marks.css";

/** Where the link keeps the order of the rows. */
const PLACE = "ties";

/** Ties × time: every tie at this level over the whole extent, with the window drawn over its columns. */
export function MatrixView({ session }: { session: Session }) {
  const book = useMatrix(session);
  const asked = session.store.view.value.sorts.get(PLACE)?.by;
  const order = ROW_ORDERS.find((known) => known === asked) ?? "blocs";
  const filters = session.derived.filters.value;
  const said = useSignal("");
  const rows = useMemo(() => book && matrixRows(book, order), [book, order]);
  if (!book || !rows) return null;
  const without = rows.rows
    .slice(0, rows.focal)
    .filter(({ tie }) => !book.ties.ties[tie]?.strands.some((slot) => isLive(book.fold, slot)));
  const drawn = drawnWords(windowSummary(book.catalog, book.fold, book.ties));
  const summary = [
    `${windowWords(book.catalog.extent)}${drawn && `: ${drawn}`}`,
    rows.focal > 0 &&
      `${plural(rows.focal, "pair")} of the main actors${without.length > 0 ? `, ${without.length} without a tie of their own` : ""}`,
    rows.hidden > 0 && `${rows.hidden} more hidden by the filters`,
  ].filter(Boolean);
  return (
    <section class="matrix" aria-label="Ties by period">
      <MatrixHead
        session={session}
        unit={book.unit}
        order={order}
        onOrder={(by) =>
          session.actions.setSorting(PLACE, by === "blocs" ? null : { by, falling: false })
        }
        said={said}
        summary={summary.join(" · ")}
        filtered={hiddenWords({ catalog: book.catalog, filters, folds: [book.fold] })}
      />
      <MatrixGrid session={session} book={book} rows={rows} said={said} />
    </section>
  );
}
