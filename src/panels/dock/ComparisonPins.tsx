import { coverageOf } from "../../engine/coverage.ts";
import type { TimeWindow } from "../../engine/window.ts";
import { windowsToCompare } from "../../engine/windows-to-compare.ts";
import type { Session } from "../../state/session.ts";
import "./comparison.css";

/** Pins the present window as one of the two that view Compare holds against each other. */
export function ComparisonPins({ session: { store, actions } }: { session: Session }) {
  const catalog = store.catalog.value;
  const { window, comparison } = store.view.value;
  if (!catalog) return null;
  const pin = (side: "a" | "b") => {
    const pinned = comparison ?? windowsToCompare(catalog, window, coverageOf(catalog));
    actions.setComparison({ ...pinned, [side]: window });
  };
  return (
    <fieldset class="dock-pins">
      <legend class="sr-only">Compare this window</legend>
      {(["a", "b"] as const).map((side) => (
        <button
          key={side}
          type="button"
          aria-label={`Pin ${side.toUpperCase()}`}
          aria-pressed={isSame(comparison?.[side], window)}
          title={`Compare this window as ${side.toUpperCase()}`}
          onClick={() => pin(side)}
        >
          Pin {side.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}

function isSame(p: TimeWindow | undefined, q: TimeWindow): boolean {
  return p?.from === q.from && p.to === q.to;
}
