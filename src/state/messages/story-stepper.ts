import type { Session } from "../session.ts";
import { tellingOf } from "../telling.ts";
import type { Stepper } from "./stepper.ts";

/** Steps through the story that is open. */
export function storyStepper({ store, actions }: Session): Stepper {
  const told = () => (store.view.value.tab === "story" ? tellingOf(store) : null);
  return {
    count: () => tellingOf(store)?.story.steps.length ?? 0,
    index: () => told()?.index ?? -1,
    at(index) {
      const step = tellingOf(store)?.story.steps[index];
      return step && { id: step.id, title: step.headline, notes: step.notes };
    },
    beside(direction) {
      const telling = tellingOf(store);
      if (!telling) return null;
      const { index, story } = telling;
      // Whoever has left the step first comes back to it.
      const next = told() ? index + direction : index;
      return next >= 0 && next < story.steps.length ? next : null;
    },
    goto(index) {
      const telling = tellingOf(store);
      if (telling) actions.tell(telling.story, index);
    },
  };
}
