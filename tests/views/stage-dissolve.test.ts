// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { createSession } from "../../src/state/session.ts";
import { isRollUp } from "../../src/views/stage/dissolve.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const catalogOf = () => catalogFrom({ events: [{ when: "2017" }] });

afterEach(() => {
  delete document.documentElement.dataset.motion;
});

function opened() {
  const { actions, derived } = createSession();
  actions.open(catalogOf(), []);
  const drawn = () => {
    const found = derived.drawn.value;
    if (!found) throw new Error("No dataset is open.");
    return found;
  };
  return { actions, drawn };
}

test("another level fades in; the first picture, moved actors and another dataset are there at once", () => {
  const { actions, drawn } = opened();
  const first = drawn();
  expect(isRollUp(null, first)).toBe(false);
  actions.setLevel("everyone");
  const everyone = drawn();
  expect(isRollUp(first, everyone)).toBe(true);
  actions.moveActor("egypt", { x: 0.5, y: 0.5 });
  expect(drawn()).not.toBe(everyone);
  expect(isRollUp(everyone, drawn())).toBe(false);
  actions.open(catalogOf(), []);
  expect(isRollUp(everyone, drawn())).toBe(false);
});

test("where no motion is wanted no level fades in", () => {
  const { actions, drawn } = opened();
  const first = drawn();
  actions.setLevel("everyone");
  document.documentElement.dataset.motion = "off";
  expect(isRollUp(first, drawn())).toBe(false);
});
