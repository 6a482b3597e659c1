import type { Catalog } from "../../engine/catalog.ts";
import { dateIn, OUT, type TimeWindow, UNDATED } from "../../engine/window.ts";
import { civil, isoDay } from "../../model/calendar.ts";
import { readWindow } from "../../model/window-text.ts";
import type { Comparison } from "../store.ts";

/** "2017", "2016..2018", "2016-05..2017-06", "2016-05-03..2016-05-09": both ends are inside the window. */
export function encodeWindow({ from, to }: TimeWindow): string {
  const [first, last] = [civil(from), civil(to - 1)];
  const next = civil(to);
  const wholeYears = first.month === 1 && first.day === 1 && next.month === 1 && next.day === 1;
  const wholeMonths = first.day === 1 && next.day === 1;
  const length = wholeYears ? -6 : wholeMonths ? -3 : undefined;
  const [a, b] = [isoDay(from).slice(0, length), isoDay(to - 1).slice(0, length)];
  return a === b && last.year >= 0 ? a : `${a}..${b}`;
}

/** The window a link asks for; undefined where it holds no day of the extent and no event. */
export function windowIn(catalog: Catalog, value: string): TimeWindow | undefined {
  const window = readWindow(value);
  if (!window) return undefined;
  const { from, to } = catalog.extent;
  const within = window.from < to && window.to > from;
  return within || catalog.times.some((time) => ![OUT, UNDATED].includes(dateIn(time, window)))
    ? window
    : undefined;
}

/** "2016~2017": two windows joined by "~". */
export function encodeComparison({ a, b }: Comparison): string {
  return `${encodeWindow(a)}~${encodeWindow(b)}`;
}
