// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dayOf } from "../../src/model/calendar.ts";
import { createSession, type Session } from "../../src/state/session.ts";
import { mountTimeline } from "../../src/views/timeline/timeline.ts";
import { catalogFrom, type DatasetSpec } from "../fixtures/dataset.ts";

const WIDTH = 1000;
let dispose: () => void = () => {};
let host: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["requestAnimationFrame", "cancelAnimationFrame"] });
  host = document.createElement("div");
  Object.defineProperty(host, "clientWidth", { value: WIDTH });
  document.body.append(host);
});

afterEach(() => {
  dispose();
  host.remove();
  vi.useRealTimers();
});

function open(spec: DatasetSpec): Session {
  const session = createSession();
  session.actions.open(catalogFrom(spec), []);
  dispose = mountTimeline(host, session);
  vi.runAllTimers();
  return session;
}

const slider = (part: string) => host.querySelector(`.time-slider.is-${part}`) as HTMLElement;
const all = (selector: string) => [...host.querySelectorAll(selector)];
const press = (on: Element, key: string) => {
  on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  vi.runAllTimers();
};

test("three tab stops have their names, values and words", () => {
  open({ extent: "2016/2020", events: [{ when: "2017-05-17" }] });
  const sliders = all("[role=slider]");
  expect(sliders.map((element) => element.getAttribute("aria-label"))).toEqual([
    "Window start",
    "Window end",
    "Window",
  ]);
  for (const element of sliders) expect((element as HTMLElement).tabIndex).toBe(0);
  expect(slider("end").getAttribute("aria-valuenow")).toBe(String(dayOf(2021) - 1));
  expect(slider("window").getAttribute("aria-valuetext")).toBe(
    "January 2016 to December 2020, 1 reported",
  );
});

test("a window change moves the window and leaves the tracks as they are", () => {
  const session = open({ extent: "2016/2020", events: [{ when: "2017-05-17" }] });
  const block = all(".block")[0];
  const inside = all(".window-inside")[0];
  const before = inside?.getAttribute("width");
  session.actions.setWindow({ from: dayOf(2017), to: dayOf(2018) });
  vi.runAllTimers();
  expect(all(".block")[0]).toBe(block);
  expect(inside?.getAttribute("width")).not.toBe(before);
  expect(slider("window").getAttribute("aria-valuetext")).toMatch(/^January to December 2017/);
});

test("many changes in one frame are painted once, the latest", () => {
  const session = open({ extent: "2016/2020", events: [{ when: "2017-05-17" }] });
  const inside = all(".window-inside")[0] as Element;
  const painted = vi.spyOn(inside, "setAttribute");
  for (const year of [2016, 2017, 2018])
    session.actions.setWindow({ from: dayOf(year), to: dayOf(year + 1) });
  vi.runAllTimers();
  expect(painted).toHaveBeenCalledTimes(2);
  expect(slider("start").getAttribute("aria-valuenow")).toBe(String(dayOf(2018)));
});

test("a filter draws the tracks anew", () => {
  const session = open({
    extent: "2016",
    events: [{ when: "2016-05-17" }, { when: "2016-05-18", type: "ASSAULT" }],
  });
  expect(all(".block")).toHaveLength(2);
  session.actions.setTypes(["ASSAULT"]);
  vi.runAllTimers();
  expect(all(".block")).toHaveLength(1);
  expect(all(".lane-item")).toHaveLength(1);
});

test("keys on the sliders move the window and stop the player", () => {
  const session = open({ extent: "2016/2020", events: [{ when: "2017-05-17" }] });
  session.actions.setPlaying(true);
  press(slider("end"), "ArrowLeft");
  expect(session.store.playing.value).toBe(false);
  expect(session.store.view.value.window).toEqual({ from: dayOf(2016), to: dayOf(2020) });
});

test("a year and more of silence is named over its hatch, and has no base line", () => {
  open({ extent: "2016/2020", events: [{ when: "2016-05-17" }, { when: "2020-02-03" }] });
  expect(all(".silence")).toHaveLength(1);
  const words = all(".silence-words").map((line) => line.textContent);
  expect(words.join(" ")).toBe("no article here speaks of these 44 months");
  expect(all(".base-line")).toHaveLength(2);
});

test("what is selected gets a ring in the lane and a mark in the histogram", () => {
  const session = open({ extent: "2016", events: [{ id: "visit", when: "2016-05-17" }] });
  session.actions.select({ kind: "event", id: "visit" });
  vi.runAllTimers();
  expect(all(".ring.is-selected")).toHaveLength(1);
  expect(all(".block.is-selected")).toHaveLength(1);
});

test.each<[string, DatasetSpec]>([
  ["no event", { extent: "2016/2020", events: [] }],
  ["no dated event", { extent: "2016", events: [{}, {}] }],
  ["all on one day", { extent: "2016-05-17", events: [{ when: "2016-05-17" }] }],
  ["two thousand years", { extent: "0001/2000", events: [{ when: "0044-03-15" }] }],
  ["years before Christ", { extent: "-0500/-0400", events: [{ when: "-0479" }] }],
  ["open ends only", { extent: "2016", events: [{ when: "../2016-03-01" }, { when: "2014/.." }] }],
  ["events outside alone", { extent: "2016", events: [{ when: "2011" }, { when: "2020" }] }],
])("a dataset with %s is drawn", (_, spec) => {
  open(spec);
  expect(all(".axis-line")).toHaveLength(1);
  expect(host.innerHTML).not.toMatch(/NaN|Infinity|undefined/);
});

test("a removed timeline leaves nothing behind", () => {
  const session = open({ extent: "2016", events: [{ when: "2016-05-17" }] });
  dispose();
  session.actions.setWindow({ from: dayOf(2016), to: dayOf(2016, 2) });
  vi.runAllTimers();
  expect(host.childElementCount).toBe(0);
});
