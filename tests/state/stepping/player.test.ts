import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dayOf } from "../../../src/model/calendar.ts";
import { createSession } from "../../../src/state/session.ts";
import { OWN_SETTING, type Setting } from "../../../src/state/setting.ts";
import { bindPlayer, followPlay } from "../../../src/state/stepping/player.ts";
import { storyStepper } from "../../../src/state/stepping/story-stepper.ts";
import { windowStepper } from "../../../src/state/stepping/window-stepper.ts";
import { shippedCatalog } from "../../fixtures/shipped.ts";

const catalog = shippedCatalog();
const story = catalog.dataset.stories[0] ?? expect.fail("The shipped dataset has no story.");

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function framed(setting: Partial<Setting>) {
  const session = createSession();
  session.actions.setSetting({ ...OWN_SETTING, embed: true, ...setting });
  session.actions.open(catalog, []);
  return session;
}

test("a story that plays by itself shows each step for its time, answers its question, and stops at its end", () => {
  const session = framed({ play: 5 });
  session.actions.tell(story, 0);
  bindPlayer(session, storyStepper(session));
  followPlay(session);
  const seen: string[] = [];
  while (session.store.playing.peek()) {
    const { tab, step } = session.store.view.peek();
    seen.push(`${tab} ${step?.step} ${session.derived.asking.peek()}`);
    vi.advanceTimersByTime(5000);
  }
  expect(seen).toEqual(
    story.steps.flatMap(({ id, predict }) => [
      ...(predict ? [`story ${id} true`] : []),
      `story ${id} false`,
    ]),
  );
});

test("a story that loops begins again after its last step", () => {
  const session = framed({ play: 5, loop: true });
  session.actions.tell(story, story.steps.length - 1);
  bindPlayer(session, storyStepper(session));
  followPlay(session);
  vi.advanceTimersByTime(5000);
  expect(session.store.view.peek().step?.step).toBe(story.steps[0]?.id);
});

test("who has left the step while it plays is brought back to it", () => {
  const session = framed({ play: 5 });
  session.actions.tell(story, 1);
  bindPlayer(session, storyStepper(session));
  followPlay(session);
  session.actions.setLevel("everyone");
  vi.advanceTimersByTime(5000);
  expect(session.store.view.peek()).toMatchObject({ tab: "story", step: { step: "cairo-2016" } });
});

test("where the mode is changed while windows play, the steps of the new mode follow", () => {
  const session = framed({});
  bindPlayer(session, windowStepper(session));
  session.actions.setPlaying(true);
  session.actions.setMode("cumulative");
  vi.advanceTimersByTime(1600);
  expect(session.store.view.peek().window).toEqual({ from: catalog.extent.from, to: dayOf(2018) });
});
