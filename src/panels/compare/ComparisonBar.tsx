import type { Catalog } from "../../engine/catalog.ts";
import type { Session } from "../../state/session.ts";
import type { Comparison } from "../../state/store.ts";
import { WindowPicker } from "./WindowPicker.tsx";

type BarProps = { session: Session; catalog: Catalog; windows: Comparison };

/** The two windows and the button that swaps them. */
export function ComparisonBar({ session: { store, actions }, catalog, windows }: BarProps) {
  const { a, b } = windows;
  const present = store.view.value.window;
  return (
    <header class="compare-bar">
      <WindowPicker
        name="A"
        catalog={catalog}
        present={present}
        window={a}
        onPick={(picked) => actions.setComparison({ a: picked, b })}
      />
      <button
        type="button"
        class="compare-swap"
        aria-label="Swap A and B"
        title="Swap A and B"
        onClick={() => actions.setComparison({ a: b, b: a })}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path
            d="M2.5 5.5h10M9.5 2.5l3 3-3 3M13.5 10.5h-10M6.5 7.5l-3 3 3 3"
            fill="none"
            stroke="currentColor"
            stroke-width="1.5"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        </svg>
      </button>
      <WindowPicker
        name="B"
        catalog={catalog}
        present={present}
        window={b}
        onPick={(picked) => actions.setComparison({ a, b: picked })}
      />
    </header>
  );
}
