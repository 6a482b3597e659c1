import { useMemo } from "preact/hooks";
import { passingOf } from "../../engine/filter.ts";
import { Fold } from "../../engine/fold.ts";
import {
  type MatrixColumn,
  type MatrixUnit,
  matrixColumns,
  matrixUnit,
} from "../../engine/matrix.ts";
import { tickedCatalog } from "../../engine/ticked-catalog.ts";
import type { Session } from "../../state/session.ts";
import type { Book } from "../evidence/told.ts";

/** All that ties × time is made of. `fold` counts the whole extent: the picture does not depend on the window. */
export type MatrixBook = Book & {
  passing: Uint8Array;
  unit: MatrixUnit;
  columns: readonly MatrixColumn[];
};

/** The matrix of the dataset in hand at the current level, filters and snap; null without a dataset. */
export function useMatrix({ store, derived }: Session): MatrixBook | null {
  const catalog = store.catalog.value;
  const ties = derived.ties.value;
  const filters = derived.filters.value;
  const unit = matrixUnit(store.snap.value);
  const columns = useMemo(
    () => catalog && matrixColumns(catalog, unit, filters.documents),
    [catalog, unit, filters.documents],
  );
  const counted = useMemo(() => {
    if (!catalog || !ties) return null;
    const passing = passingOf(catalog, filters);
    const seen = tickedCatalog(catalog, filters.documents);
    const fold = new Fold(seen, ties, catalog.extent, passing);
    fold.ticked = filters.documents;
    return { catalog: seen, ties, passing, fold };
  }, [catalog, ties, filters]);
  return useMemo(
    () => (counted && columns ? { ...counted, unit, columns } : null),
    [counted, columns, unit],
  );
}

/** How many events of a tie there are in all, and how many of them pass the filters; of indirect ones only where asked for. */
export function passedOf(
  { ties, passing }: MatrixBook,
  tie: number,
  withIndirect = false,
): { passed: number; all: number } {
  const { strands = [], hubs = [], indirect = -1 } = ties.ties[tie] ?? {};
  const { offsets, values } = ties.eventsOf;
  let [passed, all] = [0, 0];
  const through = withIndirect && indirect >= 0 ? [indirect] : [];
  for (const slot of [...strands, ...hubs, ...through]) {
    for (let i = offsets[slot] as number; i < (offsets[slot + 1] as number); i++) {
      all++;
      passed += passing[values[i] as number] as number;
    }
  }
  return { passed, all };
}
