import { useComputed } from "@preact/signals";
import type { Session } from "../../state/session.ts";
import { DockIcon } from "./DockIcon.tsx";
import "./film-toggle.css";

/** Opens the film-strip over the dock, or shuts it. */
export function FilmToggle({ session: { store, actions } }: { session: Session }) {
  const open = useComputed(() => store.view.value.strip).value;
  return (
    <button
      type="button"
      class="film-toggle"
      aria-expanded={open}
      aria-controls={open ? "film-strip" : undefined}
      title="A small network for each year"
      onClick={() => actions.setStrip(!open)}
    >
      <DockIcon name="film" />
      <span>Film-strip</span>
    </button>
  );
}
