import type { Session } from "../session.ts";
import { tellingOf } from "../telling.ts";
import type { Stepper } from "./stepper.ts";

/** Steps through the story that is open. */
export function storyStepper({ store, derived, actions }: Session): Stepper {
  const told = () => (store.view.value.tab === "story" ? tellingOf(store) : null);
  return {
    spacePlays: false,
    steps: () =>
      (tellingOf(store)?.story.steps ?? []).map(({ id, headline, notes }) => ({
        id,
        title: headline,
        notes,
      })),
    index: () => told()?.index ?? -1,
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
    reveal() {
      const asks = derived.asking.peek();
      if (asks) actions.reveal();
      return asks;
    },
  };
}
