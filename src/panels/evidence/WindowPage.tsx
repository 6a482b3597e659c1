import { useMemo } from "preact/hooks";
import { type Change, changesOf } from "../../engine/changes.ts";
import { coverageOf, silentWindowWords } from "../../engine/coverage.ts";
import { filteredWords, isSilentWindow } from "../../engine/silent-window.ts";
import { windowWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import type { Subject } from "../../state/store.ts";
import { UndatedNote } from "../frame/UndatedNote.tsx";
import { EventRow } from "./EventRow.tsx";
import { nearestReports } from "./nearest-reports.ts";
import { Paged } from "./Paged.tsx";
import { pointingAt } from "./pointing.ts";
import { TieRows } from "./TieRows.tsx";
import type { Book } from "./told.ts";

const KINDS = [
  "new",
  "more",
  "fewer",
  "notMentioned",
  "indirect",
  "hidden",
] as const satisfies Change["kind"][];

/**
 * With nothing selected: what changed in this window against the one before, and the ties told of in it. Beside a
 * comparison it says that all this is of the window and not of A or B.
 */
export function WindowPage({ session, book }: { session: Session; book: Book }) {
  const { catalog, ties, fold } = book;
  const { window, mode, tab } = session.store.view.value;
  const coverage = useMemo(() => coverageOf(catalog), [catalog]);
  const span = session.derived.span.value;
  const changes = changesOf(catalog, ties, fold, coverage);
  const { before, silent: closelySilent, note, items } = changes;
  const silent = isSilentWindow(catalog, fold, span);
  const filtered = filteredWords(fold);
  const then = before ? windowWords(before) : "";
  const headings: Record<Change["kind"], string> = {
    new: `Mentioned here, not in ${then}`,
    more: "More",
    fewer: "Fewer",
    notMentioned: `Mentioned in ${then}, not here`,
    indirect: `Only indirect here or in ${then}`,
    hidden: `Hidden by the filters here or in ${then}`,
  };
  return (
    <>
      <header class="panel-head">
        <p class="panel-kind">{items.length > 0 ? "What changed" : "In this window"}</p>
        <h2>{windowWords(window, mode)}</h2>
        {items.length > 0 && <p class="panel-counts">against {then}</p>}
      </header>
      {tab === "compare" && (
        <p class="panel-part doubt">
          Counted here and in the filters is the window of the dock, {windowWords(window, mode)}:
          not A, not B.
        </p>
      )}
      {silent ? (
        <Silence session={session} book={book} words={silentWindowWords(span)} />
      ) : filtered ? (
        <Filtered session={session} words={filtered} />
      ) : (
        note && !closelySilent && <p class="panel-part doubt">{sentence(note)}</p>
      )}
      {changes.coverage && <p class="panel-part doubt">Coverage differs: {changes.coverage}.</p>}
      {KINDS.map((kind) => (
        <Kind
          key={kind}
          session={session}
          book={book}
          heading={headings[kind]}
          items={items.filter((item) => item.kind === kind)}
        />
      ))}
      <div class="panel-ties">
        <TieRows session={session} book={book} />
      </div>
    </>
  );
}

function sentence(note: string): string {
  return `${note.charAt(0).toUpperCase()}${note.slice(1)}.`;
}

function Filtered({ session, words }: { session: Session; words: string }) {
  return (
    <p class="panel-part doubt">
      {words}.{" "}
      <button type="button" class="line-button" onClick={() => session.actions.clearFilters()}>
        Clear filters
      </button>
    </p>
  );
}

function Silence({ session, book, words }: { session: Session; book: Book; words: string }) {
  const { before, after } = nearestReports(book, session.derived.span.value);
  return (
    <section class="panel-part">
      <p class="silence">{words}</p>
      <UndatedNote session={session} />
      {before.length + after.length > 0 && (
        <>
          <h3>Nearest reports</h3>
          {[...before, ...after].map((event) => (
            <EventRow key={event} session={session} book={book} event={event} />
          ))}
        </>
      )}
    </section>
  );
}

function Kind({
  session,
  book,
  heading,
  items,
}: {
  session: Session;
  book: Book;
  heading: string;
  items: Change[];
}) {
  if (items.length === 0) return null;
  return (
    <section class="panel-part">
      <h3>{heading}</h3>
      <ul class="changes">
        <Paged items={items} of={heading}>
          {(item) => {
            const subject = subjectOf(book, item);
            return (
              <li key={item.key}>
                <button
                  type="button"
                  class="change"
                  onClick={() => session.actions.select(subject)}
                  {...pointingAt(session, subject)}
                >
                  <b>{item.name}</b>
                  {item.sentence.slice(item.name.length)}
                </button>
              </li>
            );
          }}
        </Paged>
      </ul>
    </section>
  );
}

/** A tie leads to its page; a circle of three or more to its latest event. */
function subjectOf({ catalog }: Book, { tie, key, now, before }: Change): Subject {
  if (tie >= 0) return { kind: "tie", id: key };
  const event = now.events.at(-1) ?? before.events.at(-1) ?? -1;
  return { kind: "event", id: catalog.events[event]?.id ?? "" };
}
