import { useMemo } from "preact/hooks";
import { eventsInTie } from "../../engine/counts.ts";
import { silentWindowWords } from "../../engine/coverage.ts";
import { Fold } from "../../engine/fold.ts";
import { isSilentWindow } from "../../engine/silent-window.ts";
import { boundariesOf } from "../../engine/snap.ts";
import { windowWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { type Book, toldOfTie } from "./told.ts";
import { UnitBlocks } from "./UnitBlocks.tsx";

/** A tie year by year: its reports as blocks and in words, hatched where no article speaks. A year opens its window. */
export function OverTime({ session, book, tie }: { session: Session; book: Book; tie: number }) {
  const { window } = session.store.view.value;
  const filters = session.derived.filters.value;
  const years = useMemo(() => yearsOf(book, tie), [book.catalog, book.ties, tie, filters]);
  return (
    <ol class="years">
      {years.map(({ year, silent, events, words }) => {
        return (
          <li key={year.from}>
            <button
              type="button"
              class="year"
              data-silent={silent}
              aria-current={year.from === window.from && year.to === window.to}
              onClick={() => session.actions.setWindow(year)}
            >
              <span class="year-name">{windowWords(year)}</span>
              <span class="year-words">{silent ? silentWindowWords(year) : words}</span>
              <UnitBlocks catalog={book.catalog} events={events} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function yearsOf({ catalog, ties, fold, documents }: Book, tie: number) {
  const bounds = boundariesOf(catalog, "year");
  const own = new Fold(catalog, ties, { from: 0, to: 1 }, fold.passing);
  return bounds.slice(0, -1).map((from, i) => {
    const year = { from, to: bounds[i + 1] as number };
    own.move(year);
    return {
      year,
      silent: isSilentWindow(catalog, own, year),
      events: eventsInTie(catalog, own, ties, tie),
      words: toldOfTie({ catalog, ties, fold: own, documents }, tie).replace(
        "this window",
        "this year",
      ),
    };
  });
}
