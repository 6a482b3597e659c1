import type { Actor, CodedEvent, SourceDocument } from "./dataset.ts";
import { parseEdtf } from "./edtf.ts";
import { shown } from "./fault.ts";
import type { Report } from "./report.ts";
import { fillShelf, listOf, type Shelf, unknownId } from "./shelf.ts";
import {
  MOST_STEPS,
  MOST_STORIES,
  type Story,
  type StoryStep,
  storySchema,
  storyStepSchema,
} from "./story.ts";
import { readWindow } from "./window-text.ts";

/** What stories are checked against. `extent` is the dataset's own, sound. */
export type StoryGround = {
  documents: Shelf<SourceDocument>;
  actors: Shelf<Actor>;
  events: Shelf<CodedEvent>;
  extent: string;
  report: Report;
};

/**
 * The stories with the steps that can be shown. A step whose window, comparison or question is faulty is left out, and so
 * is a story without any step; an unknown id in one of a step's lists is passed over with a warning.
 */
export function readStories(list: unknown, ground: StoryGround): Story[] {
  const finish = (parsed: { id: string; title: string; steps?: unknown }, path: string) => {
    const steps = readSteps(parsed.steps, path, ground);
    if (steps.length > 0) return { id: parsed.id, title: parsed.title, steps };
    ground.report.error(
      `${path}.steps`,
      () => `The story "${parsed.id}" has no sound step, so it is left out: give it one.`,
    );
    return undefined;
  };
  const maker = { schema: storySchema, finish };
  return [...fillShelf(list, "stories", MOST_STORIES, maker, ground.report).kept.values()];
}

function readSteps(list: unknown, story: string, ground: StoryGround): StoryStep[] {
  const path = `${story}.steps`;
  const steps = listOf(list, path, ground.report);
  if (steps.length > MOST_STEPS) {
    ground.report.error(
      path,
      () =>
        `The story has ${steps.length.toLocaleString("en")} steps, of which the first ${MOST_STEPS} are read: tell the rest in another story.`,
    );
  }
  const finish = (step: StoryStep, at: string) => readStep(step, at, ground);
  const maker = { schema: storyStepSchema, finish };
  const first = steps.slice(0, MOST_STEPS);
  return [...fillShelf(first, path, MOST_STEPS, maker, ground.report).kept.values()];
}

function readStep(step: StoryStep, path: string, ground: StoryGround): StoryStep | undefined {
  const { actors, events, documents, report } = ground;
  const known = (list: string[], at: string, kind: string, shelf: Shelf<unknown>) =>
    list.filter((id, i) => {
      if (shelf.kept.has(id)) return true;
      report.warn(`${path}.${at}[${i}]`, () => unknownId(id, kind, shelf));
      return false;
    });
  const sound = [
    step.t === undefined || isShowable(step.t, `${path}.t`, ground),
    step.cmp === undefined || isComparison(step.cmp, `${path}.cmp`, ground),
  ];
  const asked = step.predict;
  const askedTie = asked && tieIn(asked.tie, ground);
  if (askedTie?.fault) report.error(`${path}.predict.tie`, askedTie.fault);
  if (sound.includes(false) || askedTie?.fault) return undefined;
  const ties = step.highlight.ties.flatMap((key, i) => {
    const { tie, fault } = tieIn(key, ground);
    if (fault) report.warn(`${path}.highlight.ties[${i}]`, fault);
    return fault ? [] : [tie];
  });
  const { documents: given, ...rest } = step;
  const ticked = known(given ?? [], "documents", "document", documents);
  const isMeant = given !== undefined && (ticked.length > 0 || given.length === 0);
  return {
    ...rest,
    open: known(step.open, "open", "actor", actors),
    shut: known(step.shut, "shut", "actor", actors),
    ...(isMeant && { documents: ticked }),
    fit: known(step.fit, "fit", "actor", actors),
    highlight: {
      ties,
      events: known(step.highlight.events, "highlight.events", "event", events),
    },
    evidence: known(step.evidence, "evidence", "event", events),
    ...(asked && askedTie && { predict: { ...asked, tie: askedTie.tie } }),
  };
}

function isComparison(text: string, path: string, ground: StoryGround): boolean {
  const windows = text.split("~");
  if (windows.length === 2) {
    return windows.map((window) => isShowable(window, path, ground)).every(Boolean);
  }
  ground.report.error(
    path,
    () => `${shown(text)} does not name two windows: write them as "2016~2017".`,
  );
  return false;
}

function isShowable(text: string, path: string, { events, extent, report }: StoryGround): boolean {
  const window = readWindow(text);
  if (!window) {
    report.error(
      path,
      () =>
        `${shown(text)} is no window: write for example "2017", "2016..2018" or "2016-05..2017-06".`,
    );
    return false;
  }
  const meets = (edtf: string) => {
    const time = parseEdtf(edtf);
    return time !== undefined && time.earliest < window.to && time.latest >= window.from;
  };
  if (meets(extent)) return true;
  for (const { time } of events.kept.values()) if (meets(time.edtf)) return true;
  report.error(
    path,
    () =>
      `The window ${shown(text)} holds no event and no day of the extent "${extent}": choose one within it.`,
  );
  return false;
}

/** A tie's key put in order, or why it names none. */
function tieIn(
  key: string,
  { actors }: StoryGround,
): { tie: string; fault?: undefined } | { tie?: undefined; fault: () => string } {
  const [a = "", b = "", ...rest] = key.split(/[~|]/);
  if (rest.length > 0 || a === "" || b === "" || a === b) {
    return {
      fault: () =>
        `${shown(key)} is no tie: join the ids of two actors by "~", such as "egypt~russia".`,
    };
  }
  const unknown = [a, b].find((id) => !actors.kept.has(id));
  return unknown === undefined
    ? { tie: `${a}~${b}` }
    : { fault: () => unknownId(unknown, "actor", actors) };
}
