import { useEffect, useRef } from "preact/hooks";
import { listedHeadline } from "../../engine/headlines.ts";
import type { Session } from "../../state/session.ts";
import { answeredIn, storiesOf, type Telling } from "../../state/telling.ts";

/** All steps of the story by their headlines, to go to one of them; and another story, where there is one. */
export function StepList(props: { session: Session; telling: Telling }) {
  const { session, telling } = props;
  const { store, actions } = session;
  const { story, index } = telling;
  const stories = storiesOf(store);
  const answered = answeredIn(store, story);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const steps = list.current;
    const here = steps?.querySelector<HTMLElement>("[aria-current]");
    // Only the list may scroll, not what it stands in.
    if (steps && here) steps.scrollTop = here.offsetTop - steps.offsetTop - here.offsetHeight;
  }, [index, answered.size]);
  return (
    <nav class="story-steps" aria-label="Steps">
      {stories.length > 1 && (
        <label class="story-pick">
          Story
          <select
            value={story.id}
            onChange={({ currentTarget }) => {
              const other = stories.find(({ id }) => id === currentTarget.value);
              if (other) actions.tell(other, 0);
            }}
          >
            {stories.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <ol ref={list}>
        {story.steps.map((step, i) => (
          <li key={step.id}>
            <button
              type="button"
              aria-current={i === index ? "step" : undefined}
              onClick={() => actions.tell(story, i)}
            >
              <span class="story-number">{i + 1}</span>
              {i === index ? step.headline : listedHeadline(story, i, answered)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
