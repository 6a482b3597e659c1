import type { Catalog } from "./catalog.ts";
import { type Coverage, isCovered } from "./coverage.ts";
import { boundariesOf } from "./snap.ts";
import type { TimeWindow } from "./window.ts";

const UNITS = ["year", "quarter", "month"] as const;

/**
 * The windows to compare where none are pinned. A: the present one, or the first covered year where that is the whole
 * extent. B: the next stretch as long that an article speaks of, or the one right after; before A where none comes after.
 */
export function windowsToCompare(
  catalog: Catalog,
  window: TimeWindow,
  coverage: Coverage,
): { a: TimeWindow; b: TimeWindow } {
  const { extent } = catalog;
  const whole = window.from <= extent.from && window.to >= extent.to;
  const bins = binsOf(catalog);
  const spoken = bins.filter((bin) => isCovered(coverage, bin));
  const a = whole ? (spoken[0] ?? (bins[0] as TimeWindow)) : window;
  const later = bins.filter(({ from }) => from >= a.to);
  const earlier = bins.filter(({ to }) => to <= a.from);
  const b =
    spoken.find(({ from }) => from >= a.to) ??
    later[0] ??
    spoken.findLast(({ to }) => to <= a.from) ??
    earlier.at(-1) ??
    a;
  return { a, b };
}

/** The stretches a window may be picked from: years, or quarters or months where the extent holds no two of them. */
function binsOf(catalog: Catalog): TimeWindow[] {
  const cut = UNITS.map((unit) => boundariesOf(catalog, unit)).find(({ length }) => length > 2);
  const bounds = cut ?? boundariesOf(catalog, "free");
  return bounds.slice(0, -1).map((from, i) => ({ from, to: bounds[i + 1] as number }));
}
