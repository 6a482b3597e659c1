// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import { dayOf } from "../../src/model/calendar.ts";
import { ActorPage } from "../../src/panels/evidence/ActorPage.tsx";
import { PartnerYears } from "../../src/panels/evidence/PartnerYears.tsx";
import { partnersOf } from "../../src/panels/evidence/partners.ts";
import { bookOf } from "../../src/panels/evidence/told.ts";
import { createSession } from "../../src/state/session.ts";
import { catalogFrom } from "../fixtures/dataset.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = catalogFrom({
  focus: ["egypt", "haftar", "russia", "un"],
  actors: [{ id: "un" }],
  events: [
    { id: "meets", who: "egypt haftar", when: "2017-05-13" },
    { id: "circle", who: "egypt haftar russia", when: "2017-06-01", status: "planned" },
    { id: "other", who: "egypt france", when: "2019-01-03" },
    { id: "about", who: "source:egypt subject:libya", when: "2017-07-01" },
  ],
});
const root = document.createElement("div");
document.body.append(root);
afterEach(() => act(() => render(null, root)));

function show(actor: string) {
  const session = createSession();
  act(() => session.actions.open(catalog, []));
  const book = bookOf(session);
  if (!book) throw new Error("Nothing is counted.");
  const at = catalog.actorOf.get(actor) as number;
  act(() => render(<PartnerYears session={session} book={book} actor={at} />, root));
  return { session, book, at };
}

const shipped = shippedCatalog();

function openPage(actor: string, year?: number) {
  const session = createSession();
  act(() => session.actions.open(shipped, []));
  if (year) act(() => session.actions.setWindow({ from: dayOf(year), to: dayOf(year + 1) }));
  const book = bookOf(session);
  if (!book) throw new Error("Nothing is counted.");
  const at = shipped.actorOf.get(actor) as number;
  act(() => render(<ActorPage session={session} book={book} actor={at} />, root));
  return { session, at };
}

/** The lines under a heading of the page. */
function under(heading: string): string[] {
  const part = [...root.querySelectorAll(".panel-part")].find(
    (found) => found.querySelector("h3")?.textContent === heading,
  );
  return [...(part?.querySelectorAll("li, .event-row") ?? [])].map(
    (line) => line.textContent ?? "",
  );
}

test("a person who is rolled up has counts and ties, counted as level Everyone does, and the way there", () => {
  const { session, at } = openPage("sisi");
  const said = root.querySelector(".panel-counts")?.textContent;
  const ties = under("Ties in this window");
  expect(ties.length).toBeGreaterThan(1);
  expect(root.textContent).toContain("This page counts person by person");
  act(() => session.actions.setLevel("everyone"));
  const book = bookOf(session);
  if (!book) throw new Error("Nothing is counted.");
  act(() => render(<ActorPage session={session} book={book} actor={at} />, root));
  expect(root.querySelector(".panel-counts")?.textContent).toBe(said);
  expect(under("Ties in this window")).toEqual(ties);
  expect(root.textContent).not.toContain("person by person");
});

test("the counts of a person who is rolled up follow the window", () => {
  openPage("sisi");
  const all = root.querySelector(".panel-counts")?.textContent;
  openPage("sisi", 2017);
  const some = root.querySelector(".panel-counts")?.textContent;
  openPage("sisi", 2018);
  expect(root.querySelector(".panel-counts")?.textContent).toBe("No article here speaks of 2018.");
  expect(some).not.toBe(all);
  openPage("sisi");
  expect(root.querySelector(".panel-counts")?.textContent).toBe(all);
});

test("who belongs to a bloc is listed however far down, its allies apart", () => {
  openPage("haftar-lna");
  const members = under("Belong to Haftar / LNA").join("\n");
  for (const name of ["Haftar", "Nadoori", "Delegation"]) expect(members).toContain(name);
  expect(members).not.toMatch(/Bayda|allies/i);
  expect(under("Beside Haftar / LNA, no part of it").join("\n")).toMatch(/Bayda/);
});

test("no person is called it", () => {
  for (const person of ["sisi", "haftar"]) {
    openPage(person);
    expect(root.textContent).not.toMatch(/\bit alone|speak of it\b|Belong to it/);
  }
});

const labels = (selector: string) =>
  [...root.querySelectorAll(selector)].map((node) => node.getAttribute("aria-label"));

test("an actor’s partners are all there: its ties, the indirect ones, and the focal actors of whom nothing is said with it", () => {
  const { book, at } = show("egypt");
  expect(partnersOf(book, at).map(({ key, tie }) => [key, tie >= 0])).toEqual([
    ["egypt~haftar", true],
    ["egypt~russia", true],
    ["egypt~un", false],
    ["egypt~france", true],
    ["egypt~libya", true],
  ]);
});

test("a cell says in words what it shows, and silence is said as silence", () => {
  show("egypt");
  const said = labels(".partner-cell button");
  expect(said).toContain(
    "Egypt – Haftar, 2017: 1 reported; 1 planned or alleged; in 1 article; 1 of them with others",
  );
  expect(said).toContain("Egypt – Un, 2018: no article here speaks of 2018");
  expect(said).toContain("Egypt – France, 2017: articles speak of it, but not of this tie");
  expect(root.textContent).toContain("no article here speaks of 2018");
});

test("a cell makes its year the window and selects its tie; a name selects its tie alone", () => {
  const { session } = show("egypt");
  const press = (label: RegExp) =>
    act(() =>
      [...root.querySelectorAll("button")]
        .find((button) => label.test(button.getAttribute("aria-label") ?? ""))
        ?.click(),
    );
  press(/^Egypt – France$/);
  expect(session.store.view.value.selection?.id).toBe("egypt~france");
  expect(session.store.view.value.window).toEqual(catalog.extent);
  act(() => session.actions.setMode("cumulative"));
  press(/^Egypt – Haftar, 2017/);
  const { selection, mode, window } = session.store.view.value;
  expect([selection?.id, mode]).toEqual(["egypt~haftar", "window"]);
  expect(new Date(window.from * 864e5).getUTCFullYear()).toBe(2017);
});
