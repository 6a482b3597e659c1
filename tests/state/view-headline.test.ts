import { expect, test } from "vitest";
import { shownStep } from "../../src/engine/story.ts";
import { heldNumbers } from "../../src/engine/story-numbers.ts";
import { readWindow } from "../../src/model/window-text.ts";
import { stepOfView } from "../../src/state/step-of-view.ts";
import { EMPTY_VIEW, type View } from "../../src/state/store.ts";
import { viewHeadline } from "../../src/state/view-headline.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = shippedCatalog();
const year = (words: string) => readWindow(words) ?? { from: 0, to: 1 };
const headed = (part: Partial<View>, ...taken: string[]) =>
  viewHeadline({ ...EMPTY_VIEW, window: year("2016"), ...part }, catalog, taken);

test("a view is headed by its window, its picture and what narrows it", () => {
  const comparison = { a: year("2016"), b: year("2019") };
  expect(headed({})).toBe("2016");
  expect(headed({ mode: "cumulative" })).toBe("Up to the end of 2016");
  expect(headed({ tab: "compare", comparison })).toBe("2016 and 2019 compared");
  expect(headed({ comparison })).toBe("2016");
  expect(headed({ tab: "ties", window: catalog.extent })).toBe("Ties, 2016–2020");
  expect(headed({ tab: "table" })).toBe("Table, 2016");
  expect(headed({ statuses: ["planned"] })).toBe("2016, filtered");
});

test("what is selected, else what is isolated, is named", () => {
  const tie = { kind: "tie", id: "egypt~haftar-lna" } as const;
  const actor = { kind: "actor", id: "egypt" } as const;
  expect(headed({ focus: actor, hop: 1 })).toBe("2016: Egypt");
  expect(headed({ selection: tie, focus: actor })).toBe("2016: Egypt – Haftar / LNA");
  expect(headed({ focus: { kind: "actors", id: "egypt~russia" }, tab: "ties" })).toBe(
    "Ties, 2016: Egypt and Russia",
  );
  const comparison = { a: year("2016"), b: year("2019") };
  expect(headed({ tab: "compare", comparison, selection: tie, types: [] })).toBe(
    "2016 and 2019 compared, filtered: Egypt – Haftar / LNA",
  );
});

test("no two steps of a story are headed alike, and the number that tells them apart is no count", () => {
  expect(headed({}, "2016", "2016 (2)")).toBe("2016 (3)");
  const view = { ...EMPTY_VIEW, window: year("2016") };
  const step = stepOfView("x", view, catalog, ["2016", "2016 (2)"]);
  expect(step.headline).toBe("2016 (3)");
  const shown = shownStep(catalog, step);
  expect(heldNumbers(step.headline, shown)).toEqual([]);
});
