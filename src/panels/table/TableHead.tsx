import type { TimeWindow } from "../../engine/window.ts";
import { windowWords } from "../../engine/words.ts";
import type { Counted } from "../../state/derived.ts";
import type { Session } from "../../state/session.ts";
import { stageWordsOf } from "../frame/stage-words.ts";

/** The window in words and what it holds, as over the network; what filters hide of it; or why it holds nothing, and the way out. */
export function TableHead({ session, counted }: { session: Session; counted: Counted }) {
  const { actions } = session;
  const { title, counts, silent, filtered, hidden } = stageWordsOf(session, counted);
  return (
    <header class="table-head">
      <h2>{title}</h2>
      {counts && <p>{counts}</p>}
      {hidden && <p class="table-filtered">{hidden}</p>}
      {silent && (
        <p class="table-silent">
          <i>{silent.words}</i>
          {[silent.before, silent.after].map(
            (near) => near && <Nearest key={near.from} session={session} window={near} />,
          )}
        </p>
      )}
      {filtered && (
        <p class="table-filtered">
          {filtered}{" "}
          <button type="button" class="plain-button" onClick={() => actions.clearFilters()}>
            Clear filters
          </button>
        </p>
      )}
    </header>
  );
}

function Nearest({ session, window }: { session: Session; window: TimeWindow }) {
  return (
    <button type="button" class="plain-button" onClick={() => session.actions.setWindow(window)}>
      Nearest reports: {windowWords(window)}
    </button>
  );
}
