import { narrowSpan } from "../../engine/coverage.ts";
import { byDate } from "../../engine/order.ts";
import type { TimeWindow } from "../../engine/window.ts";
import type { Book } from "./told.ts";

const EACH = 2;

/** The closely dated events (positions, by date; no spells) that lie nearest before and after a window and pass the filter. */
export function nearestReports(
  { catalog, fold }: Book,
  { from, to }: TimeWindow,
): { before: number[]; after: number[] } {
  const before: number[] = [];
  const after: number[] = [];
  catalog.events.forEach((_, event) => {
    const dated = fold.passing[event] === 1 && catalog.times[event]?.kind === "within";
    const span = dated ? narrowSpan(catalog, event) : undefined;
    if (span && span.to <= from) before.push(event);
    if (span && span.from >= to) after.push(event);
  });
  const order = byDate(catalog);
  return { before: before.sort(order).slice(-EACH), after: after.sort(order).slice(0, EACH) };
}
