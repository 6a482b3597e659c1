import { isFiltered } from "../../engine/filter.ts";
import { isSilentWindow } from "../../engine/silent-window.ts";
import type { Session } from "../../state/session.ts";
import { UndatedNote } from "../frame/UndatedNote.tsx";

/**
 * The place of a table without rows. A silent window is hatched, for the head says that no article speaks of it; a plain
 * ground means that nothing of this kind is told in a window that articles do speak of, or that the filters keep it back.
 */
export function EmptyTable(props: {
  session: Session;
  words: string;
  /** Saves the file of a silent window, where this table has one. */
  onSave?: (() => void) | undefined;
}) {
  const { session, words, onSave } = props;
  const counted = session.derived.counted.value;
  const silent =
    counted !== null && isSilentWindow(counted.catalog, counted.fold, session.derived.span.value);
  const filtered = isFiltered(session.derived.filters.value);
  const said = filtered ? `${words}, with the filters as they are` : words;
  return (
    <div class="table-empty" data-silent={silent}>
      <p>{silent ? "silence is not zero: nobody here wrote of this time" : said}</p>
      {silent && <UndatedNote session={session} />}
      {silent && onSave && (
        <button type="button" class="plain-button" onClick={onSave}>
          Download CSV, its counts left empty
        </button>
      )}
      {filtered && (
        <button type="button" class="plain-button" onClick={() => session.actions.clearFilters()}>
          Clear filters
        </button>
      )}
    </div>
  );
}
