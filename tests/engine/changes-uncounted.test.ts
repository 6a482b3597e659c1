import { expect, test } from "vitest";
import { changesOf, statusLine } from "../../src/engine/changes.ts";
import { windowSummary } from "../../src/engine/counts.ts";
import { coverageOf } from "../../src/engine/coverage.ts";
import { passingOf } from "../../src/engine/filter.ts";
import { Fold } from "../../src/engine/fold.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

test("what the filters hide of one window, or what is only indirect there, is not called unmentioned", () => {
  const one = catalogFrom({
    events: [
      { label: "Fuel is sent", when: "2016-06-01", type: "AID" },
      { when: "2017-03-01" },
      { when: "2017-04-01" },
      { when: "2017-05-01", status: "denied" },
      { when: "2016-05-01", who: "un libya" },
      { label: "Tents are sent", when: "2017-05-01", who: "un libya", type: "AID" },
      { label: "Arms are sent", when: "2016-07-01", who: "egypt russia", type: "AID" },
      { label: "They trade", when: "2016-08-01", who: "gna tunis", type: "AID" },
      { when: "2017-08-01", who: "source:gna target:un subject:tunis", type: "AID", count: 2 },
    ],
  });
  const ties = tiesOf(one, { level: "blocs", open: [], shut: [] });
  const aid = { types: ["AID" as const], stances: null, statuses: null, documents: null };
  const fold = new Fold(one, ties, { from: dayOf(2017), to: dayOf(2018) }, passingOf(one, aid));
  const changes = changesOf(one, ties, fold, coverageOf(one));
  const told = Object.fromEntries(changes.items.map(({ name, ...rest }) => [name, rest]));
  expect(told["Egypt – Haftar"]).toMatchObject({
    kind: "hidden",
    sentence: "Egypt – Haftar: in 2016: Fuel is sent; 2 here hidden by the filters",
  });
  expect(told["Un – Libya"]).toMatchObject({
    kind: "hidden",
    sentence: "Un – Libya: Tents are sent; 1 in 2016 hidden by the filters",
  });
  expect(told["Gna – Tunis"]).toMatchObject({
    kind: "indirect",
    sentence: "Gna – Tunis: in 2016: They trade; only indirect here, not counted: 2",
  });
  expect(told["Egypt – Russia"]).toMatchObject({ kind: "notMentioned" });
  const line = statusLine("2017", windowSummary(one, fold, ties), changes);
  expect(line).toContain(
    "Not mentioned here: Egypt – Russia. Only indirect here: Gna – Tunis. Hidden here by the filters: Egypt – Haftar.",
  );
});
