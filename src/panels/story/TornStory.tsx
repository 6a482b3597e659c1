import type { Story } from "../../model/story.ts";
import type { Session } from "../../state/session.ts";
import type { Ending } from "../../state/store.ts";

const ENDINGS: readonly [Ending, string][] = [
  ["both", "Keep both"],
  ["mine", "Keep this one"],
  ["theirs", "Take the other"],
];

/** Where another tab has changed the story too: what is to become of the two. */
export function TornStory({ session, story }: { session: Session; story: Story }) {
  const { store, actions } = session;
  const ending = store.quarrels.value.get(story.id);
  if (ending === undefined) return null;
  return (
    <div class="story-torn" role="alert">
      <p>Another tab has changed this story. What you change here is not kept until you choose.</p>
      {ENDINGS.map(([choice, words]) => (
        <button
          key={choice}
          type="button"
          class="plain-button"
          disabled={ending !== null}
          onClick={() => actions.settle(story.id, choice)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
