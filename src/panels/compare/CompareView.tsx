import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Catalog } from "../../engine/catalog.ts";
import {
  compareWindows,
  sideEvents,
  type TieDifference,
  type WindowComparison,
} from "../../engine/compare.ts";
import { coverageOf } from "../../engine/coverage.ts";
import { isFiltered, passingOf } from "../../engine/filter.ts";
import { hiddenWords } from "../../engine/filter-words.ts";
import { tickedCatalog } from "../../engine/ticked-catalog.ts";
import type { Ties } from "../../engine/ties.ts";
import { windowsToCompare } from "../../engine/windows-to-compare.ts";
import { windowWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import type { Comparison, Pin, Subject } from "../../state/store.ts";
import { ChangedSentences } from "./ChangedSentences.tsx";
import { ComparedCounts } from "./ComparedCounts.tsx";
import { ComparedVoice } from "./ComparedVoice.tsx";
import { ComparisonBar } from "./ComparisonBar.tsx";
import { ComparisonNotes } from "./ComparisonNotes.tsx";
import { DifferenceFilter } from "./DifferenceFilter.tsx";
import { DifferenceNetwork } from "./DifferenceNetwork.tsx";
import { DifferenceTable } from "./DifferenceTable.tsx";
import "./compare.css";

/** Two windows held against each other: one network with the differences, and the ties with the sentences of both sides. */
export function CompareView({ session }: { session: Session }) {
  const { store, derived, actions } = session;
  const catalog = store.catalog.value;
  const ties = derived.ties.value;
  const drawn = derived.drawn.value;
  const layout = derived.layout.value;
  const filters = derived.filters.value;
  const { window, comparison, selection, only: kind } = store.view.value;
  const [opened, setOpened] = useState<string | null | undefined>(undefined);
  const pointed = useSignal<string | null>(null);

  const coverage = useMemo(() => catalog && coverageOf(catalog), [catalog]);
  const pin = store.pin.value;
  const windows =
    comparison ??
    (catalog &&
      coverage &&
      besidePin(pin, windowsToCompare(catalog, pin?.window ?? window, coverage)));
  useEffect(() => {
    // Once, when the view opens: writing it on every change would make Back write it again.
    if (windows && !store.view.peek().comparison) actions.setComparison(windows);
  }, []);
  const [fromA, toA, fromB, toB] = [windows?.a.from, windows?.a.to, windows?.b.from, windows?.b.to];
  const compared = useMemo(
    () =>
      catalog &&
      ties &&
      windows &&
      coverage &&
      compareWindows(
        tickedCatalog(catalog, filters.documents),
        ties,
        passingOf(catalog, filters),
        windows,
        coverage,
        filters.documents,
      ),
    [catalog, ties, filters, coverage, fromA, toA, fromB, toB],
  );
  const all = compared?.ties ?? [];
  const rows = useMemo(
    () => (kind ? all.filter((row) => row.kind === kind) : all),
    [compared, kind],
  );
  /** Whether a row shows what is selected: the tie itself, or an event whose sentences it holds. */
  const shows = (row: TieDifference, { kind, id }: Subject) => {
    if (!catalog || !ties || !compared || kind === "actor") return false;
    if (kind === "tie") return row.key === id;
    const event = catalog.eventOf.get(id) ?? -1;
    return [compared.a, compared.b].some((side) =>
      sideEvents(catalog, ties, side, row).events.includes(event),
    );
  };
  const chosen = selection && rows.find((row) => shows(row, selection))?.key;
  useEffect(() => {
    if (chosen) setOpened(chosen);
  }, [chosen]);
  if (!catalog || !ties || !compared || !windows || !drawn || !layout) return null;

  const first = rows[0]?.key;
  const open = opened === undefined ? (chosen ?? first ?? null) : opened;
  const show = (row: TieDifference, shut = false) => {
    setOpened(shut ? null : row.key);
    if (!shut) actions.select(subjectOf(catalog, ties, compared, row));
  };
  const folds = (compared.itself ? [compared.a] : [compared.a, compared.b]).map(({ fold }) => fold);
  const filtered = hiddenWords({ catalog, filters, folds });
  const names = { a: windowWords(windows.a), b: windowWords(windows.b) };
  return (
    <section
      class="compare"
      aria-label={`Compare ${names.a} with ${names.b}`}
      data-elsewhere={(selection !== null && !chosen) || undefined}
    >
      <ComparedVoice session={session} compared={compared} filtered={filtered} />
      <div class="compare-sheet">
        <ComparisonBar session={session} catalog={catalog} windows={windows} />
        <div class="compare-body">
          <DifferenceNetwork
            drawn={drawn}
            layout={layout}
            rows={rows}
            names={names}
            selected={open ?? chosen ?? null}
            pointed={pointed}
            onPress={(row) => show(row)}
          >
            <ComparisonNotes
              compared={compared}
              filtered={isFiltered(filters)}
              onClear={() => actions.clearFilters()}
            />
          </DifferenceNetwork>
          <section class="compare-list" aria-label="Differences, tie by tie">
            <DifferenceFilter rows={compared.ties} kind={kind} onKind={actions.setOnly} />
            <ComparedCounts compared={compared} filtered={filtered} />
            <ChangedSentences
              session={session}
              catalog={catalog}
              ties={ties}
              compared={compared}
              rows={rows}
              filtered={filtered}
              pointed={pointed}
              onPress={(row) => show(row)}
            />
            <DifferenceTable
              session={session}
              catalog={catalog}
              ties={ties}
              compared={compared}
              rows={rows}
              open={open}
              pointed={pointed}
              onPress={(row) => show(row, row.key === open)}
            />
          </section>
        </div>
      </div>
    </section>
  );
}

/** A tie leads to its page; a circle of three or more to its latest event. */
function subjectOf(
  catalog: Catalog,
  ties: Ties,
  { a, b }: WindowComparison,
  row: TieDifference,
): Subject {
  if (row.tie >= 0) return { kind: "tie", id: row.key };
  const events = [a, b].flatMap((side) => sideEvents(catalog, ties, side, row).events);
  return { kind: "event", id: catalog.events[events.at(-1) ?? -1]?.id ?? "" };
}

/** The one window that is pinned on its own side, and what goes with it on the other. */
function besidePin(pin: Pin | null, { a, b }: Comparison): Comparison {
  return pin?.side === "b" ? { a: b, b: a } : { a, b };
}
