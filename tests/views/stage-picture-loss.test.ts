import { beforeEach, expect, test, vi } from "vitest";
import { createSession } from "../../src/state/session.ts";
import { PictureLoss } from "../../src/views/stage/picture-loss.ts";

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

function followed() {
  const { store, actions } = createSession();
  const canvases = [new EventTarget(), new EventTarget(), new EventTarget()];
  const build = vi.fn();
  const lost: boolean[] = [];
  const loss = new PictureLoss(actions, build, (is) => lost.push(is));
  loss.follow(canvases);
  const all = (type: string) => {
    for (const canvas of canvases) canvas.dispatchEvent(new Event(type, { cancelable: true }));
  };
  return { store, actions, canvases, build, lost, loss, all };
}

test("a loss is answered, so that the browser may give the memory back", () => {
  const { canvases } = followed();
  const event = new Event("webglcontextlost", { cancelable: true });
  canvases[0]?.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
});

test("however many canvases come back, the picture is drawn anew once, and nothing is said", () => {
  const { store, build, lost, all } = followed();
  all("webglcontextlost");
  all("webglcontextrestored");
  vi.runAllTimers();
  expect([build.mock.calls.length, lost, store.notices.value]).toEqual([1, [], []]);
});

test("memory that is not given back is told with a way to draw the picture again", () => {
  const { store, actions, build, lost, all } = followed();
  all("webglcontextlost");
  expect(store.notices.value).toEqual([]);
  vi.runAllTimers();
  expect(store.notices.value).toMatchObject([{ id: "webgl", cure: "Draw it again" }]);
  actions.cure("webgl");
  expect([build.mock.calls.length, lost, store.notices.value]).toEqual([1, [true, false], []]);
});

test("memory that comes back late draws the picture, and the notice goes", () => {
  const { store, build, lost, all } = followed();
  all("webglcontextlost");
  vi.runAllTimers();
  all("webglcontextrestored");
  expect([build.mock.calls.length, lost, store.notices.value]).toEqual([1, [true, false], []]);
});

test("a picture that cannot be drawn again stays lost, and can be tried once more", () => {
  const { store, actions, build, lost, all } = followed();
  build.mockImplementationOnce(() => {
    throw new Error("no context");
  });
  all("webglcontextlost");
  vi.runAllTimers();
  actions.cure("webgl");
  expect(store.notices.value).toMatchObject([{ cure: "Draw it again" }]);
  actions.cure("webgl");
  expect([lost.at(-1), store.notices.value]).toEqual([false, []]);
});

test("a stage that is gone hears nothing", () => {
  const { build, lost, loss, all } = followed();
  all("webglcontextlost");
  loss.stop();
  all("webglcontextrestored");
  vi.runAllTimers();
  expect([build.mock.calls.length, lost]).toEqual([0, []]);
});
