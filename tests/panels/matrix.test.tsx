// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import { Fold } from "../../src/engine/fold.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { toldOfTie } from "../../src/panels/evidence/told.ts";
import { MatrixView } from "../../src/panels/matrix/MatrixView.tsx";
import { createSession } from "../../src/state/session.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
} as never;

const catalog = catalogFrom({
  focus: ["egypt", "haftar", "russia"],
  events: [
    { id: "meet", when: "2017-05-13", document: "one" },
    { id: "twice", when: "2017-04", count: 2, document: "two" },
    { id: "plan", when: "2017-06-01", status: "planned", document: "two" },
    { id: "vague", when: "[2016-06-01..2016-12-07]", status: "alleged", document: "one" },
    {
      id: "about",
      when: "2016-06-02",
      who: "source:egypt target:libya subject:russia",
      document: "one",
    },
    { id: "late", when: "2020-12-19", who: "egypt libya", document: "three" },
    { id: "never", who: "egypt haftar", document: "three" },
  ],
});

const root = document.createElement("div");
document.body.append(root);
afterEach(() => act(() => render(null, root)));

function show(of = catalog) {
  const session = createSession();
  act(() => {
    session.actions.open(of, []);
    session.actions.setSnap("quarter");
    render(<MatrixView session={session} />, root);
  });
  return session;
}

const names = (role: string) =>
  [...root.querySelectorAll(`[role="${role}"]`)].map((cell) => cell.getAttribute("aria-label"));
const cell = (place: string) => root.querySelector<HTMLElement>(`[data-cell="${place}"]`);
const key = (name: string, init = {}) =>
  act(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", { key: name, bubbles: true, ...init }),
    );
  });

test("the pairs of the main actors are all there, also those of which little or nothing is said", () => {
  show();
  expect(names("rowheader")).toEqual([
    "Egypt – Haftar: 3 reported; 2 planned or alleged; in 2 articles; 1 of them dated across quarters; 1 not dated",
    "Egypt – Russia: 1 indirect, not counted",
    "Haftar – Russia: no article here speaks of Haftar – Russia",
    "Egypt – Libya: 2 reported; in 2 articles",
  ]);
});

const linesOf = (place: string) =>
  [...(cell(place)?.querySelectorAll(".matrix-line") ?? [])].map(({ textContent }) => textContent);

test("the lines under a row's name count articles where they speak of what is counted", () => {
  show(
    catalogFrom({
      focus: ["egypt", "haftar", "russia", "libya"],
      events: [
        { when: "2017-05-13", document: "one" },
        { when: "[2016-06-01..2016-12-07]", document: "one" },
        { when: "2017", who: "source:egypt target:un subject:haftar", document: "two" },
        { when: "2018", who: "source:egypt target:un subject:haftar", document: "three" },
        { when: "2017", who: "source:egypt target:un subject:russia", document: "two" },
        { when: "[2015..2016]", who: "egypt libya", document: "one" },
        { when: "2017-05-13", who: "haftar russia", status: "denied", document: "one" },
      ],
    }),
  );
  const lines = [0, 1, 2, 3, 4, 5].map((row) => linesOf(`${row} -1`));
  expect(lines).toContainEqual([
    "2 reported",
    "in 1 article; 2 more indirect",
    "1 across quarters",
  ]);
  expect(lines).toContainEqual(["1 indirect only, in 1 article"]);
  expect(lines).toContainEqual(["1 perhaps", "in 1 article"]);
  expect(lines).toContainEqual(["1 denied or cancelled", "in 1 article"]);
});

test("a row whose reports filters hide is not said to be not mentioned", () => {
  const session = show();
  act(() => session.actions.setDocuments(["three"]));
  expect(linesOf("0 -1")).toEqual(["4 hidden by the filters", "1 not dated"]);
});

test("where a filter hides all direct reports, the row counts the indirect ones too", () => {
  const of = catalogFrom({
    focus: ["egypt", "haftar"],
    events: [
      { when: "2017-05-13", type: "AID" },
      { when: "2017-06-13", who: "source:egypt target:un subject:haftar" },
    ],
  });
  const session = show(of);
  act(() => session.actions.setTypes(["CONSULT"]));
  expect(linesOf("0 -1")).toEqual(["1 indirect only, in 1 article", "1 hidden by the filters"]);
  act(() => session.actions.setTypes(["ASSAULT"]));
  expect(linesOf("0 -1")).toEqual(["0 of 2 events pass the filter"]);
});

test("cells are named in words: counts, silence, and silence about this tie alone", () => {
  show();
  const said = names("gridcell");
  expect(said).toContain(
    "Egypt – Haftar, second quarter of 2017: 3 reported; 1 planned or alleged; in 2 articles",
  );
  expect(said).toContain("Egypt – Haftar, second quarter of 2016: 1 perhaps in it; in 1 article");
  expect(said).toContain(
    "Egypt – Haftar, first quarter of 2018: no article here speaks of January–March 2018",
  );
  expect(said).toContain(
    "Egypt – Libya, second quarter of 2017: articles speak of it, but not of this tie",
  );
});

test("a cell tells what the evidence panel tells of the tie in that window", () => {
  const session = show();
  act(() => cell("0 5")?.click());
  const { window, selection } = session.store.view.value;
  expect(window).toEqual({ from: dayOf(2017, 4), to: dayOf(2017, 7) });
  expect(selection).toEqual({ kind: "tie", id: "egypt~haftar" });
  const counted = session.derived.counted.value;
  if (!counted) throw new Error("Nothing is counted.");
  expect(cell("0 5")?.getAttribute("aria-label")).toBe(
    `Egypt – Haftar, second quarter of 2017: ${toldOfTie(counted, counted.ties.tieOf.get("egypt~haftar") as number)}`,
  );
  expect(cell("0 5")?.getAttribute("aria-selected")).toBe("true");
  const whole = new Fold(catalog, counted.ties, catalog.extent);
  expect(names("rowheader")[0]).toContain(toldOfTie({ ...counted, fold: whole }, 0));
});

test("a row's head selects its tie and leaves the window; a column's head moves the window only", () => {
  const session = show();
  act(() => cell("1 -1")?.click());
  expect(session.store.view.value.selection?.id).toBe("egypt~russia");
  expect(session.store.view.value.window).toEqual(catalog.extent);
  act(() => cell("-1 0")?.click());
  expect(session.store.view.value.window).toEqual({ from: dayOf(2016), to: dayOf(2016, 4) });
  expect(session.store.view.value.selection?.id).toBe("egypt~russia");
});

test("one cell is in the tab order, and the arrow keys move it", () => {
  const session = show();
  expect(root.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1);
  cell("0 -1")?.focus();
  key("ArrowDown");
  key("ArrowRight");
  expect((document.activeElement as HTMLElement).dataset.cell).toBe("1 0");
  key("End");
  expect((document.activeElement as HTMLElement).dataset.cell).toBe("1 19");
  key("Home", { ctrlKey: true });
  expect((document.activeElement as HTMLElement).dataset.cell).toBe("0 -1");
  key("PageDown");
  expect((document.activeElement as HTMLElement).dataset.cell).toBe("3 -1");
  key("Enter");
  expect(session.store.view.value.selection?.id).toBe("egypt~libya");
  expect(root.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1);
});

test("filters apply, and a row that they empty says so", () => {
  const session = show();
  act(() => session.actions.setDocuments(["three"]));
  expect(names("rowheader")[0]).toBe("Egypt – Haftar: 4 hidden by the filters; 1 not dated");
  act(() => session.actions.setTypes(["AID"]));
  expect(names("rowheader")[0]).toBe("Egypt – Haftar: 0 of 5 events pass the filter");
  expect(root.textContent).toContain("1 more hidden by the filters");
});

test("what filters hide of a cell is said and has its own sign; it is no silence about the tie", () => {
  const session = show();
  const signs = () => root.querySelectorAll(".matrix-marks .matrix-hidden").length;
  expect(signs()).toBe(0);
  expect(root.querySelector(".matrix-filtered")).toBeNull();
  act(() => session.actions.setTypes(["AID"]));
  const said = names("gridcell");
  expect(said).toContain("Egypt – Haftar, second quarter of 2017: 3 hidden by the filters");
  expect(said).toContain("Egypt – Haftar, second quarter of 2016: 1 hidden by the filters");
  expect(said).toContain("Egypt – Russia, second quarter of 2016: 1 hidden by the filters");
  expect(signs()).toBe(5);
  expect(root.querySelector(".matrix-filtered")?.textContent).toMatch(
    /^Filtered: 0 of 6 events pass, without /,
  );
  act(() => session.actions.setTypes(null));
  act(() => session.actions.setDocuments(["two"]));
  expect(names("gridcell")).toContain(
    "Egypt – Haftar, second quarter of 2017: 2 reported; 1 planned or alleged; in 1 article; 1 hidden by the filters",
  );
});

test("where only articles speak that are not ticked, none is said to speak", () => {
  const session = show();
  act(() => session.actions.setDocuments(["one", "two"]));
  const said = names("gridcell");
  expect(said).toContain("Egypt – Haftar, fourth quarter of 2020: no ticked article speaks of it");
  expect(said).toContain(
    "Egypt – Haftar, first quarter of 2018: no article here speaks of January–March 2018",
  );
});

test("of many ties only those in view are in the document", () => {
  const big = catalogFrom({
    events: Array.from({ length: 3_000 }, (_, i) => ({
      when: "2017-05-13",
      who: `a${i} b${i}`,
      document: `d${i}`,
    })),
  });
  show(big);
  expect(root.querySelector('[role="grid"]')?.getAttribute("aria-rowcount")).toBe("3001");
  expect(root.querySelectorAll('[role="row"]').length).toBeLessThan(30);
});

test("an extent of one event, on one day, makes one column", () => {
  show(catalogFrom({ extent: "2017-05-13", events: [{ when: "2017-05-13" }] }));
  expect(names("gridcell")).toEqual(["Egypt – Haftar, Sat 13 May 2017: 1 reported; in 1 article"]);
});

test("the order of rows is the view's, and an unknown one is the order of blocs", () => {
  const session = show();
  const first = names("rowheader");
  act(() => session.actions.setSorting("ties", { by: "nothing", falling: true }));
  expect(names("rowheader")).toEqual(first);
  const order = root.querySelector<HTMLSelectElement>(".matrix-order select");
  act(() => {
    if (order) order.value = "last";
    order?.dispatchEvent(new Event("change", { bubbles: true }));
  });
  expect(session.store.view.value.sorts.get("ties")).toEqual({ by: "last", falling: false });
  act(() => session.actions.setSorting("ties", { by: "blocs", falling: false }));
  expect(names("rowheader")).toEqual(first);
});

test("what perhaps lies in the extent is told once, and what lies outside in words", () => {
  show(
    catalogFrom({
      focus: ["egypt", "haftar"],
      events: [
        { when: "[..2016-11-30]", count: 2 },
        { when: "2017-05-13" },
        { when: "2011-02", document: "two" },
      ],
    }),
  );
  expect(names("rowheader")[0]).toBe(
    "Egypt – Haftar: 1 reported; 2 perhaps in 2016–2020, across quarters; in 1 article; 1 more dated outside 2016–2020",
  );
});

test("a column that only a standing state reaches is neither silent nor covered", () => {
  show(
    catalogFrom({
      focus: ["egypt", "haftar"],
      events: [
        { when: "2016/2017-12", who: "egypt russia", status: "ongoing" },
        { when: "2017-05-13" },
      ],
    }),
  );
  const said = names("gridcell");
  expect(said).toContain(
    "Egypt – Haftar, first quarter of 2016: articles speak only of the whole year or of a longer time, and not of this tie",
  );
  expect(said).toContain(
    "Egypt – Haftar, first quarter of 2018: no article here speaks of January–March 2018",
  );
});
