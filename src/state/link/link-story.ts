import { firstStep, isOwnStory, stepNamed, toldView } from "../story-view.ts";
import type { LinkKey } from "./link-key.ts";

/** An id that is taken before it can be looked up must be one that a link can hold. */
const ID = /^[A-Za-z0-9._-]{1,200}$/;

/**
 * The story and its step, before all that a step sets. A reader's own story is known only once it has been read from
 * where it is kept, so its step is taken as it is named.
 */
export const STORY_KEYS: readonly LinkKey[] = [
  {
    key: "story",
    write: ({ tab, step }, { dataset }) =>
      tab === "story" && step && step.story !== dataset.stories[0]?.id ? step.story : null,
    read(value, { catalog, view }) {
      if (isOwnStory(value) && ID.test(value))
        return { tab: "story", step: { story: value, step: "" } };
      const story = catalog.dataset.stories.find(({ id }) => id === value);
      return story && toldView(story, 0, catalog, view);
    },
  },
  {
    key: "s",
    write: ({ tab, step }) => (tab === "story" && step ? step.step || null : null),
    read(value, { catalog, view }) {
      const { stories } = catalog.dataset;
      const ref = view.step ?? firstStep(stories);
      if (!ref) return undefined;
      if (isOwnStory(ref.story))
        return ID.test(value) ? { step: { ...ref, step: value } } : undefined;
      const story = stories.find(({ id }) => id === ref.story);
      const index = story ? stepNamed(story, value) : -1;
      return story && index >= 0 ? toldView(story, index, catalog, view) : undefined;
    },
  },
];
