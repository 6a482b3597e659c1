import { effect } from "@preact/signals-core";
import { expect, test } from "vitest";
import { dayOf } from "../../src/model/calendar.ts";
import { decodeLink, encodeLink } from "../../src/state/link/link.ts";
import { createSession } from "../../src/state/session.ts";
import { storyStepper } from "../../src/state/stepping/story-stepper.ts";
import { tellingOf } from "../../src/state/telling.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = shippedCatalog();
const story = catalog.dataset.stories[0] ?? expect.fail("The shipped dataset has no story.");

function opened() {
  const session = createSession();
  session.actions.open(catalog, []);
  return session;
}

test("the view Story opens at the first step, and steps go to their ends and no further", () => {
  const session = opened();
  const stepper = storyStepper(session);
  expect(stepper.index()).toBe(-1);
  session.actions.setTab("story");
  expect([stepper.index(), stepper.steps().length, stepper.beside(-1)]).toEqual([
    0,
    story.steps.length,
    null,
  ]);
  stepper.goto(story.steps.length - 1);
  expect([stepper.index(), stepper.beside(1)]).toEqual([story.steps.length - 1, null]);
  expect(stepper.steps()[1]).toMatchObject({ id: "cairo-2016", title: story.steps[1]?.headline });
});

test("who changes the view by hand leaves the step, and comes back to it", () => {
  const { store, actions } = opened();
  actions.tell(story, 1);
  actions.setWindow({ from: dayOf(2019), to: dayOf(2020) });
  expect(store.view.value.tab).toBe("network");
  expect(tellingOf(store)?.step.id).toBe("cairo-2016");
  actions.setTab("story");
  expect(store.view.value.window).toEqual({ from: dayOf(2016), to: dayOf(2017) });
});

test("selecting, reading and the sweep of a reveal do not leave the step", () => {
  const { store, actions } = opened();
  actions.tell(story, 1);
  actions.select({ kind: "actor", id: "egypt" });
  actions.read(catalog.documents[0]?.id ?? "");
  actions.sweep({ from: dayOf(2016), to: dayOf(2016, 4) });
  expect(store.view.value).toMatchObject({ tab: "story", step: { step: "cairo-2016" } });
});

test("an effect may open the story without being called again by it", () => {
  const { actions } = opened();
  let calls = 0;
  effect(() => {
    calls++;
    if (calls < 5) actions.setTab("story");
  });
  expect(calls).toBe(1);
});

test("every step comes back from its link, which says the step alone", () => {
  for (const [index, { id }] of story.steps.entries()) {
    const { store, actions } = opened();
    actions.tell(story, index);
    const link = encodeLink(store.view.value, catalog);
    expect(link).toBe(`v=1&s=${id}`);
    expect(decodeLink(link, "", catalog)).toMatchObject({ view: store.view.value, ignored: [] });
    expect(decodeLink("", `#s=${index + 1}`, catalog).view).toEqual(store.view.value);
  }
});

test("a link with a step and another view has left the step; an unknown step is named", () => {
  const left = decodeLink("s=2&t=2019", "", catalog).view;
  expect(left).toMatchObject({ tab: "network", step: { step: "cairo-2016" } });
  expect(left.window.from).toBe(dayOf(2019));
  expect(decodeLink("s=99", "", catalog).ignored).toEqual(["s=99"]);
  expect(decodeLink("story=libya&s=silence-2018", "", catalog).view.step?.step).toBe(
    "silence-2018",
  );
});

test("a link that asks for the story and names no step begins at the first one", () => {
  const { view, ignored } = decodeLink("tab=story", "", catalog);
  expect([view.tab, view.step, ignored]).toEqual([
    "story",
    { story: story.id, step: story.steps[0]?.id },
    [],
  ]);
});
