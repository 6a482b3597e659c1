import type { TimeWindow } from "../../engine/window.ts";
import { windowWords } from "../../engine/words.ts";
import type { Counted } from "../../state/derived.ts";
import type { Session } from "../../state/session.ts";
import { stageWordsOf } from "./stage-words.ts";
import { UndatedNote } from "./UndatedNote.tsx";

/**
 * The window in words over the stage, with one line on what it holds, or on why it holds nothing or not all. A list of
 * ties has its own title and counts, so over it only the latter is said; an embedded one has nothing else to name its window.
 */
export function StageTitle(props: { session: Session; counted: Counted; list: boolean }) {
  const { session, counted, list } = props;
  const { store, actions } = session;
  const { title, counts, silent, filtered, hidden } = stageWordsOf(session, counted);
  if (list && !silent && !filtered && !hidden && !store.setting.value.embed) return null;
  return (
    <div class="stage-title">
      <h2>{title}</h2>
      {counts && !list && <p>{counts}</p>}
      {hidden && <p class="stage-filtered">{hidden}</p>}
      {silent && (
        <div class="stage-silent">
          <p>{silent.words}</p>
          <UndatedNote session={session} />
          {(silent.before || silent.after) && <span>Nearest reports:</span>}
          {[silent.before, silent.after].map(
            (near) =>
              near && (
                <Nearest key={near.from} window={near} onPress={() => actions.setWindow(near)} />
              ),
          )}
        </div>
      )}
      {filtered && (
        <p class="stage-filtered">
          {filtered}{" "}
          <button type="button" class="plain-button" onClick={() => actions.clearFilters()}>
            Clear filters
          </button>
        </p>
      )}
    </div>
  );
}

function Nearest({ window, onPress }: { window: TimeWindow; onPress: () => void }) {
  return (
    <button type="button" class="plain-button" onClick={onPress}>
      {windowWords(window)}
    </button>
  );
}
