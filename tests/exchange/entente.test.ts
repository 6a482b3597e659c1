import fc from "fast-check";
import { expect, test } from "vitest";
import { LARGEST_FILE, readDataset, tooLarge } from "../../src/exchange/entente.ts";
import { findJsonFault } from "../../src/exchange/json-fault.ts";
import { jsonOf } from "../fixtures/json.ts";
import { sample } from "../model/sample.ts";

const nothing = () => undefined;

function onlyMessage(json: string): string {
  const { dataset, problems } = readDataset(json, nothing, findJsonFault);
  expect(dataset).toBeUndefined();
  expect(problems).toMatchObject([{ severity: "error", path: "" }]);
  return problems[0]?.message ?? "";
}

test("what was read is read again the same", () => {
  const { dataset } = readDataset(JSON.stringify(sample()), nothing);
  if (!dataset) throw new Error("The sample should be read: mend it.");
  const again = readDataset(jsonOf(dataset), nothing);
  expect(again.problems).toEqual([]);
  expect(again.dataset).toEqual(dataset);
});

test("everything optional survives the round trip", () => {
  const data = sample();
  Object.assign(data.documents[0] ?? {}, {
    url: "https://example.org",
    origin: "afp",
    rights: "quote-only",
    sha256: "00",
  });
  Object.assign(data.actors[0] ?? {}, {
    short: "EG",
    aliases: ["Misr"],
    wikidata: null,
    description: "d",
    place: { x: 1, y: -2 },
  });
  Object.assign(data.events[0] ?? {}, { mode: "visit", count: 2, place: "Cairo" });
  Object.assign(data.events[0]?.evidence[0] ?? {}, {
    trigger: "met",
    stance: "mentions",
    attribution: { kind: "official", text: "the Presidency" },
    quote: { exact: "met Gen.", prefix: "Sisi ", suffix: " Haftar" },
  });
  const { dataset, problems } = readDataset(JSON.stringify(data), nothing);
  if (!dataset) throw new Error("The sample should be read: mend it.");
  expect(problems).toEqual([]);
  expect(readDataset(jsonOf(dataset), nothing).dataset).toEqual(dataset);
  expect(dataset.actors[0]).toMatchObject(data.actors[0] ?? {});
  expect(dataset.events[0]?.evidence[0]).toMatchObject({ trigger: "met", stance: "mentions" });
});

test("a byte order mark is passed over", () => {
  expect(readDataset(`\ufeff${JSON.stringify(sample())}`, nothing).problems).toEqual([]);
});

test("an empty file is named as such", () => {
  expect(onlyMessage(" \n")).toContain("The file is empty");
});

test("wherever a dataset is cut off, the message says that the file ends too early", () => {
  const whole = JSON.stringify(sample(), null, 1);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: whole.length - 1 }), (length) => {
      expect(onlyMessage(whole.slice(0, length))).toMatch(
        /^The file ends .* \(line \d+, column \d+\).*cut off/,
      );
    }),
  );
});

test("a file that is too large is refused before it is read", () => {
  expect(tooLarge(LARGEST_FILE)).toBeUndefined();
  expect(tooLarge(200_000_000)?.message).toMatch(/200 MB.*150 MB/);
});

test("no JSON whatever makes the reader throw", () => {
  fc.assert(fc.property(fc.json(), (json) => void readDataset(json, nothing, findJsonFault)));
  fc.assert(fc.property(fc.string(), (text) => void readDataset(text, nothing, findJsonFault)));
});

test("very deep nesting is answered, not crashed on", () => {
  expect(onlyMessage("[".repeat(200_000))).toContain("cut off");
  const title = "[".repeat(5000) + "]".repeat(5000);
  expect(readDataset(`{"format":"entente/1","title":${title}}`, nothing).dataset?.title).toBe(
    "Untitled dataset",
  );
});

/** Every place in a value, as a list of keys. */
function places(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))];
}

test("a sound dataset with one value replaced is read or refused, and what is kept still resolves", () => {
  const all = places(sample()).filter((path) => path.length > 0);
  const odd = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      undefined,
      "",
      "__proto__",
      [],
      {},
      -1,
      "2017",
      "egypt",
      "memo",
      [[]],
    ),
    fc.anything(),
  );
  fc.assert(
    fc.property(fc.constantFrom(...all), odd, (path, value) => {
      const data = sample();
      let target: unknown = data;
      for (const key of path.slice(0, -1)) target = (target as Record<string, unknown>)[key];
      Object.defineProperty(target, path.at(-1) ?? "", { value, enumerable: true });
      const { dataset } = readDataset(JSON.stringify(data), nothing);
      if (!dataset) return;
      const actors = new Set(dataset.actors.map(({ id }) => id));
      const texts = new Map(dataset.documents.map(({ id, text }) => [id, text]));
      for (const event of dataset.events) {
        expect(event.participants.every(({ actor }) => actors.has(actor))).toBe(true);
        expect(event.evidence.length).toBeGreaterThan(0);
        for (const { document, quote } of event.evidence) {
          expect(texts.get(document)?.slice(quote.start, quote.end)).toBe(quote.exact);
        }
      }
      expect(readDataset(jsonOf(dataset), nothing).dataset).toEqual(dataset);
    }),
    { numRuns: 1000 },
  );
});
