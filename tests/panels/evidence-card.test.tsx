// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test, vi } from "vitest";
import { cardOf } from "../../src/engine/evidence.ts";
import { Fold } from "../../src/engine/fold.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { storyStepSchema } from "../../src/model/story.ts";
import { Card } from "../../src/panels/evidence/Card.tsx";
import { CountNotes } from "../../src/panels/evidence/CountNotes.tsx";
import { citationOf } from "../../src/panels/evidence/copying.ts";
import { historyOf } from "../../src/state/history.ts";
import { createSession } from "../../src/state/session.ts";
import { unpackStory } from "../../src/state/story-parcel.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const HOSTILE = '<img src=x onerror="alert(1)"> & “quoted”';
const catalog = catalogFrom({
  documents: [
    {
      id: "memo",
      title: "A meeting",
      publisher: "Monitor",
      published: "2017-05-18",
      url: "https://example.org/a",
      text: "Before it, nothing. Last Saturday, Haftar met with Sisi. After it, silence. None met.",
    },
    { id: "bad", url: "javascript:alert(1)", language: "ar" },
  ],
  events: [
    {
      id: "meets",
      label: "Haftar meets Sisi",
      when: "2017-05-13",
      evidence: [
        { document: "memo", exact: "Last Saturday, Haftar met with Sisi.", trigger: "met with" },
        { document: "memo", exact: "None met.", stance: "contradicts" },
      ],
    },
    { id: "hostile", label: HOSTILE, evidence: [{ document: "bad", exact: HOSTILE }] },
    {
      id: "refuses",
      label: "Russia refuses arms",
      evidence: [
        { document: "one", exact: "It refused." },
        { document: "two", exact: "It agreed.", stance: "contradicts" },
      ],
    },
  ],
});

const root = document.createElement("div");
afterEach(() => render(null, root));

function show(event: number, documents: string[] | null = null) {
  const session = createSession();
  act(() => {
    session.actions.open(catalog, []);
    const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
    const fold = new Fold(catalog, ties, catalog.extent);
    const book = { catalog, ties, fold, documents };
    render(<Card session={session} book={book} event={event} whole />, root);
  });
  return session;
}

function press(name: string) {
  const button = [...root.querySelectorAll("button")].find(
    ({ textContent, ariaLabel }) => textContent === name || ariaLabel === name,
  );
  if (!button) throw new Error(`There is no button "${name}".`);
  act(() => button.click());
}

test("a card shows its quote letter by letter, with the trigger marked and no marks of quotation added", () => {
  show(0);
  const quote = root.querySelector("blockquote");
  expect(quote?.textContent).toBe("Last Saturday, Haftar met with Sisi.");
  expect(quote?.querySelector("mark")?.textContent).toBe("met with");
});

test("a sentence on either side comes on demand", () => {
  show(0);
  press("± 1 sentence");
  expect(root.querySelector("blockquote")?.textContent).toBe(
    "Before it, nothing. Last Saturday, Haftar met with Sisi. After it, silence.",
  );
});

test("a contested event shows both quotes with the words between them", () => {
  show(0);
  expect(root.querySelectorAll(".card-sides blockquote").length).toBe(2);
  expect(root.textContent).toContain("contradicted by");
});

test("hostile text stays text, and only http addresses become links", () => {
  show(1);
  expect(root.querySelector("img")).toBeNull();
  expect(root.querySelector("blockquote")?.textContent).toBe(HOSTILE);
  expect(root.querySelector("blockquote")?.getAttribute("lang")).toBe("ar");
  expect(root.querySelector("a")).toBeNull();
  show(0);
  const link = root.querySelector("a");
  expect(link?.getAttribute("href")).toBe("https://example.org/a");
  expect(link?.getAttribute("rel")).toBe("noopener noreferrer");
});

test("a card opens its article at its event", () => {
  const session = show(0);
  press("Open in article");
  expect(session.store.view.value.reading).toEqual({ document: "memo", event: "meets" });
});

test("a citation names the article first, then what it is coded as", () => {
  expect(citationOf(cardOf(catalog, 0)).split("\n")).toEqual([
    "Monitor, “A meeting”, 18 May 2017, https://example.org/a: “Last Saturday, Haftar met with Sisi.”",
    "Monitor, “A meeting”, 18 May 2017, https://example.org/a: to the contrary, “None met.”",
    "Coded as: Haftar meets Sisi; Sat 13 May 2017 (date stated in the article); occurred.",
  ]);
});

test("a copied link leads to this view, and edition, with the event selected; the reader's own story goes along", async () => {
  const written: string[] = [];
  vi.stubGlobal("navigator", {
    clipboard: { writeText: async (text: string) => written.push(text) },
  });
  const session = show(0);
  act(() => session.actions.open(catalog, [], undefined, true));
  const copy = () => root.querySelector<HTMLElement>("[aria-label='Copy link']")?.click();
  copy();
  await vi.waitFor(() => expect(written).toHaveLength(1));
  const here = location.href.replace(/[?#].*$/s, "");
  expect(written[0]).toMatch(new RegExp(`^${here}\\?v=1&dv=[\\w-]{10}&sel=meets$`));
  const step = storyStepSchema.parse({ id: "one", headline: "They meet." });
  const story = { id: "own-a", title: "A", steps: [step] };
  act(() => {
    session.actions.setOwn(story.id, historyOf(story));
    session.actions.tell(story, 0);
  });
  copy();
  await vi.waitFor(() => expect(written).toHaveLength(2));
  const { search, hash } = new URL(written[1] ?? "");
  expect(search).toContain("story=own-a&s=one&sel=meets");
  expect(await unpackStory(hash.replace("#p=", ""))).toEqual(story);
  vi.unstubAllGlobals();
});

test("a card that is added to the step of an own story says to which, and leads back to the editor", () => {
  const session = show(0);
  const steps = ["one", "two"].map((id) => storyStepSchema.parse({ id, headline: id }));
  const story = { id: "own-a", title: "A", steps };
  const { store, actions } = session;
  act(() => {
    actions.setOwn(story.id, historyOf(story));
    actions.tell(story, 1);
    actions.setTab("network");
  });
  const said = root.querySelector(".card-added");
  expect([said?.getAttribute("role"), said?.textContent]).toEqual(["status", ""]);
  press("Add to step");
  expect(root.querySelector(".card-added")).toBe(said);
  expect(said?.textContent).toBe("Added to step 2");
  expect(store.own.value.get("own-a")?.now.steps[1]?.evidence).toEqual(["meets"]);
  press("Edit the step");
  expect([store.editing.value, store.view.value.tab, store.view.value.step?.step]).toEqual([
    true,
    "story",
    "two",
  ]);
});

test("a source filter reaches the card: only ticked articles are quoted, the others are named in a line", () => {
  show(0, ["bad"]);
  expect(root.querySelector("blockquote")).toBeNull();
  expect(root.querySelector(".card-unticked")?.textContent).toBe("in 1 article that is not ticked");
  show(0, ["memo"]);
  expect(root.querySelector(".card-unticked")).toBeNull();
});

test("a contrary sentence of an unticked article is told of, not quoted; the event stays contested", () => {
  show(2, ["one"]);
  expect([...root.querySelectorAll("blockquote")].map((quote) => quote.textContent)).toEqual([
    "It refused.",
  ]);
  expect(root.querySelector(".card-unticked")?.textContent).toBe(
    "contradicted in 1 article that is not ticked",
  );
  expect(root.querySelector(".chips")?.textContent).toContain("contested");
  show(2);
  expect(root.querySelectorAll(".card-sides blockquote").length).toBe(2);
});

test("the words of a count are explained where they stand, and only those", () => {
  act(() =>
    render(<CountNotes counts="3 reported; 1 planned or alleged; 2 indirect, not counted" />, root),
  );
  expect([...root.querySelectorAll("dt")].map((term) => term.textContent)).toEqual([
    "planned or alleged",
    "indirect",
  ]);
  act(() => render(<CountNotes counts="3 reported" />, root));
  expect(root.textContent).toBe("");
});
