import type { Session } from "../../state/session.ts";
import { freshStepId, withStep } from "../../state/step-edits.ts";
import { stepOfView } from "../../state/step-of-view.ts";
import { isOwnStory } from "../../state/story-view.ts";
import { tellingOf } from "../../state/telling.ts";
import "./left-step.css";

/** Where a reader has left a story's step to look around: the way back to it. */
export function LeftStep({ session }: { session: Session }) {
  const { store, actions } = session;
  const telling = store.view.value.tab === "story" ? null : tellingOf(store);
  if (!telling) return null;
  const { story, index, step } = telling;
  const catalog = store.catalog.value;
  return (
    <div class="left-step" role="note">
      <button type="button" class="strong-button" onClick={() => actions.tell(story, index)}>
        Back to the step
      </button>
      {isOwnStory(story.id) && catalog && (
        <button
          type="button"
          class="plain-button"
          onClick={() => {
            const taken = story.steps.map(({ headline }) => headline);
            const added = stepOfView(freshStepId(story), store.view.peek(), catalog, taken);
            actions.editStep((now, at) => withStep(now, added, at + 1));
            const now = store.own.peek().get(story.id)?.now;
            if (!now) return;
            actions.setEditing("headline");
            actions.tell(now, index + 1);
          }}
        >
          Add this view as a step
        </button>
      )}
      <span>
        {index + 1} of {story.steps.length}: {step.headline}
      </span>
    </div>
  );
}
