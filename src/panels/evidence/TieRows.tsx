import { useMemo } from "preact/hooks";
import { type Coverage, coverageOf } from "../../engine/coverage.ts";
import { row } from "../../engine/rows.ts";
import { isSilentWindow } from "../../engine/silent-window.ts";
import type { Ties } from "../../engine/ties.ts";
import { UNDATED } from "../../engine/window.ts";
import { tieWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { HubRow } from "./HubRow.tsx";
import { Paged } from "./Paged.tsx";
import { pointingAt } from "./pointing.ts";
import { Sparkline } from "./Sparkline.tsx";
import { sparkOf } from "./sparkline.ts";
import { type HubEntry, isTiedInBlocs, isTold, type TieEntry, tieGroups } from "./tie-groups.ts";
import { absentWords, type Book, hiddenOfTie, toldOfTie } from "./told.ts";
import "./tie-list.css";

type RowsProps = { session: Session; book: Book };

/**
 * The ties at this level as rows to press: the focal pairs, the others and the events of three or more in the window, what
 * the filters hide of it, the ties of other times, and those that nothing dates.
 */
export function TieRows({ session, book }: RowsProps) {
  const coverage = useMemo(() => coverageOf(book.catalog), [book.catalog]);
  const silent = isSilentWindow(book.catalog, book.fold, session.derived.span.value);
  const { focal, here, hubs, hiddenHubs, shared, elsewhere } = tieGroups(book);
  const hidden = elsewhere.filter((entry) => hiddenOfTie(book, entry.tie) > 0);
  const rest = elsewhere.filter((entry) => !hidden.includes(entry));
  const undated = rest.filter((entry) => isUndated(book, entry.tie));
  const others = rest.filter((entry) => !undated.includes(entry));
  const group = (title: string, entries: TieEntry[], events: HubEntry[] = []) =>
    entries.length + events.length > 0 && (
      <section class="tie-group" key={title}>
        <h3>{title}</h3>
        <ul>
          <Paged items={entries} of={title}>
            {(entry) => (
              <li key={entry.key}>
                <TieRow
                  session={session}
                  book={book}
                  entry={entry}
                  coverage={coverage}
                  silent={silent}
                />
              </li>
            )}
          </Paged>
          <Paged items={events} of={`events ${title}`}>
            {(entry) => (
              <li key={entry.event}>
                <HubRow session={session} book={book} entry={entry} />
              </li>
            )}
          </Paged>
        </ul>
      </section>
    );
  return (
    <div class="tie-rows">
      {group(focal.length === 0 ? "" : "Between the main actors", focal)}
      {group(focal.length === 0 ? "In this window" : "Others in this window", here)}
      {group("Three or more at once", [], hubs)}
      {group("Only among three or more in this window", shared)}
      {group("Hidden by the filters", hidden, hiddenHubs)}
      {group("Reported only at other times", others)}
      {group("Not dated", undated)}
    </div>
  );
}

/** Whether nothing dates any event of a tie. */
function isUndated({ fold, ties }: Book, tie: number): boolean {
  const { strands, hubs } = ties.ties[tie] as Ties["ties"][number];
  return [...strands, ...hubs].every((slot) =>
    row(ties.eventsOf, slot).every((event) => fold.dating[event] === UNDATED),
  );
}

type RowProps = RowsProps & { entry: TieEntry; coverage: Coverage; silent: boolean };

function TieRow({ session, book, entry, coverage, silent }: RowProps) {
  const { catalog, ties, fold } = book;
  const { view } = session.store;
  const { key, a, b, tie } = entry;
  const { strands = [], hubs = [] } = ties.ties[tie] ?? {};
  const filters = session.derived.filters.value;
  const spark = useMemo(() => {
    const events = [...strands, ...hubs].flatMap((slot) => [...row(ties.eventsOf, slot)]);
    return sparkOf(
      catalog,
      coverage,
      events.filter((event) => fold.passing[event]),
    );
  }, [catalog, ties, tie, coverage, filters]);
  const span = session.derived.span.value;
  const told = isTold(book, entry);
  return (
    <button
      type="button"
      class="tie-row"
      data-told={told}
      aria-pressed={view.value.selection?.id === key}
      onClick={() => session.actions.select({ kind: "tie", id: key })}
      {...pointingAt(session, { kind: "tie", id: key })}
    >
      <span class="tie-row-name">{tieWords(catalog, [a, b])}</span>
      <span class="tie-row-words">{wordsOf(book, entry, told, silent, session)}</span>
      <Sparkline spark={spark} window={shareOf(book, span)} />
    </button>
  );
}

function wordsOf(
  book: Book,
  { tie, key, a, b }: TieEntry,
  told: boolean,
  silent: boolean,
  session: Session,
): string {
  if (tie < 0 && isTiedInBlocs(book.catalog, key)) return "shown in its parts at this level";
  if (tie < 0) return `no article here speaks of ${tieWords(book.catalog, [a, b])}`;
  if (told || !silent) return toldOfTie(book, tie);
  return absentWords(session, book);
}

function shareOf({ catalog }: Book, { from, to }: { from: number; to: number }) {
  const { extent } = catalog;
  const length = extent.to - extent.from;
  const inside = (day: number) => Math.min(extent.to, Math.max(extent.from, day));
  const [start, end] = [inside(from), inside(to)];
  return { x: (start - extent.from) / length, width: (end - start) / length };
}
