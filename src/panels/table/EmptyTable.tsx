import { useMemo } from "preact/hooks";
import { coverageOf, isSilent } from "../../engine/coverage.ts";
import { isFiltered } from "../../engine/filter.ts";
import type { Session } from "../../state/session.ts";

/**
 * The place of a table without rows. A silent window is hatched, for the head says that no article speaks of it; a plain
 * ground means that nothing of this kind is told in a window that articles do speak of, or that the filters keep it back.
 */
export function EmptyTable({ session, words }: { session: Session; words: string }) {
  const catalog = session.store.catalog.value;
  const coverage = useMemo(() => catalog && coverageOf(catalog), [catalog]);
  const silent = coverage !== null && isSilent(coverage, session.derived.span.value);
  const filtered = isFiltered(session.derived.filters.value);
  const said = filtered ? `${words}, with the filters as they are` : words;
  return (
    <div class="table-empty" data-silent={silent}>
      <p>{silent ? "silence is not zero: nobody here wrote of this time" : said}</p>
      {filtered && (
        <button type="button" class="plain-button" onClick={() => session.actions.clearFilters()}>
          Clear filters
        </button>
      )}
    </div>
  );
}
