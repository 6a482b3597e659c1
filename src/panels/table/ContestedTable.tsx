import { useCallback, useMemo, useState } from "preact/hooks";
import type { Catalog } from "../../engine/catalog.ts";
import { type CardQuote, stanceOfQuote } from "../../engine/evidence.ts";
import { type ContestedRow, contestedRows } from "../../engine/tables.ts";
import { PERHAPS } from "../../engine/window.ts";
import type { Counted } from "../../state/derived.ts";
import type { Session } from "../../state/session.ts";
import { Bead } from "../evidence/Bead.tsx";
import { Quote } from "../evidence/Quote.tsx";
import { untickedWords } from "../evidence/unticked-words.ts";
import { useCounted } from "../frame/settled.ts";
import { shownColumns } from "./column.ts";
import { contestedColumns, contestedSentence } from "./contested-columns.ts";
import { EmptyTable } from "./EmptyTable.tsx";
import { HeadRow } from "./HeadRow.tsx";
import { NoMatch } from "./PlainTable.tsx";
import { useShownRows } from "./shown-rows.ts";
import { Toolbar } from "./Toolbar.tsx";

const PAGE = 30;

/** The disputes of the window, each once, with a sentence for each and one against it, at equal size: side by side, or stacked where there is little room. */
export function ContestedTable({ session }: { session: Session }) {
  const pick = useCallback((counted: Counted) => contestedRows(counted), []);
  const rows = useCounted(session, pick).value ?? [];
  const catalog = session.store.catalog.value;
  const columns = useMemo(() => (catalog ? contestedColumns(catalog) : []), [catalog]);
  const heads = useMemo(() => shownColumns(columns), [columns]);
  const shown = useShownRows(session, "contested", rows, columns);
  const [pages, setPages] = useState(1);
  const counted = session.derived.counted.value;
  if (!counted) return null;
  if (rows.length === 0)
    return (
      <EmptyTable
        session={session}
        words="no event of this window is contradicted by an article here"
      />
    );
  const inSight = shown.rows.slice(0, pages * PAGE);
  const more = shown.rows.length - inSight.length;
  return (
    <>
      <Toolbar
        session={session}
        name="Contested"
        columns={columns}
        all={rows.length}
        shown={shown}
        sentence={contestedSentence(rows)}
      />
      {inSight.length === 0 ? (
        <NoMatch query={shown.query} onClear={() => shown.setQuery("")} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard.
        <section class="table-region" aria-label="Contested, rows" tabIndex={0}>
          <table class="contested" aria-label="Contested" aria-rowcount={shown.rows.length + 1}>
            <HeadRow columns={heads} sort={shown.sort} onSort={shown.setSort} />
            <tbody>
              {inSight.map((row, i) => (
                <Sides
                  key={row.card.id}
                  session={session}
                  catalog={counted.catalog}
                  row={row}
                  index={i}
                  titles={heads.map(({ title }) => title)}
                  perhaps={counted.fold.dating[row.event] === PERHAPS}
                />
              ))}
            </tbody>
          </table>
          {more > 0 && (
            <button type="button" class="plain-button" onClick={() => setPages(pages + 1)}>
              Show more: {more} to come
            </button>
          )}
        </section>
      )}
    </>
  );
}

type SidesProps = {
  session: Session;
  catalog: Catalog;
  row: ContestedRow;
  index: number;
  /** Of the columns: where there is no room for them, each stands over its own sentence. */
  titles: readonly string[];
  perhaps: boolean;
};

function Sides({ session, catalog, row, index, titles, perhaps }: SidesProps) {
  const { card, event, against, says, contrary } = row;
  const chosen = session.store.view.value.selection?.id;
  const side = (quote: CardQuote) => (
    <Quote
      session={session}
      catalog={catalog}
      quote={quote}
      event={card.id}
      stance={stanceOfQuote(card, quote)}
      sourced
    />
  );
  return (
    <tr aria-rowindex={index + 2} data-current={chosen === card.id || undefined}>
      <th scope="row">
        <button
          type="button"
          class="row-button"
          aria-pressed={chosen === card.id}
          onClick={() => session.actions.select({ kind: "event", id: card.id })}
        >
          <span class="row-name">
            <Bead catalog={catalog} event={event} />
            <span>{card.sentence}</span>
          </span>
        </button>
        <p class="row-note">{card.date}</p>
        <p class="row-note">{perhaps ? "perhaps in this window" : card.chips[0]?.text}</p>
      </th>
      <td data-title={titles[1]}>{says ? side(says) : "–"}</td>
      <td data-title={titles[2]}>
        {against.map((other) => {
          const { id = "", label = "" } = catalog.events[other] ?? {};
          return (
            <button
              key={id}
              type="button"
              class="row-button"
              aria-pressed={chosen === id}
              onClick={() => session.actions.select({ kind: "event", id })}
            >
              <span class="row-name">
                <Bead catalog={catalog} event={other} />
                <span>{label}</span>
              </span>
            </button>
          );
        })}
        {contrary ? side(contrary) : <p class="contested-away">{untickedWords(card)}</p>}
      </td>
    </tr>
  );
}
