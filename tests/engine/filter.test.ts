import { expect, test } from "vitest";
import { facetsOf, isFiltered, NO_FILTERS, passingOf } from "../../src/engine/filter.ts";
import { CERTAIN, OUT, PERHAPS, UNDATED } from "../../src/engine/window.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const catalog = catalogFrom({
  affiliations: [{ member: "kamel", of: "egypt", relation: "office-holder", when: "2018/.." }],
  events: [
    { id: "visit", when: "2019-04-14", who: "kamel haftar", type: "CONSULT", document: "one" },
    {
      id: "arms",
      when: "2016",
      who: "kamel haftar",
      type: "AID",
      status: "alleged",
      document: "two",
    },
    {
      id: "claim",
      who: "russia haftar",
      type: "REJECT",
      count: 3,
      evidence: [
        { document: "one" },
        { document: "two", stance: "contradicts", exact: "It is not so." },
      ],
    },
    { id: "off", who: "russia haftar", type: "CONSULT", status: "cancelled", document: "two" },
  ],
});
const ALL = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const passing = (filters: object) => [...passingOf(catalog, { ...NO_FILTERS, ...filters })];

test("without filters all events pass, and an empty list lets none through", () => {
  expect(passing({})).toEqual([1, 1, 1, 1]);
  expect(passing({ types: [] })).toEqual([0, 0, 0, 0]);
  expect(isFiltered(NO_FILTERS)).toBe(false);
  expect(isFiltered({ ...NO_FILTERS, statuses: [] })).toBe(true);
});

test("type, stance and status each stop what they do not name, together", () => {
  expect(passing({ types: ["CONSULT"] })).toEqual([1, 0, 0, 1]);
  expect(passing({ stances: ["material-cooperation", "verbal-conflict"] })).toEqual([0, 1, 1, 0]);
  expect(passing({ statuses: ["occurred"] })).toEqual([1, 0, 1, 0]);
  expect(passing({ statuses: ["occurred"], types: ["CONSULT"] })).toEqual([1, 0, 0, 0]);
});

test("a document that only contradicts an event does not speak for it", () => {
  expect(passing({ documents: ["two"] })).toEqual([0, 1, 0, 1]);
  expect(passing({ documents: ["one"] })).toEqual([1, 0, 1, 0]);
});

test("the focus takes in whoever belonged to the actor at the time of the event", () => {
  expect(passing({ focus: ["egypt"] })).toEqual([1, 0, 0, 0]);
  expect(passing({ focus: ["kamel"] })).toEqual([1, 1, 0, 0]);
});

test("every facet counts as if it had no filter of its own, and only what is in the window", () => {
  const dating = Uint8Array.of(CERTAIN, PERHAPS, CERTAIN, OUT);
  const facets = facetsOf(
    catalog,
    { ...NO_FILTERS, types: ["CONSULT"], documents: ["one"] },
    { dating, window: ALL },
  );
  const zero = { reported: 0, possible: 0, perhaps: 0, total: 0 };
  expect(facets.types.get("REJECT")).toEqual({ reported: 3, possible: 0, perhaps: 0, total: 3 });
  expect(facets.types.get("CONSULT")).toEqual({ reported: 1, possible: 0, perhaps: 0, total: 1 });
  expect(facets.types.get("AID")).toEqual(zero);
  expect(facets.stances.get("verbal-conflict")).toEqual(zero);
  expect(facets.documents.get("one")).toEqual({ reported: 1, possible: 0, perhaps: 0, total: 1 });
  expect(facets.documents.get("two")).toEqual(zero);
  const all = facetsOf(catalog, NO_FILTERS, {
    dating: Uint8Array.of(CERTAIN, PERHAPS, CERTAIN, CERTAIN),
    window: ALL,
  });
  expect(all.statuses.get("alleged")).toEqual({ reported: 0, possible: 0, perhaps: 1, total: 1 });
  expect(all.statuses.get("cancelled")).toEqual({ ...zero, total: 1 });
});

test("undated events are counted apart, per article that speaks for them", () => {
  const within = { dating: Uint8Array.of(CERTAIN, PERHAPS, UNDATED, UNDATED), window: ALL };
  const { undated, documents } = facetsOf(catalog, { ...NO_FILTERS, documents: ["one"] }, within);
  expect([...undated]).toEqual([
    ["one", 1],
    ["two", 1],
  ]);
  expect(documents.get("one")?.total).toBe(1);
  expect([...facetsOf(catalog, { ...NO_FILTERS, types: ["AID"] }, within).undated]).toEqual([]);
});
