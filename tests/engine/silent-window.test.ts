import { expect, test } from "vitest";
import { Fold } from "../../src/engine/fold.ts";
import { filteredWords, isSilentWindow } from "../../src/engine/silent-window.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

test("a window is silent only where no article speaks of it and nothing is counted there, whatever the filter", () => {
  const vague = catalogFrom({ extent: "2016/2019", events: [{ when: "2017" }] });
  const ties = tiesOf(vague, { level: "blocs", open: [], shut: [] });
  const at = (year: number, passing?: Uint8Array) =>
    new Fold(vague, ties, { from: dayOf(year), to: dayOf(year + 1) }, passing);
  const none = new Uint8Array(1);
  const silent = (fold: Fold) => isSilentWindow(vague, fold, fold.window);
  expect([at(2017), at(2017, none), at(2018)].map(silent)).toEqual([false, false, true]);
  expect([at(2017), at(2017, none), at(2018, none)].map(filteredWords)).toEqual([
    undefined,
    "0 of 1 event pass the filter",
    undefined,
  ]);
});
