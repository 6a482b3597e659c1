import { expect, test } from "vitest";
import { fingerprintOf } from "../../src/engine/fingerprint.ts";
import { readDataset, writeDataset } from "../../src/exchange/entente.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const { dataset } = shippedCatalog();

test("a fingerprint is ten letters that may stand in an address, the same on every machine", () => {
  expect(fingerprintOf(dataset)).toMatch(/^[A-Za-z0-9_-]{10}$/);
  const tiny = { title: "A", documents: [], events: [] } as unknown as Dataset;
  expect(fingerprintOf(tiny)).toBe("G7hHYSY4AA");
});

test("it does not tell a file in excerpts from the whole one, nor one order of keys from another", () => {
  const carried = readDataset(writeDataset(dataset), () => undefined).dataset as Dataset;
  expect(carried.documents[0]?.text).not.toBe(dataset.documents[0]?.text);
  expect(fingerprintOf(carried)).toBe(fingerprintOf(dataset));
  const turned = Object.fromEntries(Object.entries(dataset).reverse()) as Dataset;
  expect(fingerprintOf(turned)).toBe(fingerprintOf(dataset));
});

test("any change of what is coded changes it", () => {
  const [first, ...others] = dataset.events as [Dataset["events"][number], ...Dataset["events"]];
  const changed: Dataset[] = [
    { ...dataset, title: `${dataset.title}.` },
    { ...dataset, events: others },
    { ...dataset, events: [...others, first] },
    { ...dataset, events: [{ ...first, count: first.count + 1 }, ...others] },
    { ...dataset, focus: dataset.focus.slice(1) },
  ];
  const all = [dataset, ...changed].map(fingerprintOf);
  expect(new Set(all).size).toBe(all.length);
});
