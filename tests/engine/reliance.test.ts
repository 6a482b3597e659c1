import fc from "fast-check";
import { expect, test } from "vitest";
import { windowSummary } from "../../src/engine/counts.ts";
import { NO_FILTERS, passingOf } from "../../src/engine/filter.ts";
import { Fold } from "../../src/engine/fold.ts";
import { relianceOf } from "../../src/engine/reliance.ts";
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
  return relianceOf(catalog, ties, fold.dating, { ...NO_FILTERS, documents }).map(
    ({ alone, copies }) => ({ alone: keys(alone), copies: keys(copies) }),
  );
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
  const told = relianceOf(catalog, ties, fold.dating, NO_FILTERS).map(({ told }) => keys(told));
  expect(told).toEqual([["a~b", "a~c"], ["a~c", "b~c"], ["b~c"]]);
});

test("unticking an article takes exactly the ties that rest on it alone out of the summary", () => {
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
          const summary = windowSummary(shipped, new Fold(shipped, all, window, passing), all);
          return summary.ties;
        };
        const { dating } = new Fold(shipped, all, window);
        const found = relianceOf(shipped, all, dating, { ...NO_FILTERS, documents });
        for (const [i, id] of ids.entries()) {
          const others = documents.filter((other) => other !== id);
          expect(told([...others, id]) - told(others)).toBe(found[i]?.alone.length);
        }
      },
    ),
    { numRuns: 40 },
  );
});
