import { civil, dayOf } from "../model/calendar.ts";

/** Months are counted as `year * 12 + (month - 1)`, so that they can be subtracted. */

/** The month a day lies in. */
export function monthOf(day: number): number {
  const { year, month } = civil(day);
  return year * 12 + month - 1;
}

/** The first day of a month. */
export function monthStart(month: number): number {
  return dayOf(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1);
}

/** Whether a day is the first of its month; false for ±Infinity. */
export function isMonthStart(day: number): boolean {
  return Number.isFinite(day) && civil(day).day === 1;
}

/** Whether a day is the first of its year; false for ±Infinity. */
export function isYearStart(day: number): boolean {
  return isMonthStart(day) && civil(day).month === 1;
}
