import type { Story, StoryStep } from "../model/story.ts";
import { readWindow, readWindows } from "../model/window-text.ts";
import type { TimeWindow } from "./window.ts";
import { windowWords } from "./words.ts";

/**
 * The headline of a step (position) as a list may show it: "Step 6" behind a question that is not answered yet, where
 * its words may give the answer away: it tells of the tie that is asked about in a window that meets the question's, or
 * names that window. "" where there is no such step.
 * @param answered ids of the steps whose question is answered
 */
export function listedHeadline(story: Story, index: number, answered: ReadonlySet<string>): string {
  const step = story.steps[index];
  if (!step) return "";
  const waits = story.steps
    .slice(0, index)
    .some((asking) => asking.predict && !answered.has(asking.id) && givesAway(step, asking));
  return waits ? `Step ${index + 1}` : step.headline;
}

function givesAway(step: StoryStep, asking: StoryStep): boolean {
  const asked = asking.t ? readWindow(asking.t) : undefined;
  if (!asked) return true;
  if (step.headline.includes(windowWords(asked))) return true;
  const [a = "", b = ""] = asking.predict?.tie.split("~") ?? [];
  const { ties } = step.highlight;
  const tells = ties.length === 0 || ties.some((tie) => tie === `${a}~${b}` || tie === `${b}~${a}`);
  return tells && windowsOf(step).some((window) => !window || meets(window, asked));
}

/** The windows that a step shows; undefined for the whole extent. */
function windowsOf({ t, cmp, mode }: StoryStep): (TimeWindow | undefined)[] {
  const compared = cmp ? readWindows(cmp) : undefined;
  if (compared) return [compared.a, compared.b];
  const window = t ? readWindow(t) : undefined;
  return [window && mode === "cumulative" ? { from: -Infinity, to: window.to } : window];
}

function meets(p: TimeWindow, q: TimeWindow): boolean {
  return p.from < q.to && q.from < p.to;
}
