import type { Session } from "../../state/session.ts";
import { tellingOf } from "../../state/telling.ts";
import "./left-step.css";

/** Where a reader has left a story's step to look around: the way back to it. */
export function LeftStep({ session }: { session: Session }) {
  const { store, actions } = session;
  const telling = store.view.value.tab === "story" ? null : tellingOf(store);
  if (!telling) return null;
  const { story, index, step } = telling;
  return (
    <div class="left-step" role="note">
      <button type="button" class="strong-button" onClick={() => actions.tell(story, index)}>
        Back to the step
      </button>
      <span>
        {index + 1} of {story.steps.length}: {step.headline}
      </span>
    </div>
  );
}
