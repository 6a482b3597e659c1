import type { Catalog } from "../../engine/catalog.ts";
import {
  boundariesOf,
  nextBoundary,
  type SnapUnit,
  snapDay,
  stepWindow,
} from "../../engine/snap.ts";
import type { TimeWindow } from "../../engine/window.ts";
import type { Mode } from "../../engine/words.ts";
import { civil, dayOf, daysInMonth } from "../../model/calendar.ts";

/** The three sliders of the time control. */
export const PARTS = ["start", "end", "window"] as const;
export type Part = (typeof PARTS)[number];

/** Where a window moves: the dataset's days, what its ends snap to, and how it counts. */
export type Setting = { catalog: Catalog; unit: SnapUnit; mode: Mode };

/** The window after one end is put on a day, snapped, and kept at least a step from the other end. */
export function putEnd(
  { catalog, unit }: Setting,
  window: TimeWindow,
  part: "start" | "end",
  day: number,
): TimeWindow {
  const snapped = snapDay(catalog, unit, day);
  if (part === "start") {
    const last = nextBoundary(catalog, unit, window.to, -1);
    return { from: Math.min(snapped, Math.min(last, window.to - 1)), to: window.to };
  }
  const first = nextBoundary(catalog, unit, window.from, 1);
  return { from: window.from, to: Math.max(snapped, Math.max(first, window.from + 1)) };
}

/** The window moved by a number of days as a whole, its ends on boundaries, within the extent. */
export function panWindow(setting: Setting, window: TimeWindow, days: number): TimeWindow {
  const { catalog, unit } = setting;
  const bounds = boundariesOf(catalog, unit);
  const [a, b] = [bounds.indexOf(window.from), bounds.indexOf(window.to)];
  if (unit === "free" || a < 0 || b < 0) return slide(catalog, window, Math.round(days));
  const target = window.from + days;
  const last = bounds.length - 1 - (b - a);
  let best = 0;
  for (let i = 1; i <= last; i++) {
    if (Math.abs((bounds[i] as number) - target) < Math.abs((bounds[best] as number) - target))
      best = i;
  }
  return { from: bounds[best] as number, to: bounds[best + b - a] as number };
}

/** The window between two days, grown to boundaries where these are a step apart or less. */
export function windowBetween({ catalog, unit }: Setting, p: number, q: number): TimeWindow {
  const [low, high] = p <= q ? [p, q] : [q, p];
  const from = snapDay(catalog, unit, low);
  const to = snapDay(catalog, unit, high);
  return from < to ? { from, to } : unitAt(catalog, unit, (low + high) / 2);
}

/** The window of one snap unit that a day lies in; in "free" the day alone. */
export function unitAt(catalog: Catalog, unit: SnapUnit, day: number): TimeWindow {
  const { extent } = catalog;
  const within = Math.min(extent.to - 1, Math.max(extent.from, Math.floor(day)));
  const to = nextBoundary(catalog, unit, within, 1);
  const from = unit === "free" ? within : nextBoundary(catalog, unit, to, -1);
  return { from, to };
}

/** The window after a key on one of the sliders; undefined for keys that say nothing to it. */
export function keyMove(
  setting: Setting,
  window: TimeWindow,
  part: Part,
  key: string,
): TimeWindow | undefined {
  const sign = FORWARD.has(key) ? 1 : BACK.has(key) ? -1 : 0;
  const { catalog, unit, mode } = setting;
  const { extent } = catalog;
  if (sign !== 0) {
    if (part === "window") return stepWindow(catalog, unit, window, sign, mode);
    const day = part === "start" ? window.from : window.to;
    return putEnd(setting, window, part, nextBoundary(catalog, unit, day, sign));
  }
  const years = key === "PageUp" ? 1 : key === "PageDown" ? -1 : 0;
  if (years !== 0) {
    if (part === "start") return putEnd(setting, window, part, yearsOn(window.from, years));
    if (part === "end" || mode === "cumulative")
      return putEnd(setting, window, "end", yearsOn(window.to, years));
    return panWindow(setting, window, yearsOn(window.from, years) - window.from);
  }
  if (key !== "Home" && key !== "End") return undefined;
  const day = key === "Home" ? extent.from : extent.to;
  if (part !== "window") return putEnd(setting, window, part, day);
  if (mode === "cumulative") return putEnd(setting, window, "end", day);
  return panWindow(setting, window, key === "Home" ? day - window.from : day - window.to);
}

const FORWARD = new Set(["ArrowRight", "ArrowUp"]);
const BACK = new Set(["ArrowLeft", "ArrowDown"]);

function yearsOn(day: number, years: number): number {
  const date = civil(day);
  const year = date.year + years;
  return dayOf(year, date.month, Math.min(date.day, daysInMonth(year, date.month)));
}

function slide({ extent }: Catalog, { from, to }: TimeWindow, days: number): TimeWindow {
  if (to - from >= extent.to - extent.from) return { from, to };
  const by = Math.max(extent.from - from, Math.min(extent.to - to, days));
  return { from: from + by, to: to + by };
}
