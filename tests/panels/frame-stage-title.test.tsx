// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import { StageTitle } from "../../src/panels/frame/StageTitle.tsx";
import { createSession } from "../../src/state/session.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const root = document.createElement("div");
afterEach(() => render(null, root));

function shown(list: boolean, types: "AID"[] | null): string[] {
  const session = createSession();
  act(() => {
    const events = [{ when: "2017-05-13" }, { when: "2017-06-13", type: "AID" as const }];
    session.actions.open(catalogFrom({ extent: "2017", events }), []);
    session.actions.setTypes(types);
  });
  const counted = session.derived.counted.value;
  if (!counted) throw new Error("Nothing is counted.");
  act(() => render(<StageTitle session={session} counted={counted} list={list} />, root));
  return [...root.querySelectorAll(".stage-title > *")].map(({ textContent }) => textContent);
}

test("over a list of ties the window and what filters hide of it are said, and nothing where they hide nothing", () => {
  const filtered = "Filtered: 1 of 2 events pass, without verbal cooperation";
  expect(shown(true, ["AID"])).toEqual(["2017", filtered]);
  expect(shown(false, ["AID"])).toEqual(["2017", "1 tie: 1 reported, in 1 article", filtered]);
  expect(shown(true, null)).toEqual([]);
});
