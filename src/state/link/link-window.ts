import type { Catalog } from "../../engine/catalog.ts";
import { dateIn, OUT, type TimeWindow, UNDATED } from "../../engine/window.ts";
import { civil, dayOf, isoDay } from "../../model/calendar.ts";
import { parseEdtf } from "../../model/edtf.ts";
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

/** Reads what `encodeWindow` writes, and any EDTF date on either side of "..". Undefined where it is no window. */
export function decodeWindow(value: string): TimeWindow | undefined {
  const [a = "", b = a, ...rest] = value.split("..");
  const [first, last] = [parseEdtf(a), parseEdtf(b)];
  if (rest.length > 0 || !first || !last) return undefined;
  const [from, to] = [first.earliest, last.latest + 1];
  const sane =
    Number.isFinite(from) &&
    Number.isFinite(to) &&
    from < to &&
    from >= dayOf(-9999) &&
    to <= dayOf(10000);
  return sane ? { from, to } : undefined;
}

/** The window a link asks for; undefined where it holds no day of the extent and no event. */
export function windowIn(catalog: Catalog, value: string): TimeWindow | undefined {
  const window = decodeWindow(value);
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

/** Reads what `encodeComparison` writes; undefined where it is not two windows. */
export function decodeComparison(value: string): Comparison | undefined {
  const [a, b, ...rest] = value.split("~").map(decodeWindow);
  return a && b && rest.length === 0 ? { a, b } : undefined;
}
