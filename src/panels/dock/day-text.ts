import { shortDay } from "../../engine/spans.ts";
import type { TimeWindow } from "../../engine/window.ts";
import { parseEdtf } from "../../model/edtf.ts";

/** The two ends of a window as they stand in their fields; the last day is inclusive. */
export type DayField = "from" | "to";

/** What a field's text means: the new window, or why it can't be one. */
export type DayAnswer = { window: TimeWindow } | { fault: string };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WRITTEN = /^(?:(\d{1,2})\s+)?([a-z]{3,})\.?,?\s+(\d{1,6})(\s*bc)?$/;
const BARE_YEAR = /^(\d{1,6})(\s*bc)?$/;

/** A window's end as its field shows it: "13 May 2017". */
export function fieldText(window: TimeWindow, field: DayField): string {
  return shortDay(field === "from" ? window.from : window.to - 1);
}

/**
 * Reads what was written into one of the fields: a day ("13 May 2017", "2017-05-13"), or a month or a year, which mean
 * their first day in "from" and their last in "to".
 */
export function readDay(text: string, field: DayField, window: TimeWindow): DayAnswer {
  const days = daysOf(text);
  if (!days) return { fault: "Write a day such as 13 May 2017 or 2017-05-13, a month or a year." };
  const next =
    field === "from"
      ? { from: days.earliest, to: window.to }
      : { from: window.from, to: days.latest + 1 };
  if (next.from < next.to) return { window: next };
  return {
    fault:
      field === "from"
        ? `The window ends on ${fieldText(window, "to")}: it must begin by that day.`
        : `The window begins on ${fieldText(window, "from")}: it can't end before that day.`,
  };
}

/** The days that a written day, month or year means; undefined where it is none. */
export function daysOf(text: string): { earliest: number; latest: number } | undefined {
  const value = text.trim().toLowerCase().replace(/\s+/g, " ");
  const time = parseEdtf(edtfOf(value) ?? value.toUpperCase());
  const finite = time && Number.isFinite(time.earliest) && Number.isFinite(time.latest);
  return finite ? time : undefined;
}

function edtfOf(value: string): string | undefined {
  const bare = BARE_YEAR.exec(value);
  if (bare) return year(bare[1] ?? "", bare[2]);
  const [, day, name = "", digits = "", bc] = WRITTEN.exec(value) ?? [];
  const month = MONTHS.findIndex((short) => name.startsWith(short)) + 1;
  if (month === 0) return undefined;
  const parts = [year(digits, bc), String(month).padStart(2, "0"), day?.padStart(2, "0")];
  return parts.filter(Boolean).join("-");
}

function year(digits: string, bc: string | undefined): string {
  const number = bc ? 1 - Number(digits) : Number(digits);
  const written = String(Math.abs(number)).padStart(4, "0");
  return `${written.length > 4 ? "Y" : ""}${number < 0 ? "-" : ""}${written}`;
}
