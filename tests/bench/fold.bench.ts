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

/** The fold against the slow oracle at three sizes, and what building it takes. */
export function* benches(): Iterable<Bench> {
  for (const size of Object.keys(SIZES) as Size[]) {
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
      runs: { tiesOf: () => tiesOf(catalog, EVERYONE), "new Fold": () => foldOf(catalog, ties) },
    };
    for (const walk of WALKS) yield walkBench(size, walk, catalog, ties, fold);
  }
}

function foldOf(catalog: Catalog, ties: Ties): Fold {
  return new Fold(catalog, ties, catalog.extent);
}

function walkBench(size: Size, walk: Walk, catalog: Catalog, ties: Ties, fold: Fold): Bench {
  const windows = walkOver(catalog.extent, walk, STEPS[size]);
  for (const window of windows) {
    fold.move(window);
    expectSame(fold.counts, recount(catalog, ties, window));
  }
  return {
    title: `Moving the window, size ${size}: ${WALK_WORDS[walk]}`,
    alternatives: true,
    steps: windows.length,
    repetitions: REPETITIONS[size],
    runs: {
      "filter and group": () => windows.map((window) => recount(catalog, ties, window).size),
      "Fold.move": () => windows.map((window) => fold.move(window)?.slots.length),
    },
  };
}
