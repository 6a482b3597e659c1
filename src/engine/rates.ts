import { isMonthStart, monthOf } from "./months.ts";
import type { TimeWindow } from "./window.ts";

/** A stretch of time that acts are counted by. */
export type RateUnit = "year" | "month" | "day";

const DAYS_A_YEAR = 365.2425;
/** A year of 365 days is a year too. */
const NEARLY = 0.99;

/** How many years a window lasts; whole months count as twelfths. */
export function yearsIn({ from, to }: TimeWindow): number {
  return isMonthStart(from) && isMonthStart(to)
    ? (monthOf(to) - monthOf(from)) / 12
    : (to - from) / DAYS_A_YEAR;
}

/** The longest unit that each of the windows holds, so that no rate is told of more time than was looked at. */
export function rateUnit(windows: readonly TimeWindow[]): RateUnit {
  const years = Math.min(...windows.map(yearsIn));
  return years >= NEARLY ? "year" : years * 12 >= NEARLY ? "month" : "day";
}

/** "7 a year", "1.3 a year", "0.083 a month" for so many acts in a window. */
export function rateWords(acts: number, window: TimeWindow, unit: RateUnit): string {
  return `${rateFigure(acts, window, unit)} a ${unit}`;
}

/** How many acts a year, a month or a day, in as many figures as so few acts bear: "7", "1.3", "0.083". */
export function rateFigure(acts: number, window: TimeWindow, unit: RateUnit): string {
  const lengths = {
    year: yearsIn(window),
    month: yearsIn(window) * 12,
    day: window.to - window.from,
  };
  const rate = acts / lengths[unit];
  const shown = rate >= 10 ? rate.toFixed(0) : rate >= 1 ? rate.toFixed(1) : rate.toPrecision(2);
  return Number(shown).toLocaleString("en-GB", { maximumSignificantDigits: 12 });
}
