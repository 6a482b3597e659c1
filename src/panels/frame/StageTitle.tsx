import type { TimeWindow } from "../../engine/window.ts";
import { windowWords } from "../../engine/words.ts";
import type { Counted } from "../../state/derived.ts";
import type { Session } from "../../state/session.ts";
import { stageWords } from "./stage-words.ts";

/** The window in words over the stage, with one line on what it holds, or on why it holds nothing. */
export function StageTitle({ session, counted }: { session: Session; counted: Counted }) {
  const { store, derived, actions } = session;
  const { window, mode, documents } = store.view.value;
  const { title, counts, silent, filtered } = stageWords({
    ...counted,
    documents,
    span: derived.span.value,
    window,
    mode,
    unit: store.snap.value,
  });
  return (
    <div class="stage-title">
      <h2>{title}</h2>
      {counts && <p>{counts}</p>}
      {silent && (
        <div class="stage-silent">
          <p>{silent.words}</p>
          {(silent.before || silent.after) && (
            <div class="stage-nearest">
              <span>Nearest reports:</span>
              {[silent.before, silent.after].map(
                (near) =>
                  near && (
                    <Nearest
                      key={near.from}
                      window={near}
                      onPress={() => actions.setWindow(near)}
                    />
                  ),
              )}
            </div>
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
