import { windowWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { Icon } from "./Icon.tsx";
import { showPeriod } from "./window-around.ts";

/** The window that a page tells of; where it is a part of the time, a chip ("2017 only ×") that widens it to the whole. */
export function WindowChip({ session }: { session: Session }) {
  const { window, mode } = session.store.view.value;
  const extent = session.store.catalog.value?.extent;
  const words = windowWords(window, mode);
  const { from, to } = session.derived.span.value;
  if (!extent || (from <= extent.from && to >= extent.to)) return <>{words}</>;
  const whole = windowWords(extent);
  return (
    <button
      type="button"
      class="window-chip"
      aria-label={`${words} only: widen to ${whole}`}
      title={`Widen to ${whole}`}
      onClick={({ currentTarget }) => {
        currentTarget.closest<HTMLElement>(".panel")?.focus();
        showPeriod(session, extent);
      }}
    >
      {words} only
      <Icon name="close" />
    </button>
  );
}
