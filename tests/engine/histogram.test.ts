import { expect, test } from "vitest";
import { histogramOf } from "../../src/engine/histogram.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const catalog = catalogFrom({
  extent: "2016",
  events: [
    { when: "2016-06-03", type: "CONSULT", count: 2 },
    { when: "2016-06", type: "AID", status: "alleged" },
    { when: "2016-06-30/2016-06-30", type: "REQUEST", status: "called-for" },
    { when: "2016-06-05", type: "COOPERATE", status: "ongoing" },
    { when: "2016-06-05", type: "ASSAULT" },
    { when: "2016-06-05", type: "REJECT", status: "alleged" },
    { when: "2016-06-30/2016-07-01", type: "CONSULT" },
    { when: "../2016-06-03", type: "CONSULT" },
    { when: "2015-06-03", type: "CONSULT", count: 3 },
    { type: "CONSULT" },
    { when: "2016-06-03", status: "denied" },
  ],
});
const all = new Uint8Array(catalog.events.length).fill(1);

test("an event stands once with the number of its reports, cooperation and requests up, conflict down, reported ones at the base", () => {
  const { months, highest, lowest } = histogramOf(catalog, all);
  const june = months[5];
  expect(months).toHaveLength(12);
  expect(june?.up.map((b) => [b.event, b.class, b.weight])).toEqual([
    [3, "reported", 1],
    [0, "reported", 2],
    [1, "possible", 1],
    [2, "possible", 1],
  ]);
  expect(june?.down.map((b) => [b.event, b.class])).toEqual([
    [4, "reported"],
    [5, "possible"],
  ]);
  expect([highest, lowest]).toEqual([5, 2]);
});

test("what is dated more broadly, outside or not at all is counted apart; filtered and denied ones are not", () => {
  expect(histogramOf(catalog, all)).toMatchObject({ broad: 2, outside: 3, undated: 1 });
  expect(histogramOf(catalog, new Uint8Array(catalog.events.length))).toMatchObject({
    highest: 0,
    broad: 0,
    outside: 0,
    undated: 0,
  });
});

test("a count of millions makes one entry", () => {
  const vast = catalogFrom({ extent: "2016", events: [{ when: "2016-06", count: 5_000_000 }] });
  const { months, highest } = histogramOf(vast, Uint8Array.of(1));
  expect([months[5]?.up.length, highest]).toEqual([1, 5_000_000]);
});
