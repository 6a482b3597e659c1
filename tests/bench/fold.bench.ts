import type { Catalog } from "../../src/engine/catalog.ts";
import { Fold } from "../../src/engine/fold.ts";
import { type Ties, tiesOf } from "../../src/engine/ties.ts";
import { type Bench, counted } from "./bench.ts";
import { EVERYONE } from "./depths.ts";
import { weigh } from "./heap.ts";
import { expectSame, recount } from "./recount.ts";
import { WALK_WORDS, WALKS, type Walk, walkOver } from "./walks.ts";
import { catalogOfSize, SIZES, type Size } from "./world.ts";

const STEPS: Record<Size, number> = { S: 40, M: 20, L: 10 };
const REPETITIONS: Record<Size, number> = { S: 15, M: 9, L: 5 };

/** The fold against the slow oracle at each size, and what building it takes. */
export function* benches(sizes: readonly string[]): Iterable<Bench> {
  for (const size of (Object.keys(SIZES) as Size[]).filter((name) => sizes.includes(name))) {
    const catalog = catalogOfSize(size);
    const { built: ties, megabytes: tiesMb } = weigh(() => tiesOf(catalog, EVERYONE));
    const { built: fold, megabytes: foldMb } = weigh(() => foldOf(catalog, ties));
    yield {
      title: `Building, size ${size}`,
      alternatives: false,
      repetitions: REPETITIONS[size],
      facts: [
        `${counted(catalog.actors.length)} actors, ${counted(ties.ties.length)} ties, ${counted(ties.slots.length)} slots, ${counted(catalog.events.length)} events`,
        `kept: ties ${tiesMb.toFixed(0)} MB, fold ${foldMb.toFixed(0)} MB`,
      ],
      runs: {
        tiesOf: () => tiesOf(catalog, EVERYONE),
        "new Fold, first of its dates": () => foldOf(unread(catalog), ties),
        "new Fold": () => foldOf(catalog, ties),
      },
    };
    for (const walk of WALKS) yield walkBench(size, walk, catalog, ties, fold);
  }
}

/** As if no fold had read its dates. */
function unread(catalog: Catalog): Catalog {
  return { ...catalog, times: catalog.times.slice() };
}

function foldOf(catalog: Catalog, ties: Ties): Fold {
  return new Fold(catalog, ties, catalog.extent);
}

function walkBench(size: Size, walk: Walk, catalog: Catalog, ties: Ties, fold: Fold): Bench {
  const windows = walkOver(catalog.extent, walk, STEPS[size]);
  const routes = new Map<string, number>();
  for (const window of windows) {
    fold.move(window);
    routes.set(fold.route, (routes.get(fold.route) ?? 0) + 1);
    expectSame(fold.counts, recount(catalog, ties, window));
  }
  return {
    title: `Moving the window, size ${size}: ${WALK_WORDS[walk]}`,
    alternatives: true,
    facts: [[...routes].map(([route, n]) => `${n} by ${route}`).join(", ")],
    steps: windows.length,
    repetitions: REPETITIONS[size],
    runs: {
      "filter and group": () => windows.map((window) => recount(catalog, ties, window).size),
      "Fold.move": () => windows.map((window) => fold.move(window)?.slots.length),
    },
  };
}
