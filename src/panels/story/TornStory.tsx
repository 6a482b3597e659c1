import type { Story } from "../../model/story.ts";
import type { Session } from "../../state/session.ts";

/** Where another tab has changed the story too: what is to become of the two. */
export function TornStory({ session, story }: { session: Session; story: Story }) {
  const { torn, mender } = session.store;
  const mend = mender.value;
  if (torn.value !== story.id || !mend) return null;
  return (
    <div class="story-torn" role="alert">
      <p>Another tab has changed this story. What you change here is not kept until you choose.</p>
      <button type="button" class="plain-button" onClick={() => mend(story.id, "both")}>
        Keep both
      </button>
      <button type="button" class="plain-button" onClick={() => mend(story.id, "mine")}>
        Keep this one
      </button>
      <button type="button" class="plain-button" onClick={() => mend(story.id, "theirs")}>
        Take the other
      </button>
    </div>
  );
}
