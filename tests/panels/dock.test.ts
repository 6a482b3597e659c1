import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { changesOf } from "../../src/engine/changes.ts";
import { windowSummary } from "../../src/engine/counts.ts";
import { coverageOf } from "../../src/engine/coverage.ts";
import { playSteps } from "../../src/engine/snap.ts";
import type { TimeWindow } from "../../src/engine/window.ts";
import { dayOf, isoDay } from "../../src/model/calendar.ts";
import type { EventType } from "../../src/model/plover.ts";
import { type DayField, fieldText, readDay } from "../../src/panels/dock/day-text.ts";
import { outlyingOf } from "../../src/panels/dock/outlying.ts";
import { pacedSayer } from "../../src/panels/dock/pace.ts";
import { quietGap, stepFrom } from "../../src/panels/dock/step.ts";
import { spokenSentence, windowSentence } from "../../src/panels/dock/window-sentence.ts";
import { stageWords } from "../../src/panels/frame/stage-words.ts";
import { createSession } from "../../src/state/session.ts";
import { catalogFrom } from "../fixtures/dataset.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const window = { from: dayOf(2016), to: dayOf(2021) };
const years = (from: number, to: number): TimeWindow => ({ from: dayOf(from), to: dayOf(to + 1) });

function read(text: string, field: DayField): string {
  const answer = readDay(text, field, window);
  if ("fault" in answer) return answer.fault;
  return `${isoDay(answer.window.from)}..${isoDay(answer.window.to - 1)}`;
}

test.each<[string, DayField, string]>([
  ["13 May 2017", "from", "2017-05-13..2020-12-31"],
  ["13 may 2017", "to", "2016-01-01..2017-05-13"],
  ["2017-05-13", "to", "2016-01-01..2017-05-13"],
  ["May 2017", "from", "2017-05-01..2020-12-31"],
  ["Sept. 2017", "to", "2016-01-01..2017-09-30"],
  [" 2017 ", "to", "2016-01-01..2017-12-31"],
  ["44 BC", "from", "-0043-01-01..2020-12-31"],
  ["15 March 44 BC", "from", "-0043-03-15..2020-12-31"],
])("%j in the field %s is %s", (text, field, shown) => {
  expect(read(text, field)).toBe(shown);
});

test("what is no day, or on the wrong side, is answered with a cure", () => {
  for (const text of ["30 Feb 2017", "yesterday", "13/05/2017", "2017/2018x"])
    expect(read(text, "from")).toMatch(/^Write a day such as 13 May 2017/);
  expect(read("2022", "from")).toBe("The window ends on 31 Dec 2020: it must begin by that day.");
  expect(read("2015", "to")).toBe("The window begins on 1 Jan 2016: it can't end before that day.");
});

test("what a field shows reads back as the same window", () => {
  for (const at of [window, { from: dayOf(-43, 3, 15), to: dayOf(12, 7, 1) }]) {
    for (const field of ["from", "to"] as const)
      expect(readDay(fieldText(at, field), field, at)).toEqual({ window: at });
  }
});

const catalog = catalogFrom({
  extent: "2016/2020",
  events: [{ when: "2016-06-03" }, { when: "2019-04-04" }, { when: "2011" }, {}, { when: "2024" }],
});

test("from the whole extent, steps begin at its ends; at an end there is no further step", () => {
  const step = (at: TimeWindow, direction: 1 | -1, mode: "window" | "cumulative" = "window") =>
    stepFrom(catalog, "year", at, mode, direction);
  expect(step(window, 1)).toEqual(years(2016, 2016));
  expect(step(window, -1)?.to).toBe(dayOf(2021));
  expect(step(years(2016, 2017), 1)).toEqual(years(2017, 2018));
  expect(step(years(2016, 2016), -1)).toBeUndefined();
  expect(step(years(2020, 2020), 1)).toBeUndefined();
  expect(step(window, -1, "cumulative")).toEqual(years(2016, 2019));
});

test("a quiet gap is named while it is played", () => {
  const steps = playSteps(catalog, "year", "window");
  expect(quietGap(steps, years(2017, 2018))).toBe("24 months, no reports");
  expect(quietGap(steps, years(2016, 2016))).toBe("");
});

test("events without a day on the axis stand in three trays", () => {
  const passing = new Uint8Array(5).fill(1);
  expect(outlyingOf(catalog, passing)).toEqual({ before: [2], after: [4], undated: [3] });
  passing[3] = 0;
  expect(outlyingOf(catalog, passing).undated).toEqual([]);
});

test("a silent window says so, and a window that counts something is never called silent", () => {
  const words = "no article here speaks of 2018";
  const silent = { words, undated: "", before: undefined, after: undefined };
  const parts = (gap: string) => windowSentence({ title: "2018", counts: "", silent }, gap);
  expect(parts("").silence).toBe("no article here speaks of 2018");
  expect(parts("12 months, no reports").silence).toBe("12 months, no reports");
  const loud = { title: "2017", counts: "7 reported" };
  expect(windowSentence(loud, "12 months, no reports")).toMatchObject({
    silence: "",
    counts: "7 reported",
  });
  expect(windowSentence({ ...loud, filtered: "0 of 26 events pass the filter" }, "").counts).toBe(
    "0 of 26 events pass the filter",
  );
});

/** What is read out of a year of the shipped dataset. */
function heard(year: number, voice: "full" | "brief", types: EventType[] | null = null): string {
  const { store, derived, actions } = createSession();
  actions.open(shippedCatalog(), []);
  actions.setWindow(years(year, year));
  actions.setTypes(types);
  const counted = derived.counted.value;
  if (!counted) throw new Error("Nothing is counted.");
  const { catalog, ties, fold } = counted;
  const words = stageWords({
    ...counted,
    filters: derived.filters.value,
    span: derived.span.value,
    window: store.view.value.window,
    mode: "window",
    unit: "year",
  });
  const changes = changesOf(catalog, ties, fold, coverageOf(catalog));
  return spokenSentence(words, windowSummary(catalog, fold, ties), changes, voice);
}

test("read out, the window is told with what changed, in brief without it", () => {
  expect(heard(2017, "brief")).toBe("2017. 5 ties, 7 reported, 2 planned or alleged.");
  expect(heard(2017, "full")).toMatch(
    /^2017\. 5 ties, 7 reported, 2 planned or alleged\. New here: Egypt – United Nations, .*\. Not mentioned here: .* and \d+ more\. Only indirect here: Egypt – Libya\.$/,
  );
});

test("read out, what filters hide of the window is told last, in full and in brief", () => {
  for (const voice of ["full", "brief"] as const)
    expect(heard(2017, voice, ["CONSULT"])).toMatch(
      /^2017\. \d+ ties?, .*\. Filtered: \d+ of \d+ events pass, without .*[^.]\.$/,
    );
});

test("read out, silence and an empty filter are told alike in full and in brief, and nothing is compared", () => {
  for (const voice of ["full", "brief"] as const) {
    expect(heard(2018, voice)).toBe("2018. No article here speaks of 2018.");
    expect(heard(2017, voice, ["PROTEST"])).toMatch(/^2017\. 0 of \d+ events pass the filter\.$/);
  }
  expect(heard(2019, "full")).toMatch(/^2019\. \d+ ties?.* reported/);
  expect(heard(2019, "full")).not.toMatch(/New|Not mentioned/);
});

test("in brief the sentence leaves out the ties", () => {
  const counts =
    "9 ties: 54 reported, 18 planned or alleged, 6 perhaps in this window, in 5 articles";
  expect(windowSentence({ title: "2017", counts }, "").brief).toBe(
    "54 reported, 18 planned or alleged, 6 perhaps; 5 articles",
  );
});

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("what is said waits until it stands still, and only the latest is said", () => {
  const said: string[] = [];
  const { offer } = pacedSayer((text) => said.push(text));
  const calm = { settle: 600, apart: 0 };
  offer("opening", calm);
  vi.advanceTimersByTime(0);
  for (const text of ["a", "b", "c"]) {
    offer(text, calm);
    vi.advanceTimersByTime(500);
  }
  expect(said).toEqual(["opening"]);
  vi.advanceTimersByTime(100);
  expect(said).toEqual(["opening", "c"]);
});

test("what playing passes before it could be said is named, in brief, before the next text", () => {
  const said: string[] = [];
  const { offer } = pacedSayer((text) => said.push(text));
  for (const year of ["2016", "2017", "no article here speaks of 2018", "2019", "2020"]) {
    offer(`All of ${year}.`, { settle: 600, apart: 5000 }, year);
    vi.advanceTimersByTime(1600);
  }
  expect(said).toEqual([
    "All of 2016.",
    "Passed 2017; no article here speaks of 2018. All of 2019.",
  ]);
  offer("All of 2016–2020.", { settle: 600, apart: 0 });
  vi.advanceTimersByTime(600);
  expect(said.at(-1)).toBe("All of 2016–2020.");
});

test("while it plays, one text at most is said in five seconds", () => {
  const said: string[] = [];
  const { offer } = pacedSayer((text) => said.push(text));
  for (let step = 0; step < 13; step++) {
    offer(`step ${step}`, { settle: 600, apart: 5000 });
    vi.advanceTimersByTime(800);
  }
  expect(said).toEqual(["step 0", "step 6", "step 12"]);
});
