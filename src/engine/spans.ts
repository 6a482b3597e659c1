import { civil } from "../model/calendar.ts";
import { isMonthStart, isYearStart } from "./months.ts";

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const EPOCH_WEEKDAY = 4;

/** "Sat 13 May 2017" for a day number. */
export function dayWords(day: number): string {
  return `${WEEKDAYS[(((day + EPOCH_WEEKDAY) % 7) + 7) % 7]} ${shortDay(day)}`;
}

/** "13 May 2017", as dates stand beside one another. */
export function shortDay(day: number): string {
  return dated(day, 3);
}

/** "13 June 2016", as dates stand in a clause. */
export function longDay(day: number): string {
  return dated(day, 9);
}

/** "June 2016" for any day of the month. */
export function monthWords(day: number): string {
  const { year, month } = civil(day);
  return `${MONTHS[month - 1]} ${yearWords(year)}`;
}

/** "2016", "44 BC" for an astronomical year. */
export function yearWords(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

/**
 * The days `[from, to)`, both finite, as shortly as they can be said: "2016–2020", "June 2016", "April–June 2016",
 * "27–29 Nov 2016", "1 Jan 2016 – 14 Mar 2017". Years and months are named only where they are whole.
 */
export function spanWords(from: number, to: number): string {
  const last = to - 1;
  const [a, b] = [civil(from), civil(last)];
  if (isYearStart(from) && isYearStart(to)) return pair(yearWords(a.year), yearWords(b.year));
  if (isMonthStart(from) && isMonthStart(to)) {
    if (a.year !== b.year || a.month === b.month) return pair(monthWords(from), monthWords(last));
    return `${MONTHS[a.month - 1]}–${monthWords(last)}`;
  }
  if (a.year !== b.year) return pair(shortDay(from), shortDay(last));
  if (a.month !== b.month)
    return pair(`${a.day} ${MONTHS[a.month - 1]?.slice(0, 3)}`, shortDay(last));
  return a.day === b.day ? dayWords(from) : `${a.day}–${shortDay(last)}`;
}

/** Two ends joined by a dash, with air around it where an end has air in it; one end where both are the same. */
export function pair(from: string, to: string): string {
  if (from === to) return from;
  return /\s/.test(from + to) ? `${from} – ${to}` : `${from}–${to}`;
}

function dated(day: number, letters: number): string {
  const { year, month, day: d } = civil(day);
  return `${d} ${MONTHS[month - 1]?.slice(0, letters)} ${yearWords(year)}`;
}
