// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { bindPlayer } from "../../../src/state/stepping/player.ts";
import { asks, framed, stepId, story } from "../../fixtures/framed.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a story is stepped by its keys once a press; to a host or a deck they are told and step nothing", () => {
  const own = framed({}, 0);
  for (const key of ["PageDown", "ArrowRight", " "]) expect(own.press(key)).toBe(true);
  expect(own.at()).toBe(stepId(4));
  own.press(" ", { shiftKey: true });
  expect(own.at()).toBe(stepId(3));
  own.press("End");
  expect(own.at()).toBe(stepId(story.steps.length));
  own.press("Home");
  expect([own.at(), own.session.store.playing.peek()]).toEqual([stepId(1), false]);
  for (const keys of ["host", "reveal"] as const) {
    const other = framed({ keys }, 0);
    other.sent.length = 0;
    for (const key of ["PageDown", " "]) expect(other.press(key)).toBe(false);
    expect([other.sent.length, other.at()]).toEqual([2, stepId(1)]);
  }
  const still = framed({ still: true }, 0);
  expect([still.press("PageDown"), still.at()]).toEqual([false, stepId(1)]);
});

test("whose the keys are is changed by the host while the frame stands", () => {
  const { ask, press, told, at } = framed({}, 0);
  ask("set", { keys: "host" });
  told();
  expect(press("PageDown")).toBe(false);
  expect([told().map(({ type }) => type), at()]).toEqual([["key"], stepId(1)]);
});

test("a question that waits is answered before a step is left onwards, by a key, a command and the player", () => {
  for (const on of ["key", "command", "player"] as const) {
    const { session, stepper, ask, press, told, at } = framed({}, asks);
    const stop = bindPlayer(session, stepper);
    told();
    if (on === "key") press("PageDown");
    else if (on === "command") ask("next");
    else session.actions.setPlaying(true);
    expect([session.derived.asking.peek(), at()]).toEqual([false, stepId(asks + 1)]);
    if (on === "command") expect(told()[0]).toMatchObject({ type: "step", id: 7 });
    if (on === "player") vi.advanceTimersByTime(1700);
    else press("PageDown");
    expect(at()).toBe(stepId(asks + 2));
    stop();
  }
});

test("no picture is drawn while a question waits: it would give the answer away", async () => {
  const { ask, told } = framed({}, asks, true);
  told();
  ask("snapshot", { format: "png" });
  expect(told()).toMatchObject([{ type: "error", data: { code: "unsupported" } }]);
  ask("next");
  told();
  ask("snapshot", { format: "png" });
  await vi.runAllTimersAsync();
  expect(told()).toMatchObject([{ type: "snapshot", id: 7 }]);
});

test("a step that was left is gone to by the same hash again, and another hash stays", () => {
  const { ask, go, told, at } = framed({}, 0);
  go("#s=3");
  told();
  ask("next");
  told();
  go("#s=3");
  expect(at()).toBe(stepId(3));
  const other = framed({}, 0);
  other.go("#part");
  other.ask("next");
  other.told();
  other.go("#part");
  expect(other.at()).toBe(stepId(2));
});
