import { useComputed } from "@preact/signals";
import type { Session } from "../../state/session.ts";
import { isOwnStory } from "../../state/story-view.ts";
import { tellingOf } from "../../state/telling.ts";

/** Adds an event's card to the step of an own story; where it is in that step, says so and leads back to the editor. */
export function AddToStep({ session, event }: { session: Session; event: string }) {
  const { store, actions } = session;
  const telling = useComputed(() => tellingOf(store)).value;
  if (!telling || !isOwnStory(telling.story.id)) return null;
  const { story, index, step } = telling;
  const added = step.evidence.includes(event);
  const edit = () => {
    actions.setEditing(true);
    actions.tell(story, index);
  };
  return (
    <>
      <button type="button" class="card-open" onClick={() => (added ? edit() : actions.pin(event))}>
        {added ? "Edit the step" : "Add to step"}
      </button>
      <span class="card-added" role="status">
        {added && `Added to step ${index + 1}`}
      </span>
    </>
  );
}
