import { daysInMonth, isoDay } from "../../src/model/calendar.ts";
import type { Chance } from "./chance.ts";

const FIRST_YEAR = 2016;
const YEARS = 5;
const pad = (n: number) => String(n).padStart(2, "0");

/** The extent of every made dataset, in EDTF. */
export const EXTENT = `${FIRST_YEAR}/${FIRST_YEAR + YEARS - 1}`;

/** An EDTF date within five years, as articles date things: most by the day; empty where nothing dates it. */
export function someDate(chance: Chance, first: number, days: number): string {
  const day = first + chance.below(days);
  const later = (most: number) => isoDay(Math.min(first + days - 1, day + 1 + chance.below(most)));
  const kind = chance.share();
  if (kind < 0.6) return isoDay(day);
  if (kind < 0.72) return isoDay(day).slice(0, 7);
  if (kind < 0.75) return isoDay(day).slice(0, 4);
  if (kind < 0.85) return `[${isoDay(day)}..${later(30)}]`;
  if (kind < 0.95) return `${isoDay(day)}/${later(200)}`;
  if (kind < 0.965) return `/${isoDay(day)}`;
  if (kind < 0.98) return `[..${isoDay(day)}]`;
  return "";
}

/** "2016-05/2018-11": the months in which an affiliation holds. */
export function someTerm(chance: Chance): string {
  const year = FIRST_YEAR + chance.below(YEARS - 1);
  const month = 1 + chance.below(12);
  const last = `${year + 1}-${pad(month)}-${pad(daysInMonth(year + 1, month))}`;
  return chance.share() < 0.5 ? `${year}-${pad(month)}/` : `${year}-${pad(month)}/${last}`;
}
