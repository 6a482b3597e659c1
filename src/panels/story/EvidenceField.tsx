import type { ShownStep } from "../../engine/story.ts";
import type { StoryStep } from "../../model/story.ts";

/** The events whose cards a step rests on, to be taken off; a card has "Add to step". */
export function EvidenceField(props: {
  shown: ShownStep;
  onSet: (part: Partial<StoryStep>) => void;
}) {
  const { shown, onSet } = props;
  const { step, ground } = shown;
  const { catalog } = ground;
  return (
    <div class="story-field">
      <span id="story-evidence">Evidence</span>
      {step.evidence.length === 0 && (
        <p class="story-auto">Select a bead or a line, and press “Add to step” on its card.</p>
      )}
      <ul class="story-evidence" aria-labelledby="story-evidence">
        {step.evidence.map((id) => {
          const label = catalog.events[catalog.eventOf.get(id) ?? -1]?.label ?? id;
          return (
            <li key={id}>
              {label}
              <button
                type="button"
                class="link-button"
                aria-label={`Take off: ${label}`}
                onClick={() => onSet({ evidence: step.evidence.filter((other) => other !== id) })}
              >
                Take off
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
