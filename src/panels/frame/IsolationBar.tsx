import type { Session } from "../../state/session.ts";
import { keptWords, subjectName } from "./isolation-words.ts";
import "./isolation-bar.css";

const HOPS = [
  [0, "It alone"],
  [1, "With its neighbours"],
  [2, "Two ties away"],
] as const;

/** What is isolated, how far its neighbours are kept, and the way back; without it, where something is selected, the way there. */
export function IsolationBar({ session }: { session: Session }) {
  const { store, actions } = session;
  const { focus, hop, selection } = store.view.value;
  const catalog = store.catalog.value;
  if (!catalog) return null;
  if (!focus)
    return (
      selection && (
        <div class="isolation">
          <button
            type="button"
            class="isolation-button"
            title="The rest of the network steps back (i)"
            onClick={() => actions.setFocus(selection)}
          >
            Isolate
          </button>
        </div>
      )
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in the line.
    <div class="isolation" role="group" aria-label="Isolated">
      <p>
        Only <b>{subjectName(catalog, focus)}</b>
        {keptWords(focus, hop)}
      </p>
      <div class="isolation-hops" role="radiogroup" aria-label="Ties away that are kept">
        {HOPS.map(([steps, words]) => (
          <label key={steps} title={words}>
            <input
              type="radio"
              name="hop"
              aria-label={`${steps}: ${words.toLowerCase()}`}
              checked={hop === steps}
              onChange={() => actions.setFocus(focus, steps)}
            />
            <span>{steps}</span>
          </label>
        ))}
      </div>
      <button type="button" class="isolation-button" onClick={() => actions.setFocus(null)}>
        Show all
      </button>
    </div>
  );
}
