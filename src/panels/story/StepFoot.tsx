import type { Stepper } from "../../state/stepping/stepper.ts";
import { Icon } from "../frame/Icon.tsx";

/** The way to the step before and the one after, where one stands, and what the step rests on. */
export function StepFoot(props: {
  stepper: Stepper;
  index: number;
  count: number;
  /** Whether a question waits, whose answer is the way on. */
  asking: boolean;
  sources: string;
  onStep: (direction: 1 | -1) => void;
}) {
  const { stepper, index, count, asking, sources, onStep } = props;
  const way = (direction: 1 | -1, words: string, icon: "back" | "chevron") => (
    <button
      type="button"
      class="story-way"
      aria-label={words}
      title={words}
      disabled={stepper.beside(direction) === null && !(asking && direction > 0)}
      onClick={() => onStep(direction)}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <footer class="story-foot">
      {way(-1, "Previous step of the story", "back")}
      <p class="story-counter" role="status">
        <span class="sr-only">Step </span>
        {index + 1} of {count}
      </p>
      {way(1, "Next step of the story", "chevron")}
      <p class="story-sources">{sources}</p>
    </footer>
  );
}
