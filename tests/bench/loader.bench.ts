import { catalogOf } from "../../src/engine/catalog.ts";
import { readDataset } from "../../src/exchange/entente.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { jsonOf } from "../fixtures/json.ts";
import { type Bench, counted } from "./bench.ts";
import { type Size, worldOf } from "./world.ts";

/** Reading a dataset file: the parse alone, with every rule of the format checked, and its index. */
export function* benches(sizes: readonly string[]): Iterable<Bench> {
  if (sizes.includes("S")) yield reading("S", "with offsets", (dataset) => dataset);
  if (sizes.includes("S")) yield reading("S", "without offsets", withoutOffsets);
  if (sizes.includes("M")) yield reading("M", "with offsets", (dataset) => dataset);
}

function reading(size: Size, quotes: string, change: (dataset: Dataset) => Dataset): Bench {
  const json = jsonOf(change(worldOf(size)));
  const { dataset, problems } = readDataset(json, () => undefined);
  if (!dataset || problems[0])
    throw new Error(`The made dataset is not sound: ${problems[0]?.message}`);
  return {
    title: `Reading a file of size ${size}, quotes ${quotes}`,
    alternatives: false,
    repetitions: size === "S" ? 9 : 5,
    facts: [`${(json.length / 1e6).toFixed(1)} MB, ${counted(dataset.events.length)} events`],
    runs: {
      "JSON.parse alone": () => JSON.parse(json),
      readDataset: () => readDataset(json, () => undefined),
      catalogOf: () => catalogOf(dataset),
    },
  };
}

function withoutOffsets(dataset: Dataset): Dataset {
  const events = dataset.events.map((event) => ({
    ...event,
    evidence: event.evidence.map((item) => {
      const { start: _start, end: _end, ...quote } = item.quote;
      return { ...item, quote } as typeof item;
    }),
  }));
  return { ...dataset, events };
}
