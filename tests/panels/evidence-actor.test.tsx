// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import { PartnerYears } from "../../src/panels/evidence/PartnerYears.tsx";
import { partnersOf } from "../../src/panels/evidence/partners.ts";
import { bookOf } from "../../src/panels/evidence/told.ts";
import { createSession } from "../../src/state/session.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

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
