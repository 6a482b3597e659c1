import type { Catalog } from "../../engine/catalog.ts";
import { type PlayStep, playSteps, type SnapUnit, stepWindow } from "../../engine/snap.ts";
import type { TimeWindow } from "../../engine/window.ts";
import type { Mode } from "../../engine/words.ts";

/**
 * The window that a step button leads to, or undefined where there is none on that side. From the whole extent the steps
 * begin at its first or its last one; in "free" a step is a month.
 */
export function stepFrom(
  catalog: Catalog,
  unit: SnapUnit,
  window: TimeWindow,
  mode: Mode,
  direction: 1 | -1,
): TimeWindow | undefined {
  const { extent } = catalog;
  const whole = window.from <= extent.from && window.to >= extent.to;
  if (whole && (mode === "window" || direction > 0))
    return playSteps(catalog, unit, mode).at(direction > 0 ? 0 : -1)?.window;
  const by = unit === "free" ? "month" : unit;
  const next = stepWindow(catalog, by, window, direction, mode);
  return next.from === window.from && next.to === window.to ? undefined : next;
}

/** The words of the quiet gap that a window is among the steps of play: "18 months, no reports"; empty elsewhere. */
export function quietGap(steps: readonly PlayStep[], { from, to }: TimeWindow): string {
  const step = steps.find(({ window }) => window.from === from && window.to === to);
  return step?.quiet ? step.words : "";
}
