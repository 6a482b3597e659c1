import { useState } from "preact/hooks";
import type { Session } from "../../state/session.ts";
import { freshStepId, movedStep, withoutStep, withStep } from "../../state/step-edits.ts";
import type { Telling } from "../../state/telling.ts";
import type { Editing } from "./editing.ts";

/** The steps in their order: each can be gone to, moved by its buttons or by dragging, and taken out. */
export function StepOrder(props: { session: Session; telling: Telling; editing: Editing }) {
  const { session, telling, editing } = props;
  const { story, index, step } = telling;
  const [dragged, setDragged] = useState(-1);
  const move = (from: number, to: number) => {
    if (to < 0 || to >= story.steps.length) return;
    editing.set(movedStep(story, from, to), undefined, to);
  };
  return (
    <section class="story-order" aria-label="Order of the steps">
      <ol>
        {story.steps.map(({ id, headline }, i) => (
          <li
            key={id}
            draggable
            data-dragged={dragged === i || undefined}
            aria-current={i === index ? "step" : undefined}
            onDragStart={() => setDragged(i)}
            onDragEnd={() => setDragged(-1)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged >= 0) move(dragged, i);
              setDragged(-1);
            }}
          >
            <button type="button" class="story-goto" onClick={() => session.actions.tell(story, i)}>
              {i + 1}. {headline}
            </button>
            <Way words={`Move up: ${headline}`} sign="↑" off={i === 0} act={() => move(i, i - 1)} />
            <Way
              words={`Move down: ${headline}`}
              sign="↓"
              off={i === story.steps.length - 1}
              act={() => move(i, i + 1)}
            />
            <Way
              words={`Take out: ${headline}`}
              sign="×"
              off={story.steps.length === 1}
              act={() => editing.set(withoutStep(story, i), undefined, Math.max(0, i - 1))}
            />
          </li>
        ))}
      </ol>
      <button
        type="button"
        class="plain-button"
        onClick={() =>
          editing.set(
            withStep(story, { ...step, id: freshStepId(story) }, index + 1),
            undefined,
            index + 1,
          )
        }
      >
        Add a step like this one
      </button>
    </section>
  );
}

function Way(props: { words: string; sign: string; off: boolean; act: () => void }) {
  const { words, sign, off, act } = props;
  return (
    <button
      type="button"
      class="story-move"
      aria-label={words}
      title={words}
      disabled={off}
      onClick={act}
    >
      {sign}
    </button>
  );
}
