import fc from "fast-check";
import { expect, test } from "vitest";
import { windowSummary } from "../../src/engine/counts.ts";
import { NO_FILTERS, passingOf } from "../../src/engine/filter.ts";
import { Fold } from "../../src/engine/fold.ts";
import { relianceOf } from "../../src/engine/reliance.ts";
import { tickedCatalog } from "../../src/engine/ticked-catalog.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { catalogFrom } from "../fixtures/dataset.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = catalogFrom({
  documents: [
    { id: "agency", origin: "agency" },
    { id: "copy", origin: "agency" },
    { id: "other" },
  ],
  events: [
    { when: "2017", who: "a b", document: "agency" },
    { when: "2017", who: "a c", document: "agency" },
    { when: "2017", who: "a c", document: "copy" },
    { when: "2017", who: "b c", document: "copy" },
    { when: "2017", who: "b c", document: "other" },
    { when: "2017", who: "a d", document: "other", status: "denied" },
    { when: "2019", who: "a e", document: "other" },
  ],
});
const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
const fold = new Fold(catalog, ties, { from: dayOf(2017), to: dayOf(2018) });
const keys = (list: number[] = []) => list.map((tie) => ties.ties[tie]?.key);

function rest(documents: string[] | null) {
  return relianceOf(catalog, ties, fold, { ...NO_FILTERS, documents }).map(({ alone, copies }) => ({
    alone: keys(alone.ties),
    copies: keys(copies.ties),
  }));
}

test("a tie rests on the one article that tells of it, or on the copies of one origin", () => {
  expect(rest(null)).toEqual([
    { alone: ["a~b"], copies: ["a~c"] },
    { alone: [], copies: ["a~c"] },
    { alone: [], copies: [] },
  ]);
});

test("an unticked article holds the ties that would come back, and the others stand on what is left", () => {
  expect(rest(["copy", "other"])).toEqual([
    { alone: ["a~b"], copies: ["a~c"] },
    { alone: ["a~c"], copies: [] },
    { alone: [], copies: [] },
  ]);
  expect(rest(["copy"])[1]).toEqual({ alone: ["a~c", "b~c"], copies: [] });
});

test("an article tells of every tie it speaks for, whether others do too or not", () => {
  const told = relianceOf(catalog, ties, fold, NO_FILTERS).map(({ told }) => keys(told.ties));
  expect(told).toEqual([["a~b", "a~c"], ["a~c", "b~c"], ["b~c"]]);
});

test("an event of three or more rests on its article as a tie does, and its pairs are no ties besides", () => {
  const three = catalogFrom({
    documents: [{ id: "one" }, { id: "two" }],
    events: [
      { when: "2017", who: "a b c", document: "one" },
      { when: "2017", who: "a b", document: "two" },
    ],
  });
  const all = tiesOf(three, { level: "blocs", open: [], shut: [] });
  const whole = new Fold(three, all, { from: dayOf(2017), to: dayOf(2018) });
  const [one, two] = relianceOf(three, all, whole, NO_FILTERS);
  expect(one?.alone).toEqual({ ties: [], hubs: [0] });
  expect(two?.alone.hubs).toEqual([]);
  expect(two?.alone.ties).toHaveLength(1);
});

test("unticking an article takes exactly the ties and the events of three or more that rest on it alone out of the summary", () => {
  const shipped = shippedCatalog();
  const ids = shipped.documents.map(({ id }) => id);
  fc.assert(
    fc.property(
      fc.constantFrom("blocs" as const, "institutions" as const, "everyone" as const),
      fc.integer({ min: 0, max: 1900 }),
      fc.integer({ min: 1, max: 900 }),
      fc.subarray(ids, { minLength: 1 }),
      (level, start, length, documents) => {
        const all = tiesOf(shipped, { level, open: [], shut: [] });
        const from = shipped.extent.from + start;
        const window = { from, to: from + length };
        const told = (ticked: string[]) => {
          const passing = passingOf(shipped, { ...NO_FILTERS, documents: ticked });
          const seen = tickedCatalog(shipped, ticked);
          const summary = windowSummary(seen, new Fold(seen, all, window, passing), all);
          return [summary.ties, summary.hubs] as const;
        };
        const whole = new Fold(shipped, all, window);
        const found = relianceOf(shipped, all, whole, { ...NO_FILTERS, documents });
        for (const [i, id] of ids.entries()) {
          const others = documents.filter((other) => other !== id);
          const [both, without] = [told([...others, id]), told(others)];
          expect(both[0] - without[0]).toBe(found[i]?.alone.ties.length);
          expect(both[1] - without[1]).toBe(found[i]?.alone.hubs.length);
        }
      },
    ),
    { numRuns: 40 },
  );
});
