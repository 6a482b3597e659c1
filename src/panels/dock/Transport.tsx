import type { Session } from "../../state/session.ts";
import { DockIcon } from "./DockIcon.tsx";
import { stepFrom } from "./step.ts";

/** Previous step, play or pause, next step. At the last step on a side its button says why it rests. */
export function Transport({ session: { store, actions } }: { session: Session }) {
  const catalog = store.catalog.value;
  const { window, mode } = store.view.value;
  const playing = store.playing.value;
  const leads = (direction: 1 | -1) =>
    catalog ? stepFrom(catalog, store.snap.value, window, mode, direction) : undefined;
  const step = (name: "Previous step" | "Next step", direction: 1 | -1) => {
    const to = leads(direction);
    const rest = direction > 0 ? "This is the last step" : "This is the first step";
    return (
      <button
        type="button"
        class="dock-button"
        aria-label={name}
        aria-disabled={!to}
        title={to ? name : rest}
        onClick={() => {
          actions.setPlaying(false);
          if (to) actions.setWindow(to);
        }}
      >
        <DockIcon name={direction > 0 ? "next" : "previous"} />
      </button>
    );
  };
  return (
    <div class="dock-transport">
      {step("Previous step", -1)}
      <button
        type="button"
        class="dock-button is-play"
        aria-label={playing ? "Pause" : "Play"}
        title={playing ? "Pause (space)" : "Play (space)"}
        onClick={() => actions.setPlaying(!playing)}
      >
        <DockIcon name={playing ? "pause" : "play"} />
      </button>
      {step("Next step", 1)}
    </div>
  );
}
