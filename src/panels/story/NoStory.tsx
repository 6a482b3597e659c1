import type { Session } from "../../state/session.ts";
import { isOwnStory } from "../../state/story-view.ts";

/** Where the dataset has no story, or the link leads to one that this browser does not hold. */
export function NoStory({ session }: { session: Session }) {
  const { step } = session.store.view.value;
  if (step && isOwnStory(step.story)) return <StoryElsewhere session={session} />;
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

function StoryElsewhere({ session: { store, actions } }: { session: Session }) {
  const shipped = store.catalog.value?.dataset.stories.find(({ steps }) => steps.length > 0);
  return (
    <section class="story-none" aria-label="Story">
      {store.ownRead.value && (
        <>
          <h2>A story kept elsewhere</h2>
          <p>
            This link is to a story kept in another browser: ask for its link with the story in it.
          </p>
          <button
            type="button"
            class="plain-button"
            onClick={() => (shipped ? actions.tell(shipped, 0) : actions.setTab("network"))}
          >
            {shipped ? "To the dataset’s own story" : "To the network"}
          </button>
        </>
      )}
    </section>
  );
}
