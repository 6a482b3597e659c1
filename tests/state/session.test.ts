// @vitest-environment happy-dom
import { effect } from "@preact/signals-core";
import { beforeEach, expect, test, vi } from "vitest";
import { playSteps } from "../../src/engine/snap.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { bindAddress } from "../../src/state/address.ts";
import { bindKeepsake } from "../../src/state/keepsake.ts";
import { decodeLink } from "../../src/state/link/link.ts";
import { createSession, type Session } from "../../src/state/session.ts";
import { bindPlayer } from "../../src/state/stepping/player.ts";
import { windowStepper } from "../../src/state/stepping/window-stepper.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const year = (y: number) => ({ from: dayOf(y), to: dayOf(y + 1) });

function opened(): Session {
  const session = createSession();
  const catalog = catalogFrom({
    extent: "2016/2019",
    events: [
      { id: "a", who: "egypt haftar", when: "2016-05" },
      { id: "b", who: "egypt russia", when: "2019-05", status: "planned" },
    ],
  });
  session.actions.open(catalog, []);
  return session;
}

function catalogIn({ catalog }: Session["store"]) {
  if (!catalog.value) throw new Error("No dataset is open.");
  return catalog.value;
}

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, "", "/");
  return () => vi.useRealTimers();
});

test("a dataset opens on its whole extent with nothing selected", () => {
  const { store } = opened();
  expect(store.view.value.window).toEqual({ from: dayOf(2016), to: dayOf(2020) });
  expect(store.view.value.selection).toBeNull();
});

test("a window's ends are put in order and kept a day apart", () => {
  const { store, actions } = opened();
  actions.setWindow({ from: dayOf(2018), to: dayOf(2017) });
  expect(store.view.value.window).toEqual({ from: dayOf(2017), to: dayOf(2018) });
  actions.setWindow({ from: 17000, to: 17000 });
  expect(store.view.value.window).toEqual({ from: 17000, to: 17001 });
});

test("the counts follow the window, and a listener is told only what changed", () => {
  const { actions, derived } = opened();
  const seen: (number | null)[] = [];
  const stop = effect(() => {
    const counted = derived.counted.value;
    seen.push(counted?.change ? counted.change.slots.length : null);
  });
  actions.setWindow(year(2016));
  actions.setWindow(year(2017));
  stop();
  expect(seen).toEqual([null, 1, 1]);
});

test("a filter counts anew", () => {
  const { actions, derived } = opened();
  actions.setStatuses(["planned"]);
  expect([...(derived.counted.value?.fold.passing ?? [])]).toEqual([0, 1]);
  actions.clearFilters();
  expect([...(derived.counted.value?.fold.passing ?? [])]).toEqual([1, 1]);
});

test("a settled view is one step in the history, and Back brings the one before", () => {
  const { store, actions } = opened();
  const stop = bindAddress(store, actions);
  const before = history.length;
  actions.setWindow(year(2016));
  actions.setWindow(year(2017));
  vi.advanceTimersByTime(1000);
  expect(location.search).toBe("?v=1&t=2017");
  expect(history.length).toBe(before + 1);
  history.replaceState(null, "", "/?v=1&t=2016");
  dispatchEvent(new PopStateEvent("popstate"));
  expect(store.view.value.window).toEqual(year(2016));
  stop();
});

test("an address in another form is put in order without a step, so that Back leads on", () => {
  history.replaceState(null, "", "/?t=2017-01..2017-12&sel=nobody");
  const { store, actions } = opened();
  const linked = decodeLink(location.search, "", catalogIn(store)).view;
  actions.setView(linked);
  const stop = bindAddress(store, actions);
  const before = history.length;
  vi.advanceTimersByTime(1000);
  expect(location.search).toBe("?v=1&t=2017");
  history.replaceState(null, "", "/?t=2016-01..2016-12");
  dispatchEvent(new PopStateEvent("popstate"));
  vi.advanceTimersByTime(1000);
  expect(location.search).toBe("?v=1&t=2016");
  expect(history.length).toBe(before);
  actions.setWindow(year(2018));
  vi.advanceTimersByTime(1000);
  expect(history.length).toBe(before + 1);
  stop();
});

test("a hash that holds a link gives way to the query; any other hash stays", () => {
  history.replaceState(null, "", "/#t=2017");
  const { store, actions } = opened();
  const stop = bindAddress(store, actions);
  vi.advanceTimersByTime(1000);
  expect(location.hash).toBe("");
  history.replaceState(null, "", "/#part");
  actions.setWindow(year(2017));
  vi.advanceTimersByTime(1000);
  expect(location.search + location.hash).toBe("?v=1&t=2017#part");
  stop();
});

test("nothing is written to the address while it plays", () => {
  const session = opened();
  const { store, actions } = session;
  const stops = [bindAddress(store, actions), bindPlayer(session, windowStepper(session))];
  actions.setPlaying(true);
  vi.advanceTimersByTime(3000);
  expect(location.search).toBe("");
  actions.setPlaying(false);
  vi.advanceTimersByTime(1000);
  expect(location.search).toMatch(/t=/);
  for (const stop of stops) stop();
});

test("play goes through the steps from the first one and stops at the end", () => {
  const session = opened();
  const { store, actions } = session;
  const stop = bindPlayer(session, windowStepper(session));
  const steps = playSteps(catalogIn(store), "year", "window");
  const seen: number[] = [];
  const stopSeeing = effect(() => {
    seen.push(store.view.value.window.from);
  });
  actions.setPlaying(true);
  vi.advanceTimersByTime(60_000);
  expect([...new Set(seen)]).toEqual(steps.map(({ window }) => window.from));
  expect(store.playing.value).toBe(false);
  stop();
  stopSeeing();
});

test("what a hand moved is in its place again when the dataset is opened anew", () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
  const first = opened();
  const stop = bindKeepsake(first.store, first.actions, () => storage);
  first.actions.moveActor("egypt", { x: 0.5, y: 0.25 });
  stop();
  const second = opened();
  bindKeepsake(second.store, second.actions, () => storage)();
  expect([...second.store.moved.value]).toEqual([["egypt", { x: 0.5, y: 0.25 }]]);
});

test("what a hand moved stays where it is when the same dataset is opened once more", () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
  const { store, actions } = opened();
  const stop = bindKeepsake(store, actions, () => storage);
  actions.moveActor("egypt", { x: 0.5, y: 0.25 });
  actions.open({ ...catalogIn(store) }, []);
  expect([...store.moved.value]).toEqual([["egypt", { x: 0.5, y: 0.25 }]]);
  stop();
});

test("where the browser denies storage the app works on and says what is not kept", () => {
  const { store, actions } = opened();
  const stop = bindKeepsake(store, actions, () => {
    throw new DOMException("denied", "SecurityError");
  });
  actions.moveActor("egypt", { x: 0.5, y: 0.25 });
  expect(store.moved.value.size).toBe(1);
  expect(store.notices.value.map(({ id }) => id)).toEqual(["storage"]);
  actions.dismiss("storage");
  actions.notify({ id: "stories", text: "This browser keeps nothing for this page." });
  actions.moveActor("egypt", { x: 0.25, y: 0.25 });
  expect(store.notices.value.map(({ id }) => id)).toEqual(["stories"]);
  stop();
});

test("what the browser denied to keep is kept when it is tried again", () => {
  const kept = new Map<string, string>();
  let denied = true;
  const storage = {
    getItem: () => null,
    setItem(key: string, value: string) {
      if (denied) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, value);
    },
  } as unknown as Storage;
  const { store, actions } = opened();
  const stop = bindKeepsake(store, actions, () => storage);
  actions.moveActor("egypt", { x: 0.5, y: 0.25 });
  denied = false;
  actions.cure("storage");
  expect([kept.size, store.notices.value]).toEqual([1, []]);
  stop();
});

test("what can be done about a notice is done once, and the notice goes", () => {
  const { store, actions } = createSession();
  const act = vi.fn();
  actions.notify({ id: "x", text: "Denied." }, { label: "Try again", act });
  expect(store.notices.value).toEqual([{ id: "x", text: "Denied.", cure: "Try again" }]);
  actions.cure("x");
  actions.cure("x");
  expect([act.mock.calls.length, store.notices.value]).toEqual([1, []]);
});

test("a notice in place of one with a cure has none of it", () => {
  const { store, actions } = createSession();
  const act = vi.fn();
  actions.notify({ id: "x", text: "Denied." }, { label: "Try again", act });
  actions.notify({ id: "x", text: "Denied for good." });
  actions.cure("x");
  expect([act.mock.calls.length, store.notices.value]).toEqual([0, []]);
});

test("a window is pinned on one side alone, and the comparison stands once both are", () => {
  const { store, actions } = opened();
  actions.pinWindow("a", year(2016));
  expect([store.pin.value, store.view.value.comparison]).toEqual([
    { side: "a", window: year(2016) },
    null,
  ]);
  actions.pinWindow("a", year(2017));
  expect(store.pin.value?.window).toEqual(year(2017));
  actions.pinWindow("b", year(2019));
  expect([store.pin.value, store.view.value.comparison]).toEqual([
    null,
    { a: year(2017), b: year(2019) },
  ]);
  actions.pinWindow("a", year(2016));
  expect(store.view.value.comparison).toEqual({ a: year(2016), b: year(2019) });
  actions.setComparison(null);
  expect(store.view.value.comparison).toBeNull();
});

test("what the time control snaps to is a part of the view, so that Back undoes it", () => {
  const { store, actions } = opened();
  const before = store.view.value;
  actions.setSnap("month");
  expect(store.snap.value).toBe("month");
  actions.setView(before);
  expect(store.snap.value).toBe("year");
});
