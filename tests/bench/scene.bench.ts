import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/paths.mjs";
import { type Catalog, catalogOf } from "../../src/engine/catalog.ts";
import { layoutOf } from "../../src/engine/layout.ts";
import { sceneOf } from "../../src/engine/scene.ts";
import { spread } from "../../src/engine/spread.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { readDataset } from "../../src/exchange/entente.ts";
import { type Bench, counted } from "./bench.ts";
import { BLOCS, EVERYONE } from "./depths.ts";
import { catalogOfSize } from "./world.ts";

/** What stands between a dataset and its first picture, on the shipped data and at size S. */
export function* benches(): Iterable<Bench> {
  yield picture("the shipped dataset", shipped());
  yield picture("size S", catalogOfSize("S"));
}

function shipped(): Catalog {
  const folder = join(ROOT, "data");
  const json = readFileSync(join(folder, "libya.json"), "utf8");
  const { dataset } = readDataset(json, (path) => readFileSync(join(folder, path), "utf8"));
  if (!dataset) throw new Error("data/libya.json cannot be read: run npm run check-data.");
  return catalogOf(dataset);
}

function picture(name: string, catalog: Catalog): Bench {
  const [blocs, everyone] = [tiesOf(catalog, BLOCS), tiesOf(catalog, EVERYONE)];
  const [wide, tall] = [layoutOf(catalog, "wide", spread), layoutOf(catalog, "tall", spread)];
  const scene = sceneOf(catalog, blocs, wide);
  if (scene.strands.length === 0) throw new Error(`The scene of ${name} has no strand to draw.`);
  return {
    title: `From ${name} to its picture`,
    alternatives: false,
    facts: [
      `level Blocs: ${counted(scene.actors.length)} actors, ${counted(scene.strands.length)} strands, ${counted(scene.hubs.length)} hubs; Everyone: ${counted(everyone.ties.length)} ties`,
      `sheets: wide ${sheet(wide)}, tall ${sheet(tall)}`,
    ],
    runs: {
      catalogOf: () => catalogOf(catalog.dataset),
      "tiesOf, Blocs": () => tiesOf(catalog, BLOCS),
      "tiesOf, Everyone": () => tiesOf(catalog, EVERYONE),
      "layoutOf, wide": () => layoutOf(catalog, "wide", spread),
      "layoutOf, tall": () => layoutOf(catalog, "tall", spread),
      "sceneOf, Blocs": () => sceneOf(catalog, blocs, wide),
      "sceneOf, Everyone": () => sceneOf(catalog, everyone, wide),
    },
  };
}

function sheet({ width, height }: { width: number; height: number }): string {
  return `${Math.round(width)} × ${Math.round(height)}`;
}
