import { LEVELS, type Level } from "../../engine/rollup.ts";
import type { Session } from "../../state/session.ts";

const WORDS: Record<Level, string> = {
  blocs: "Blocs",
  institutions: "Institutions",
  everyone: "Everyone",
};

/** How far actors are rolled up: three radios in one strip. */
export function LevelPicker({ session: { store, actions } }: { session: Session }) {
  const { level } = store.view.value;
  return (
    <div class="level" role="radiogroup" aria-label="Level">
      {LEVELS.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name="level"
            checked={option === level}
            onChange={() => actions.setLevel(option)}
          />
          <span>{WORDS[option]}</span>
        </label>
      ))}
    </div>
  );
}
