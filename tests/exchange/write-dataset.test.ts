import fc from "fast-check";
import { expect, test } from "vitest";
import { readDataset, writeDataset } from "../../src/exchange/entente.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { type StoryStep, storyStepSchema } from "../../src/model/story.ts";
import { datasetOf } from "../fixtures/dataset.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const nothing = () => undefined;
const text = fc.string({ unit: "grapheme", maxLength: 40 });
const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
const window = fc.constantFrom("2016", "2016..2018", "2016-05..2017-06", "2019-04-01");

const step: fc.Arbitrary<StoryStep> = fc
  .record(
    {
      headline: words,
      t: window,
      mode: fc.constantFrom("window", "cumulative"),
      cmp: fc.tuple(window, window).map((pair) => pair.join("~")),
      level: fc.constantFrom("blocs", "institutions", "everyone"),
      open: fc.subarray(["egypt", "haftar"]),
      tab: fc.constantFrom("network", "ties", "compare", "table"),
      types: fc.subarray(["CONSULT", "AID"]),
      statuses: fc.subarray(["occurred", "alleged"]),
      documents: fc.subarray(["doc", "quoted"]),
      fit: fc.subarray(["egypt", "un"]),
      highlight: fc.record({
        ties: fc.subarray(["egypt~haftar", "un~egypt"]),
        events: fc.subarray(["e0", "e1"]),
      }),
      caption: fc.record({ auto: fc.boolean(), text }, { requiredKeys: ["auto"] }),
      evidence: fc.subarray(["e0", "e1"]),
      notes: text,
      predict: fc.record(
        {
          prompt: words,
          tie: fc.constant("egypt~haftar"),
          measure: fc.record(
            { type: fc.constantFrom("CONSULT", "AID"), stance: fc.constant("neutral") },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: ["prompt", "tie"] },
      ),
    },
    { requiredKeys: ["headline"] },
  )
  .map((given) => storyStepSchema.parse({ id: "s", ...given }));

const dataset: fc.Arbitrary<Dataset> = fc
  .record({
    title: text,
    label: words,
    note: text,
    count: fc.integer({ min: 1, max: 9 }),
    steps: fc.array(step, { minLength: 1, maxLength: 3 }),
  })
  .map(({ title, label, note, count, steps }) => {
    const made = datasetOf({
      focus: ["egypt"],
      documents: [{ id: "quoted", text: "Haftar met Sisi. Nobody else came.", publisher: "P" }],
      affiliations: [{ member: "haftar", of: "lna", when: "2016" }],
      events: [
        { label, when: "2016-06", count, evidence: [{ exact: "They met \u2028in “Cairo”." }] },
        {
          who: "source:un target:egypt",
          time: { note },
          evidence: [{ document: "quoted", exact: "Haftar met Sisi.", trigger: "met" }],
        },
      ],
    });
    const numbered = steps.map((one, i) => ({ ...one, id: `s${i}` }));
    return { ...made, title, stories: [{ id: "story", title: "A story", steps: numbered }] };
  });

test("what is written is read again as it was, without a word", () => {
  fc.assert(
    fc.property(dataset, (given) => {
      const written = writeDataset(given);
      const read = readDataset(written, nothing);
      expect(read.problems).toEqual([]);
      expect(read.dataset).toEqual(given);
      expect(writeDataset(read.dataset as Dataset)).toBe(written);
    }),
  );
});

/** The same value with the keys of every object the other way round. */
function backwards<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(backwards) as Value;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, inner]) => [key, backwards(inner)])) as Value;
}

test("equal datasets are written alike, whatever order their keys were set in", () => {
  fc.assert(
    fc.property(dataset, (given) => {
      expect(writeDataset(backwards(given))).toBe(writeDataset(given));
    }),
    { numRuns: 30 },
  );
});

test("the shipped dataset survives the round trip, with its articles in quotes alone", () => {
  const { dataset: given } = shippedCatalog();
  const { dataset: read, problems } = readDataset(writeDataset(given), nothing);
  expect(problems).toEqual([]);
  expect(read?.stories).toEqual(given.stories);
  expect(read?.actors).toEqual(given.actors);
  expect(read?.events.map(({ evidence }) => evidence.map(({ quote }) => quote.exact))).toEqual(
    given.events.map(({ evidence }) => evidence.map(({ quote }) => quote.exact)),
  );
  given.documents.forEach((document, i) => {
    const left = read?.documents[i]?.text ?? "";
    const passages = left.split("\n\n[…]\n\n");
    expect(passages.join("").length).toBeLessThan(document.text.length);
    for (const passage of passages) expect(document.text).toContain(passage);
  });
});

test("of a document that may only be quoted nothing leaves but its quotes", () => {
  const given = datasetOf({
    documents: [
      { id: "open", text: "All of this may leave. They met." },
      {
        id: "closed",
        text: "Secret one. They met. Secret two. They left again. End.",
        rights: "quote-only",
      },
    ],
    events: [
      { evidence: [{ document: "open", exact: "They met." }] },
      { evidence: [{ document: "closed", exact: "They left again." }] },
      {
        evidence: [
          { document: "closed", exact: "They met." },
          { document: "closed", exact: "met." },
        ],
      },
      { evidence: [{ document: "closed", exact: "left again" }] },
    ],
  });
  const first = given.events[1]?.evidence[0];
  Object.assign(first?.quote ?? {}, { prefix: "Secret two. ", suffix: " End." });
  const written = writeDataset(given);
  expect(written).not.toMatch(/Secret|End/);
  const { dataset: read, problems } = readDataset(written, nothing);
  expect(problems).toEqual([]);
  expect(read?.documents.map(({ text: left }) => left)).toEqual([
    "All of this may leave. They met.",
    "They met.\n\n[…]\n\nThey left again.",
  ]);
  for (const { evidence } of read?.events ?? []) {
    for (const { document, quote } of evidence) {
      const left = read?.documents.find(({ id }) => id === document)?.text;
      expect(left?.slice(quote.start, quote.end)).toBe(quote.exact);
    }
  }
  expect(writeDataset(read as Dataset)).toBe(written);
});
