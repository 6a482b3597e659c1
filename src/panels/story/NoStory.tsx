import type { Session } from "../../state/session.ts";

/** Where the dataset has no story. */
export function NoStory({ session }: { session: Session }) {
  return (
    <section class="story-none" aria-label="Story">
      <h2>No story yet</h2>
      <p>
        A story is a line of steps, each with a headline and a view of its own. This dataset brings
        none.
      </p>
      <button type="button" class="plain-button" onClick={() => session.actions.setTab("network")}>
        To the network
      </button>
    </section>
  );
}
