// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import { compareWindows } from "../../src/engine/compare.ts";
import { coverageOf } from "../../src/engine/coverage.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import type { TimeWindow } from "../../src/engine/window.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { CompareView } from "../../src/panels/compare/CompareView.tsx";
import { changeWords, coverageWords } from "../../src/panels/compare/difference-words.ts";
import { sorted } from "../../src/panels/compare/sorting.ts";
import { windowPicks } from "../../src/panels/compare/window-picks.ts";
import { toldOfTie } from "../../src/panels/evidence/told.ts";
import { createSession } from "../../src/state/session.ts";
import { signOf } from "../../src/views/compare/difference-sign.ts";
import { catalogFrom, type EventSpec } from "../fixtures/dataset.ts";

const year = (y: number, years = 1): TimeWindow => ({ from: dayOf(y), to: dayOf(y + years) });
const BLOCS = { level: "blocs", open: [], shut: [] } as const;
const EVENTS: EventSpec[] = [
  { when: "2016-06-01", who: "egypt haftar", count: 3, document: "one" },
  { when: "2017-03-01", who: "egypt haftar", document: "two" },
  { when: "2016-07-01", who: "haftar russia", status: "planned" },
  { when: "2017-08-01", who: "egypt un" },
  { when: "2016-02-01", who: "gna haftar" },
  { when: "2017-02-01", who: "gna haftar", type: "ASSAULT" },
  { when: "2017-04-01", who: "un gna tunis", label: "Three meet" },
];

const root = document.createElement("div");
document.body.append(root);
afterEach(() => render(null, root));

function show(
  events: EventSpec[],
  set: (actions: ReturnType<typeof createSession>["actions"]) => void = () => {},
) {
  const session = createSession();
  act(() => {
    session.actions.open(catalogFrom({ focus: ["egypt", "haftar"], events }), []);
    set(session.actions);
  });
  act(() => render(<CompareView session={session} />, root));
  return session;
}

const text = () => root.textContent ?? "";

test("unpinned windows are chosen and put in the link's state; every class has its sign", () => {
  const { store } = show(EVENTS);
  expect(store.view.value.comparison).toEqual({ a: year(2016), b: year(2017) });
  const signs = [...root.querySelectorAll("tbody .difference-sign")].map(
    (sign) => sign.textContent,
  );
  expect(signs).toEqual(["−2", "+", "+", "−", "⇄"]);
  expect([...root.querySelectorAll(".map-sign text")].map((sign) => sign.textContent)).toEqual(
    signs,
  );
});

test("each side's number is what the strand's page tells for that window", () => {
  const session = show(EVENTS);
  for (const [i, window] of [year(2016), year(2017)].entries()) {
    act(() => session.actions.setWindow(window));
    const book = session.derived.counted.value;
    const tie = book?.ties.tieOf.get("egypt~haftar") as number;
    const cell = root.querySelectorAll("tbody[data-open=true] .difference-row td b")[i];
    expect(book && toldOfTie(book, tie)).toMatch(new RegExp(`^${cell?.textContent} reported`));
  }
});

test("pressing a row selects the tie and opens both sides; pressing again shuts it", () => {
  const { store } = show(EVENTS);
  const button = [...root.querySelectorAll<HTMLButtonElement>("tbody th button")].find((row) =>
    row.textContent?.includes("Haftar – Russia"),
  );
  act(() => button?.click());
  expect(store.view.value.selection).toEqual({ kind: "tie", id: "haftar~russia" });
  expect(text()).toContain("Not mentioned in 2017.");
  expect(root.querySelectorAll(".difference-sides")).toHaveLength(1);
  act(() => button?.click());
  expect(root.querySelectorAll(".difference-sides")).toHaveLength(0);
});

test("of a side that is only indirect its sentences are shown, and of a hidden one how much is hidden", () => {
  show([
    { when: "2016-05-01", who: "source:egypt subject:haftar", label: "One speaks of the other" },
    { when: "2017-05-01", who: "egypt haftar", label: "They meet" },
  ]);
  expect(text()).toContain("Only indirect in 2016, not counted: 1");
  expect(text()).toContain("One speaks of the other");
  expect(text()).not.toContain("Not mentioned in 2016");
  render(null, root);
  show(
    [
      { when: "2016-05-01", who: "egypt haftar", type: "AID" },
      { when: "2017-05-01", who: "egypt haftar", count: 3 },
    ],
    ({ setTypes }) => setTypes(["AID"]),
  );
  expect(text()).toContain("1 hidden by the filters.");
  expect(root.querySelector(".difference-change")?.textContent).toBe("1 hidden in B");
  expect(text()).toContain("Filtered: 1 of 1 event and 0 of 1 event pass");
  expect(root.querySelector("tbody .difference-sign")?.textContent).toBe("…");
  expect(text()).not.toContain("Not mentioned in 2017");
});

test("a swap exchanges the windows", () => {
  const { store } = show(EVENTS);
  act(() => root.querySelector<HTMLButtonElement>(".compare-swap")?.click());
  expect(store.view.value.comparison).toEqual({ a: year(2017), b: year(2016) });
});

test("silence, the same window twice, filters and a bare dataset each say what they are", () => {
  show(EVENTS, ({ setComparison }) => setComparison({ a: year(2016), b: year(2018) }));
  expect(text()).toContain("No article here speaks of 2018.");
  render(null, root);
  show(EVENTS, ({ setComparison }) => setComparison({ a: year(2016), b: year(2016) }));
  expect(text()).toContain("every tie is the same in both");
  render(null, root);
  show(EVENTS, ({ setTypes }) => setTypes([]));
  expect(text()).toContain("No event of either window passes the filter.");
  render(null, root);
  for (const events of [[], [{}], [{ when: "2017-05-13" }]] as EventSpec[][]) {
    show(events);
    expect(root.querySelector("svg[role=img]")).not.toBeNull();
    render(null, root);
  }
});

test("words and signs of a change; coverage in words; sorting; windows to pick", () => {
  const catalog = catalogFrom({ focus: ["egypt", "haftar"], events: EVENTS });
  const ties = tiesOf(catalog, BLOCS);
  const passing = new Uint8Array(EVENTS.length).fill(1);
  const windows = { a: year(2016), b: year(2017, 4) };
  const found = compareWindows(catalog, ties, passing, windows, coverageOf(catalog));
  const by = (key: string) => found.ties.find((row) => row.key === key) as (typeof found.ties)[0];
  expect(changeWords(by("egypt~haftar"))).toEqual({ main: "−2", aside: "" });
  expect(changeWords(by("haftar~russia"))).toEqual({ main: "", aside: "only in A" });
  expect(signOf(by("haftar~russia"))).toEqual({ text: "−", hollow: true });
  expect(coverageWords(found.a, found.b)).toBe(
    "articles date something to 3 of 12 months in A and 4 of 48 in B",
  );
  const names = sorted(found.ties, { by: "name", falling: false }).map(({ name }) => name);
  expect(names).toEqual([...names].sort((p, q) => p.localeCompare(q, "en")));
  expect(sorted(found.ties, { by: "a", falling: true })[0]?.key).toBe("egypt~haftar");
  const [years] = windowPicks(catalog, catalog.extent);
  expect(years?.picks.map(({ words }) => words)).toEqual(["2016", "2017", "2018", "2019", "2020"]);
});

test("the order of rows and the class that is shown are the view's, and an unknown order is the first", () => {
  const { store } = show(EVENTS, ({ setOnly, setSorting }) => {
    setOnly("added");
    setSorting("compare", { by: "nothing", falling: true });
  });
  const names = () =>
    [...root.querySelectorAll(".difference-name")].map((name) => name.textContent);
  const first = names();
  expect(first).toHaveLength(2);
  const head = (words: string) =>
    [...root.querySelectorAll<HTMLButtonElement>("thead button")].find((button) =>
      button.textContent?.startsWith(words),
    );
  act(() => head("Tie")?.click());
  expect(store.view.value.sorts.get("compare")).toEqual({ by: "name", falling: false });
  expect(names()).toEqual(first.toSorted());
  act(() => head("Change")?.click());
  expect(store.view.value.sorts.has("compare")).toBe(false);
  expect(names()).toEqual(first);
});

test("a link to a circle's event opens the circle's row", () => {
  show(
    EVENTS.map((event, i) => ({ id: `e${i}`, ...event })),
    ({ select }) => select({ kind: "event", id: "e6" }),
  );
  expect(root.querySelector("tbody[data-open=true] .difference-circle")).not.toBeNull();
});

test("a turned tie says which way, in words, and its line is double without ticks", () => {
  show([
    { when: "2016-02-01", who: "gna haftar", count: 4 },
    { when: "2017-02-01", who: "gna haftar", type: "ASSAULT" },
    { when: "2016-02-01", who: "egypt russia", type: "ACCUSE" },
    { when: "2017-02-01", who: "egypt russia" },
  ]);
  expect([...root.querySelectorAll(".difference-change")].map((cell) => cell.textContent)).toEqual([
    "−3turned to conflict",
    "turned to cooperation",
  ]);
  expect(root.querySelectorAll(".map-core")).toHaveLength(2);
  expect(root.querySelector(".map-before")).toBeNull();
});

test("what filters hide of the two windows is said once beneath their counts", () => {
  show(EVENTS, (actions) => actions.setTypes(["CONSULT"]));
  const said = [...root.querySelectorAll(".compared-counts.is-filtered")];
  expect(said.map(({ textContent }) => textContent)).toEqual([
    "Filtered: 3 of 3 events and 3 of 4 events pass, without material conflict",
  ]);
});
