import { useComputed } from "@preact/signals";
import type { Session } from "../../state/session.ts";
import { DockIcon } from "./DockIcon.tsx";
import "./film-toggle.css";

/** Opens the film-strip over the dock, or shuts it, as Escape does while it has the focus. `onOpen`: told when it opens. */
export function FilmToggle({
  session: { store, actions },
  onOpen,
}: {
  session: Session;
  onOpen?: () => void;
}) {
  const open = useComputed(() => store.view.value.strip).value;
  return (
    <button
      type="button"
      class="film-toggle"
      aria-expanded={open}
      aria-controls={open ? "film-strip" : undefined}
      title="A small network for each year"
      onClick={() => {
        actions.setStrip(!open);
        if (!open) onOpen?.();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open || event.defaultPrevented) return;
        event.stopPropagation();
        actions.setStrip(false);
      }}
    >
      <DockIcon name="film" />
      <span>Film-strip</span>
    </button>
  );
}
