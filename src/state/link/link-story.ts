import { stepNamed } from "../stepping/stepper.ts";
import type { View } from "../store.ts";
import { isOwnStory, toldView } from "../story-view.ts";
import type { Against, LinkKey } from "./link-key.ts";

/** An id that is taken before it can be looked up must be one that a link can hold. */
const ID = /^[A-Za-z0-9._-]{1,200}$/;

/** The story and its step, before all that a step sets. */
export const STORY_KEYS: readonly LinkKey[] = [
  {
    key: "story",
    part: "step",
    write: ({ tab, step }, { dataset }) =>
      tab === "story" && step && step.story !== dataset.stories[0]?.id ? step.story : null,
    read: (value, against) => told(value, null, against),
  },
  {
    key: "s",
    part: "step",
    write: ({ tab, step }) => (tab === "story" && step ? step.step || null : null),
    read(value, against) {
      const { asked, view, catalog } = against;
      const story = asked("story") || view.step?.story || catalog.dataset.stories[0]?.id;
      return story === undefined ? undefined : told(story, value, against);
    },
  },
];

/**
 * The view of a story's step, the first one where none is named. A reader's own story that is not at hand is taken as it
 * is named: it may not have been read yet, or be kept in another browser.
 */
function told(
  id: string,
  name: string | null,
  { catalog, stories, view }: Against,
): Partial<View> | undefined {
  const story = stories.find((one) => one.id === id);
  if (!story)
    return isOwnStory(id) && ID.test(id) && (name === null || ID.test(name))
      ? { tab: "story", step: { story: id, step: name ?? "" } }
      : undefined;
  const index = name === null ? 0 : stepNamed(story.steps, name);
  return index < 0 ? undefined : toldView(story, index, catalog, view);
}
