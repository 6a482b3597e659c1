/** Days are whole numbers since 1970-01-01 in UTC, so that a time zone can never move a date. */
const MS = 86_400_000;

/**
 * The day number of a civil date; `month` is 1–12 and may run over (13 is January of the next year).
 * NaN beyond the years that a JavaScript Date can hold (about ±271,800).
 */
export function dayOf(year: number, month = 1, day = 1): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS);
}

/** The civil date of a day number. */
export function civil(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** "2017-05-18" for a day number. */
export function isoDay(day: number): string {
  const { year, month, day: d } = civil(day);
  const sign = year < 0 ? "-" : "";
  const pad = (n: number, width: number) => String(n).padStart(width, "0");
  return `${sign}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(d, 2)}`;
}
