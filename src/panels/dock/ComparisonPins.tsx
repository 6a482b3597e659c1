import type { TimeWindow } from "../../engine/window.ts";
import { windowWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { DockIcon } from "./DockIcon.tsx";
import { pinnedWindows } from "./pinned-windows.ts";
import "./comparison.css";

/** Pins the present window as one of the two that view Compare holds against each other, and leads there. */
export function ComparisonPins({ session: { store, actions } }: { session: Session }) {
  const { window, tab } = store.view.value;
  const pinned = pinnedWindows(store);
  if (!store.catalog.value) return null;
  return (
    <fieldset class="dock-pins">
      <legend class="sr-only">Compare this window</legend>
      {(["a", "b"] as const).map((side) => {
        const letter = side.toUpperCase();
        const at = pinned[side];
        const same = isSame(at, window);
        return (
          <button
            key={side}
            type="button"
            aria-pressed={at !== undefined}
            title={
              at && !same
                ? `${letter} is ${windowWords(at)}: make it ${windowWords(window)}`
                : `Compare ${windowWords(window)} as ${letter}`
            }
            onClick={() => actions.pinWindow(side, window)}
          >
            Pin {letter}
          </button>
        );
      })}
      {pinned.a && pinned.b && tab !== "compare" && (
        <button type="button" onClick={() => actions.setTab("compare")}>
          Compare
        </button>
      )}
      {(pinned.a || pinned.b) && tab !== "compare" && (
        <button
          type="button"
          aria-label="Unpin"
          title="Unpin"
          onClick={() => actions.setComparison(null)}
        >
          <DockIcon name="close" />
        </button>
      )}
    </fieldset>
  );
}

function isSame(p: TimeWindow | undefined, q: TimeWindow): boolean {
  return p?.from === q.from && p.to === q.to;
}
