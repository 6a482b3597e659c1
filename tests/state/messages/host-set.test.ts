// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { historyOf } from "../../../src/state/history.ts";
import { catalog, framed, stepId, story, year } from "../../fixtures/framed.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("keys of the link are set together or, where one makes no sense, not at all", () => {
  const { session, ask, told } = framed();
  ask("set", { level: "everyone", t: "2017" });
  expect(session.store.view.peek()).toMatchObject({ level: "everyone", window: year(2017) });
  told();
  const before = session.store.view.peek();
  ask("set", { level: "blocs", t: "never" });
  ask("set", { nonsense: "1" });
  ask("set", { pal: "mono", play: "junk", embed: "0" });
  expect(told().map(({ data }) => data)).toEqual([
    { code: "invalid", what: ["t=never"] },
    { code: "invalid", what: ["nonsense=1"] },
    { code: "invalid", what: ["embed=0", "play=junk"] },
  ]);
  expect(session.store.setting.peek().pal).toBe("std");
  expect(session.store.view.peek()).toBe(before);
});

test("the frame's own keys are set too, a null or an empty text brings a default back, and what is not named stays", () => {
  const { session, ask } = framed();
  ask("set", { theme: "dark", pal: "mono", ui: "min", scale: "1.5", sel: "egypt", t: "2017" });
  expect(session.store.setting.peek()).toMatchObject({ pal: "mono", ui: "min", scale: 1.5 });
  expect(session.store.view.peek()).toMatchObject({ theme: "dark", selection: { id: "egypt" } });
  ask("set", { pal: "", scale: null, sel: null, t: "" });
  expect(session.store.setting.peek()).toMatchObject({ pal: "std", ui: "min", scale: 1 });
  expect(session.store.view.peek()).toMatchObject({ theme: "dark", window: catalog.extent });
  expect(session.store.view.peek().selection).toBeNull();
});

test("a pace that is set plays at once, and is stopped as it is unset", () => {
  const { session, ask } = framed({}, 0);
  ask("set", { play: "2" });
  expect([session.store.playing.peek(), session.store.speed.peek()]).toEqual([true, 2]);
  ask("set", { play: "" });
  expect(session.store.playing.peek()).toBe(false);
});

test("what is set beside a story's step leaves neither the step nor where the picture stands", () => {
  const { session, ask, at } = framed({}, 1);
  const camera = { x: 0.4, y: 0.4, ratio: 0.5 };
  session.actions.setCamera(camera);
  ask("set", { theme: "dark" });
  expect(session.store.view.peek()).toMatchObject({ tab: "story", theme: "dark", camera });
  ask("set", { level: "everyone" });
  expect([session.store.view.peek().tab, at()]).toEqual(["network", stepId(2)]);
  ask("set", { theme: "light" });
  expect(at()).toBe(stepId(2));
  ask("set", { s: "4" });
  expect([session.store.view.peek().tab, at()]).toEqual(["story", stepId(4)]);
  ask("set", { s: "" });
  expect([session.store.view.peek().tab, at()]).toEqual(["network", undefined]);
});

test("a story of the reader's own is set, and stepped, like one of the dataset's", () => {
  const { session, ask, told, at } = framed({}, 0);
  const own = { ...story, id: "own-mine", steps: story.steps.slice(0, 3) };
  session.actions.setOwn(own.id, historyOf(own));
  session.actions.tell(own, 1);
  ask("set", { theme: "dark" });
  expect(session.store.view.peek()).toMatchObject({ tab: "story", window: year(2016) });
  ask("next");
  expect([session.store.view.peek().step?.story, at()]).toEqual([own.id, stepId(3)]);
  told();
  ask("next");
  expect(told()).toMatchObject([{ type: "edge", data: { at: "end" } }]);
});
