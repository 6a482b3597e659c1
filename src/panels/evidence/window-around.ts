import type { Catalog } from "../../engine/catalog.ts";
import { boundariesOf, type SnapUnit } from "../../engine/snap.ts";
import { OUT, type TimeWindow } from "../../engine/window.ts";
import { civil, dayOf } from "../../model/calendar.ts";
import type { Session } from "../../state/session.ts";

/**
 * The window of whole snap units in which an event lies; whole years where it lies outside the dataset's extent. Of an
 * event with an open end it holds the end that is known. Undefined where nothing dates the event.
 */
export function windowAround(
  catalog: Catalog,
  unit: SnapUnit,
  event: number,
): TimeWindow | undefined {
  const days = daysOf(catalog, event);
  if (!days) return undefined;
  const { from, to } = catalog.extent;
  if (days.first < from || days.last >= to)
    return { from: dayOf(civil(days.first).year), to: dayOf(civil(days.last).year + 1) };
  const bounds = boundariesOf(catalog, unit === "free" ? "month" : unit);
  return {
    from: bounds.findLast((bound) => bound <= days.first) ?? from,
    to: bounds.find((bound) => bound > days.last) ?? to,
  };
}

/** Selects an event, and moves the window to it where it lies outside. */
export function reveal({ store, derived, actions }: Session, id: string): void {
  actions.select({ kind: "event", id });
  const counted = derived.counted.peek();
  const event = counted?.catalog.eventOf.get(id);
  if (!counted || event === undefined || counted.fold.dating[event] !== OUT) return;
  const around = windowAround(counted.catalog, store.snap.peek(), event);
  if (!around) return;
  const { mode, window } = store.view.peek();
  const from = mode === "cumulative" ? Math.min(window.from, around.from) : around.from;
  actions.setWindow({ from, to: around.to });
}

/** Makes a stretch of time the window: what is counted is what lies in it, and nothing plays on. */
export function showPeriod({ actions }: Session, { from, to }: TimeWindow): void {
  actions.setPlaying(false);
  actions.setMode("window");
  actions.setWindow({ from, to });
}

/** Widens the window as little as brings all these events into it; undated ones stay out. */
export function widen({ store, derived, actions }: Session, events: readonly number[]): void {
  const catalog = derived.counted.peek()?.catalog;
  if (!catalog) return;
  const unit = store.snap.peek();
  const all = events.flatMap((event) => windowAround(catalog, unit, event) ?? []);
  const { window } = store.view.peek();
  actions.setWindow({
    from: all.reduce((least, { from }) => Math.min(least, from), window.from),
    to: all.reduce((most, { to }) => Math.max(most, to), window.to),
  });
}

function daysOf(catalog: Catalog, event: number): { first: number; last: number } | undefined {
  const time = catalog.times[event];
  if (!time) return undefined;
  const sure = time.kind === "throughout" && time.coreStart <= time.coreEnd;
  const [a, b] = sure ? [time.coreStart, time.coreEnd] : [time.earliest, time.latest];
  const first = Number.isFinite(a) ? a : b;
  const last = Number.isFinite(b) ? b : a;
  return Number.isFinite(first) ? { first, last } : undefined;
}
