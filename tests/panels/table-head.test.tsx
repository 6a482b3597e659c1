// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { expect, test } from "vitest";
import { dayOf } from "../../src/model/calendar.ts";
import { TableView } from "../../src/panels/table/TableView.tsx";
import { createSession } from "../../src/state/session.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

test("the head says what filters hide of the window", () => {
  const root = document.createElement("div");
  const session = createSession();
  act(() => {
    session.actions.open(shippedCatalog(), []);
    session.actions.setWindow({ from: dayOf(2016), to: dayOf(2017) });
    render(<TableView session={session} />, root);
  });
  expect(root.querySelector(".table-filtered")).toBeNull();
  act(() => session.actions.setTypes(["CONSULT"]));
  expect(root.querySelector(".table-filtered")?.textContent).toMatch(
    /^Filtered: \d+ of 31 events pass, without /,
  );
  act(() => render(null, root));
});
