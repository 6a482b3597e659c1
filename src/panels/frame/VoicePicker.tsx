import type { Session } from "../../state/session.ts";
import { VOICES, type Voice } from "../../state/store.ts";

const WORDS: Record<Voice, string> = {
  full: "In full, with what is new and what is not mentioned",
  brief: "In brief, the counts alone",
  off: "Not at all",
};

/** How much a screen reader hears when the window comes to rest; this browser keeps the choice. */
export function VoicePicker({ session: { store, actions } }: { session: Session }) {
  const chosen = store.voice.value;
  return (
    <fieldset class="voices">
      <legend>When time has moved, a screen reader hears it</legend>
      {VOICES.map((voice) => (
        <label key={voice}>
          <input
            type="radio"
            name="voice"
            checked={voice === chosen}
            onChange={() => actions.setVoice(voice)}
          />
          {WORDS[voice]}
        </label>
      ))}
    </fieldset>
  );
}
