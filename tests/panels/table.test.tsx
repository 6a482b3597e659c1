// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import { tieCounts, windowSummary } from "../../src/engine/counts.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { type Column, cellsOf, figures } from "../../src/panels/table/column.ts";
import { fileNameOf } from "../../src/panels/table/download.ts";
import { PlainTable } from "../../src/panels/table/PlainTable.tsx";
import { TableView } from "../../src/panels/table/TableView.tsx";
import { createSession } from "../../src/state/session.ts";
import { readCsv } from "../fixtures/csv.ts";
import { catalogFrom } from "../fixtures/dataset.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const root = document.createElement("div");
document.body.append(root);
afterEach(() => render(null, root));

const catalog = shippedCatalog();

function show(from: number, to: number) {
  const session = createSession();
  act(() => {
    session.actions.open(catalog, []);
    session.actions.setWindow({ from: dayOf(from), to: dayOf(to) });
    render(<TableView session={session} />, root);
  });
  return session;
}

function press(name: string | RegExp) {
  const button = [...root.querySelectorAll("button")].find((found) =>
    typeof name === "string" ? found.textContent === name : name.test(found.textContent ?? ""),
  );
  if (!button) throw new Error(`There is no button ${name}.`);
  act(() => button.click());
}

function cells(): string[][] {
  return [...root.querySelectorAll("tbody tr[data-row]")].map((row) =>
    [...row.querySelectorAll("th, td")].map(({ textContent }) => textContent ?? ""),
  );
}

test("the cells of a tie are the counts of its strand, and the head says what the caption says", () => {
  const session = show(2017, 2018);
  const counted = session.derived.counted.value;
  if (!counted) throw new Error("The shipped dataset should be counted.");
  const { fold, ties } = counted;
  const first = cells()[0] ?? [];
  const tie = ties.tieOf.get("egypt~haftar-lna") as number;
  const { reported, standing, possible, perhaps } = tieCounts(fold, ties, tie);
  const shown = (n: number) => (n === 0 ? "–" : String(n));
  expect(first.slice(0, 5)).toEqual([
    "Egypt – Haftar / LNA",
    ...[reported, standing.certain, possible, perhaps].map(shown),
  ]);
  expect(root.querySelector(".table-head")?.textContent).toContain(
    `${windowSummary(catalog, fold, ties).reported} reported`,
  );
});

test("undated events are listed last, in a silent window alone, where the note beside the silence leads", () => {
  const session = createSession();
  const apart = catalogFrom({ events: [{}, { when: "2017-05-13" }, { label: "Nobody knows" }] });
  act(() => {
    session.actions.open(apart, []);
    session.actions.setTable("events");
    render(<TableView session={session} />, root);
  });
  const dated = () => cells().map((row) => row[3]);
  expect(dated()).toEqual(["certain", "undated", "undated"]);
  expect(root.textContent).toContain(
    "1 event in this window; 2 undated events stand apart, listed last",
  );
  act(() => {
    session.actions.setWindow({ from: dayOf(2018), to: dayOf(2019) });
    session.actions.setTable("ties");
  });
  press("2 undated events stand apart");
  expect(session.store.view.value.table).toBe("events");
  expect(dated()).toEqual(["undated", "undated"]);
  expect(root.textContent).toContain("no event in this window; 2 undated events stand apart");
});

test("a header sorts both ways and then lets go, and says so", () => {
  show(2016, 2021);
  const before = cells();
  const header = () => root.querySelectorAll("thead th")[1];
  press("Reported");
  const figuresDown = cells().map(([, n]) => Number((n ?? "").replace("–", "0")));
  expect(header()?.getAttribute("aria-sort")).toBe("descending");
  expect(figuresDown).toEqual([...figuresDown].sort((p, q) => q - p));
  press("Reported");
  expect(header()?.getAttribute("aria-sort")).toBe("ascending");
  press("Reported");
  expect(header()?.hasAttribute("aria-sort")).toBe(false);
  expect(cells()).toEqual(before);
});

test("the filter field keeps the rows that hold all its words, and can be emptied", () => {
  show(2016, 2021);
  const field = root.querySelector("input") as HTMLInputElement;
  const type = (words: string) =>
    act(() => {
      field.value = words;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  type("EGYPT haf");
  expect(cells().map(([name]) => name)).toEqual(["Egypt – Haftar / LNA"]);
  expect(root.querySelector("[role=status]")?.textContent).toMatch(/^1 of \d+ rows$/);
  type("xyzzy");
  expect(root.textContent).toContain("no row here holds “xyzzy”");
  press("Show all rows");
  expect(cells().length).toBeGreaterThan(5);
});

test("the first cell selects its tie, and the row is marked", () => {
  const session = show(2016, 2021);
  press("Egypt – Haftar / LNA");
  expect(session.store.view.value.selection).toEqual({ kind: "tie", id: "egypt~haftar-lna" });
  expect(root.querySelector("tr[data-current]")?.textContent).toContain("Egypt – Haftar / LNA");
});

test("a silent window says that no article speaks of it, and a filtered one how to clear the filters", () => {
  const session = show(2018, 2019);
  expect(root.textContent).toContain("no article here speaks of 2018");
  expect(root.querySelector("table")).toBeNull();
  expect(root.textContent).toContain("Download CSV, its counts left empty");
  act(() => {
    session.actions.setWindow({ from: dayOf(2017), to: dayOf(2018) });
    session.actions.setTypes([]);
  });
  expect(root.textContent).toContain("with the filters as they are");
  press("Clear filters");
  expect(cells().length).toBeGreaterThan(0);
});

test("unticking an article in the table sets the rail's filter, and its ties are listed", () => {
  const session = show(2016, 2021);
  press("Articles");
  const box = root.querySelector("tbody input[type=checkbox]") as HTMLInputElement;
  act(() => box.click());
  const left = catalog.documents.slice(1).map(({ id }) => id);
  expect(session.store.view.value.documents).toEqual(left);
  expect(root.querySelector("tbody tr")?.textContent).toMatch(
    /left out: \d+ ties and \d+ events of three or more not told of/,
  );
});

test("with one article ticked an event is told by that article alone", () => {
  const session = show(2016, 2017);
  act(() => session.actions.setDocuments(["marsad-2016-12-07"]));
  press(/^Events/);
  const told = cells().map((row) => row.filter((cell) => /Middle East|Marsad/.test(cell)).join());
  expect(told.length).toBeGreaterThan(0);
  expect(told.join()).toContain("Marsad");
  expect(told.join()).not.toContain("Middle East Observer");
});

test("contested events show both sentences verbatim, side by side", () => {
  show(2016, 2021);
  press("Contested");
  for (const row of root.querySelectorAll("tbody tr")) {
    const [one, other] = [...row.querySelectorAll("blockquote")].map(
      ({ textContent }) => textContent,
    );
    const texts = catalog.documents.map(({ text }) => text);
    expect(texts.some((text) => text.includes(one ?? "-"))).toBe(true);
    expect(texts.some((text) => text.includes(other ?? "-"))).toBe(true);
  }
});

const NUMBERS: Column<number>[] = [
  {
    key: "name",
    title: "Name",
    width: 100,
    text: (n) => `row ${n}`,
    cell: (n, tabIndex) => (
      <button type="button" tabIndex={tabIndex}>
        row {n}
      </button>
    ),
  },
  figures("n", "Number", 80, (n) => n),
];

test("of 100,000 rows only those in sight are rendered, one is a tab stop, and the count is told", () => {
  const rows = Array.from({ length: 100_000 }, (_, n) => n);
  const session = createSession();
  act(() =>
    render(
      <PlainTable
        session={session}
        table="ties"
        name="Numbers"
        columns={NUMBERS}
        rows={rows}
        keyOf={String}
        sentence=""
        empty=""
      />,
      root,
    ),
  );
  const table = root.querySelector("table");
  expect(table?.getAttribute("aria-rowcount")).toBe("100001");
  expect(root.querySelectorAll("tbody tr").length).toBeLessThan(60);
  expect(root.querySelectorAll("tbody [tabindex='0']").length).toBe(1);
  const key = (name: string) =>
    act(() => {
      const event = new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true });
      (document.activeElement ?? root).dispatchEvent(event);
    });
  act(() => root.querySelector<HTMLElement>("tbody button")?.focus());
  key("ArrowDown");
  expect(document.activeElement?.textContent).toBe("row 1");
  key("End");
  expect(document.activeElement?.textContent).toBe("row 99999");
  expect(document.activeElement?.closest("tr")?.ariaRowIndex ?? "100001").toBe("100001");
  key("Home");
  expect(document.activeElement?.textContent).toBe("row 0");
});

test("a download is the rows as they are shown, named after dataset, table and window", async () => {
  show(2016, 2021);
  press("Contested");
  let saved: Blob | undefined;
  let name = "";
  const [create, revoke, click] = [
    URL.createObjectURL,
    URL.revokeObjectURL,
    HTMLElement.prototype.click,
  ];
  URL.createObjectURL = (blob) => {
    saved = blob as Blob;
    return "blob:table";
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function () {
    name = this.download;
  };
  press("Download CSV");
  Object.assign(URL, { createObjectURL: create, revokeObjectURL: revoke });
  HTMLAnchorElement.prototype.click = click;
  expect(name).toBe("egypt-haftar-russia-and-the-un-2016-2020_contested_2016-2020.csv");
  const [head, ...rows] = readCsv((await saved?.text()) ?? "");
  expect(head?.slice(0, 3)).toEqual(["Event", "One sentence", "To the contrary"]);
  for (const [, one = "-", other = "-"] of rows)
    for (const quote of [one, other])
      expect(catalog.documents.some(({ text }) => text.includes(quote))).toBe(true);
});

test("a file's name keeps letters of every script and never ends up empty", () => {
  const window = { from: dayOf(2016), to: dayOf(2018) };
  expect(fileNameOf("تحالفات 1", "Ties", window, "window")).toBe("تحالفات-1_ties_2016-2017.csv");
  expect(fileNameOf("…", "Events", window, "cumulative")).toBe(
    "dataset_events_up-to-the-end-of-2017.csv",
  );
});

test("the open table and each table's order are the view's, and an order it does not know is none", () => {
  const session = show(2016, 2021);
  const before = cells();
  act(() => session.actions.setSorting("table-ties", { by: "nothing", falling: true }));
  expect(cells()).toEqual(before);
  act(() => session.actions.setSorting("table-ties", { by: "tie", falling: true }));
  expect(cells()[0]?.[0]).toMatch(/^United Nations|^Western|^Tobruk|^Tripoli/);
  expect(root.querySelector("thead th")?.getAttribute("aria-sort")).toBe("descending");
  press("Events");
  expect(session.store.view.value.table).toBe("events");
  press("Event");
  expect(session.store.view.value.sorts.get("table-events")).toEqual({
    by: "label",
    falling: false,
  });
});

test("in a file a count of nothing is 0, and empty where no article speaks of the window", () => {
  const columns = [
    figures("n", "Reported", 80, (n: number) => n),
    { key: "name", title: "Name", text: () => "0" },
  ];
  expect(cellsOf([0, 2], columns)).toEqual([
    ["Reported", "Name"],
    ["0", "0"],
    ["2", "0"],
  ]);
  expect(cellsOf([0], columns, true)[1]).toEqual(["", "0"]);
});
