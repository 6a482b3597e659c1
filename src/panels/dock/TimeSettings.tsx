import { SNAP_UNITS, type SnapUnit } from "../../engine/snap.ts";
import type { Session } from "../../state/session.ts";
import { MODES, type Mode } from "../../state/store.ts";
import "./time-settings.css";

const SPEEDS = [0.8, 1.6, 3, 5];
const MODE_WORDS: Record<Mode, string> = { window: "Window", cumulative: "Cumulative" };
const UNIT_WORDS: Record<SnapUnit, string> = {
  event: "Event",
  month: "Month",
  quarter: "Quarter",
  year: "Year",
  equal: "Equal events",
  free: "Free",
};

/** How long a step stands while it plays. */
export function SpeedPicker({ session: { store, actions } }: { session: Session }) {
  // A link may ask for another one.
  const speeds = [...new Set([...SPEEDS, store.speed.value])].sort((a, b) => a - b);
  return (
    <label class="dock-select">
      <select
        aria-label="Speed"
        value={String(store.speed.value)}
        onChange={(event) => actions.setSpeed(Number(event.currentTarget.value))}
      >
        {speeds.map((seconds) => (
          <option key={seconds} value={String(seconds)}>
            {seconds} s a step
          </option>
        ))}
      </select>
    </label>
  );
}

/** Whether the window counts what lies within it, or all up to its end. */
export function ModePicker({ session: { store, actions } }: { session: Session }) {
  const { mode } = store.view.value;
  return (
    <div class="dock-modes" role="radiogroup" aria-label="Mode">
      {MODES.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name="mode"
            checked={option === mode}
            onChange={() => actions.setMode(option)}
          />
          <span>{MODE_WORDS[option]}</span>
        </label>
      ))}
    </div>
  );
}

/** What the ends of the window snap to, which is also the length of a step. */
export function SnapPicker({ session: { store, actions } }: { session: Session }) {
  return (
    <label class="dock-select">
      <span>Snap</span>
      <select
        aria-label="Snap"
        value={store.snap.value}
        onChange={(event) => {
          const unit = SNAP_UNITS.find((known) => known === event.currentTarget.value);
          if (unit) actions.setSnap(unit);
        }}
      >
        {SNAP_UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {UNIT_WORDS[unit]}
          </option>
        ))}
      </select>
    </label>
  );
}
