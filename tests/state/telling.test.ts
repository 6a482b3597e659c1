import { effect } from "@preact/signals-core";
import { expect, test } from "vitest";
import { dayOf } from "../../src/model/calendar.ts";
import type { Story } from "../../src/model/story.ts";
import { historyOf } from "../../src/state/history.ts";
import { decodeLink, encodeLink } from "../../src/state/link/link.ts";
import { createSession } from "../../src/state/session.ts";
import { storyStepper } from "../../src/state/stepping/story-stepper.ts";
import { answeredIn, tellingOf } from "../../src/state/telling.ts";
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

test("a link to a step and to what it isolates has left the step, as whoever isolates something there does", () => {
  const left = decodeLink("s=2&f=egypt", "", catalog).view;
  expect(left).toMatchObject({ tab: "network", focus: { id: "egypt" } });
  const { store, actions } = opened();
  actions.tell(story, 1);
  actions.setFocus({ kind: "actor", id: "egypt" });
  expect(store.view.value).toMatchObject({ tab: "network", step: left.step });
});

test("every step of an own story comes back from its link where the story is at hand, and is else taken as named", () => {
  const own = { ...story, id: "own-mine" };
  for (const [index, { id }] of own.steps.entries()) {
    const { store, actions } = opened();
    actions.tell(own, index);
    const link = encodeLink(store.view.value, catalog);
    expect(link).toBe(`v=1&story=own-mine&s=${id}`);
    expect(decodeLink(link, "", catalog, [story, own]).view).toEqual(store.view.value);
    expect(decodeLink(link, "", catalog)).toMatchObject({
      view: { tab: "story", step: { story: own.id, step: id } },
      ignored: [],
    });
  }
});

test("a step of a story that is not there is not one of another story", () => {
  const { view, ignored } = decodeLink("story=nowhere&s=2", "", catalog);
  expect([view.step, ignored]).toEqual([null, ["story=nowhere", "s=2"]]);
});

test("a question that is answered waits in a copy of the story, and in other words, all the same", () => {
  const { store, derived, actions } = opened();
  const asks = story.steps.findIndex(({ predict }) => predict);
  const shown = (told: Story) => {
    actions.tell(told, asks);
    return !derived.asking.value;
  };
  actions.tell(story, asks);
  actions.setGuess({ number: 4, revealed: false });
  expect(derived.asking.value).toBe(true);
  actions.reveal();
  expect([...store.guesses.value.values()]).toEqual([{ number: 4, revealed: true }]);
  const other = story.steps.map((step) => ({
    ...step,
    ...(step.predict && { predict: { ...step.predict, prompt: "And how many now?" } }),
  }));
  const copy = { ...story, id: "own-mine" };
  actions.setOwn(copy.id, historyOf(copy));
  expect([shown(copy), shown(story)]).toEqual([false, true]);
  actions.tell(copy, asks);
  actions.reveal();
  expect(shown(copy)).toBe(true);
  actions.setOwn(copy.id, historyOf({ ...copy, steps: other }));
  expect(shown(copy)).toBe(false);
  expect([...answeredIn(store, story)]).toEqual([story.steps[asks]?.id]);
});

test("a link that asks for the story and names no step begins at the first one", () => {
  const { view, ignored } = decodeLink("tab=story", "", catalog);
  expect([view.tab, view.step, ignored]).toEqual([
    "story",
    { story: story.id, step: story.steps[0]?.id },
    [],
  ]);
});
