import type { TimeWindow } from "../../engine/window.ts";
import { windowWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { MARGIN } from "../../views/timeline/day-scale.ts";
import "./comparison.css";

/** The two compared windows over the tracks, on the tracks' own scale, while they are compared. */
export function ComparisonBands({ session: { store } }: { session: Session }) {
  const catalog = store.catalog.value;
  const { comparison, tab } = store.view.value;
  if (!catalog || !comparison || tab !== "compare") return null;
  const { a, b } = comparison;
  const { from, to } = catalog.extent;
  const share = (day: number) => (Math.min(to, Math.max(from, day)) - from) / (to - from);
  const band = (name: "A" | "B", window: TimeWindow) => {
    const [left, right] = [share(window.from), share(window.to)];
    return (
      right > left && (
        <span
          class="dock-band"
          style={{ left: `${left * 100}%`, width: `${(right - left) * 100}%` }}
        >
          <b>{name}</b> {windowWords(window)}
        </span>
      )
    );
  };
  const apart = a.to <= b.from || b.to <= a.from;
  return (
    <div class="dock-bands" aria-hidden="true" data-apart={apart}>
      <span class="dock-name">Compared</span>
      <div style={{ marginInline: `${MARGIN}px` }}>
        <div>{band("A", a)}</div>
        <div>{band("B", b)}</div>
      </div>
    </div>
  );
}
