import { dayOf } from "./calendar.ts";
import { parseEdtf } from "./edtf.ts";

/** Days `[from, to)`, as a window has them. */
type Days = { from: number; to: number };

const [FIRST_DAY, LAST_DAY] = [dayOf(-9999), dayOf(10_000)];

/**
 * Reads a window as links and stories write it: "2017", "2016..2018", "2016-05..2017-06", any EDTF date on either side,
 * both ends within the window.
 * @returns `undefined` where it is no window with two ends between the years -9999 and 9999
 */
export function readWindow(text: string): Days | undefined {
  const [a = "", b = a, ...rest] = text.split("..");
  const [first, last] = [parseEdtf(a), parseEdtf(b)];
  if (rest.length > 0 || !first || !last) return undefined;
  const [from, to] = [first.earliest, last.latest + 1];
  return from < to && from >= FIRST_DAY && to <= LAST_DAY ? { from, to } : undefined;
}

/** Reads two windows joined by "~", "2016~2017"; `undefined` where it is not just that. */
export function readWindows(text: string): { a: Days; b: Days } | undefined {
  const [a, b, ...rest] = text.split("~").map(readWindow);
  return a && b && rest.length === 0 ? { a, b } : undefined;
}
