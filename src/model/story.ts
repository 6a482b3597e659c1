import * as z from "zod/mini";
import { id, maybe, status, text } from "./fields.ts";
import { EVENT_TYPES, STANCES } from "./plover.ts";

/** How many stories a dataset, and how many steps a story may hold. */
export const MOST_STORIES = 100;
export const MOST_STEPS = 200;

const MOST_IDS = 1000;
const list = z
  .array(text)
  .check(z.maxLength(MOST_IDS, `is longer than ${MOST_IDS} items: shorten it`));
const ids = z._default(list, []);

/**
 * What a class is asked to foretell: how many happenings are reported on a tie in the step's window, of one event type
 * or one stance where the measure names it. `noun` is what the question calls several of them: "meetings and receptions".
 */
const prediction = z.object({
  prompt: text.check(z.minLength(1, "is empty: ask what is to be foretold")),
  tie: text,
  noun: z.optional(text.check(z.minLength(1, "is empty: name what is counted, or leave it out"))),
  measure: z._default(
    z.object({ type: z.optional(z.enum(EVENT_TYPES)), stance: z.optional(z.enum(STANCES)) }),
    {},
  ),
});

/** One step of a story; its keys are those of a link where a link has them. */
export const storyStepSchema = z.object({
  id,
  headline: text.check(z.minLength(1, "is empty: say in one sentence what the step shows")),
  t: maybe,
  mode: z._default(z.enum(["window", "cumulative"]), "window"),
  cmp: maybe,
  level: z._default(z.enum(["blocs", "institutions", "everyone"]), "blocs"),
  open: ids,
  shut: ids,
  tab: z.optional(z.enum(["network", "ties", "compare", "table"])),
  types: z.optional(z.array(z.enum(EVENT_TYPES))),
  statuses: z.optional(z.array(status)),
  documents: z.optional(list),
  fit: ids,
  highlight: z._default(z.object({ ties: ids, events: ids }), { ties: [], events: [] }),
  caption: z._default(z.object({ auto: z._default(z.boolean(), true), text: maybe }), {
    auto: true,
  }),
  evidence: ids,
  notes: z._default(text, ""),
  predict: z.optional(prediction),
});

/** A story before its steps are read one by one. */
export const storySchema = z.object({
  id,
  title: text.check(z.minLength(1, "is empty: name the story")),
  steps: z._default(z.unknown(), []),
});

/**
 * One step: a headline, and the view that it stands on. `t` is a window and `cmp` two, as in a link ("2017",
 * "2016~2017"; see window-text.ts); without `t` it is the whole extent. A tie is two actors' ids joined by "~". What is
 * left out of `types`, `statuses` and `documents` lets everything through. `evidence` are the events whose cards stand
 * beside the picture, `notes` what the speaker says. With `caption.auto` the caption is written from the counts.
 */
export type StoryStep = z.infer<typeof storyStepSchema>;

/** What a step asks a class to foretell. */
export type StoryQuestion = NonNullable<StoryStep["predict"]>;

/** A story: at least one step, in the order in which they are told. */
export type Story = { id: string; title: string; steps: StoryStep[] };
