import { civil } from "../model/calendar.ts";
import { type Catalog, STATUS_CLASSES } from "./catalog.ts";
import { yearWords } from "./spans.ts";
import { CERTAIN, dateIn, PERHAPS, type TimeWindow } from "./window.ts";

const VOID = STATUS_CLASSES.indexOf("void");
const NAMED = 3;

/**
 * "told of in 2016 as well": the years before a day in which the given events (positions) lie that touch none of the
 * windows; empty without any. Denied and cancelled events tell of nothing.
 */
export function toldEarlier(
  catalog: Catalog,
  events: Iterable<number>,
  windows: readonly TimeWindow[],
  day: number,
): string {
  const years = new Set<number>();
  for (const event of events) {
    const time = catalog.times[event];
    if (!time || catalog.statuses[event] === VOID || !(time.latest < day)) continue;
    const touches = windows.some((window) => [CERTAIN, PERHAPS].includes(dateIn(time, window)));
    if (touches) continue;
    for (const end of [time.earliest, time.latest])
      if (Number.isFinite(end)) years.add(civil(end).year);
  }
  const found = [...years].sort((p, q) => p - q).map(yearWords);
  if (found.length === 0) return "";
  if (found.length > NAMED) return `told of from ${found[0]} to ${found.at(-1)} as well`;
  const last = found.pop();
  return `told of in ${found.length > 0 ? `${found.join(", ")} and ` : ""}${last} as well`;
}
