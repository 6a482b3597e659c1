import { useCallback } from "preact/hooks";
import { focusName } from "../../engine/focus-words.ts";
import type { Session } from "../../state/session.ts";
import { useEscape } from "../evidence/escape.ts";
import { keptWords } from "./isolation-words.ts";
import "./isolation-bar.css";

const HOPS = [
  [0, "Nothing else"],
  [1, "With its neighbours"],
  [2, "Two ties away"],
] as const;

/**
 * What is isolated, how far its neighbours are kept, and the way back; without it, where something is selected, the way
 * there. Esc leads back too. It stands in the strip under the stage, over no part of the network, and says what it does.
 */
export function IsolationBar({ session }: { session: Session }) {
  const { store, actions } = session;
  const { focus, hop, selection, tab } = store.view.value;
  const showAll = useCallback(() => actions.setFocus(null), [actions]);
  useEscape("isolation", focus !== null && (tab === "network" || tab === "story"), showAll);
  const catalog = store.catalog.value;
  if (!catalog) return null;
  const name = focus ? focusName(catalog, focus) : "";
  const kept = focus ? keptWords(focus, hop) : "";
  return (
    <div class="isolation" data-isolated={focus !== null}>
      <p role="status" class="sr-only">
        {focus && `Isolated: ${name}${kept}`}
      </p>
      {!focus && selection && (
        <button
          type="button"
          class="link-button"
          title="The rest of the network steps back (i)"
          onClick={() => actions.setFocus(selection)}
        >
          Isolate
        </button>
      )}
      {focus && (
        <>
          <p class="isolation-name">
            Only <b>{name}</b>
            {kept}
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
          <button type="button" class="link-button" onClick={showAll}>
            Show all
          </button>
        </>
      )}
    </div>
  );
}
