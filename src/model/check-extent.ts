import { civil, dayOf } from "./calendar.ts";
import type { CodedEvent, SourceDocument } from "./dataset.ts";
import { type EdtfTime, parseEdtf } from "./edtf.ts";
import { shown } from "./fault.ts";
import type { Report } from "./report.ts";

const WITHOUT_DATES = "2000/2030";
/** Beyond four digits of a year a time control is of no use, and drawing its months would take the page's memory. */
const [FIRST_DAY, LAST_DAY] = [dayOf(-9999), dayOf(10_000) - 1];

/**
 * The span that the time control shows at first: as authored, else, with a warning, the whole years of the dated
 * events, else those of the documents' publication.
 */
export function checkExtent(
  given: unknown,
  events: Iterable<CodedEvent>,
  documents: Iterable<SourceDocument>,
  report: Report,
): string {
  if (typeof given === "string" && given.length < 100) {
    const time = parseEdtf(given);
    if (time && isDrawn(time.earliest) && isDrawn(time.latest)) return given;
  }
  const workedOut =
    yearsOf([...events].map((event) => event.time.edtf)) ??
    yearsOf([...documents].map((document) => document.published.edtf)) ??
    WITHOUT_DATES;
  const fault =
    given === undefined
      ? "is missing"
      : `is ${shown(given)}, which is no span with two ends between the years -9999 and 9999`;
  report.warn(
    "extent",
    () =>
      `"extent" ${fault}, so "${workedOut}" is taken: write the years that the time control shall show, such as "2016/2020".`,
  );
  return workedOut;
}

function yearsOf(dates: readonly string[]): string | undefined {
  const times = dates.map(parseEdtf).filter((time): time is EdtfTime => time !== undefined);
  const days = times.flatMap(({ earliest, latest }) => [earliest, latest]).filter(isDrawn);
  if (days.length === 0) return undefined;
  const [first, last] = days.reduce(
    ([low, high], day) => [Math.min(low, day), Math.max(high, day)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  return `${edtfYear(civil(first).year)}/${edtfYear(civil(last).year)}`;
}

function isDrawn(day: number): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY;
}

function edtfYear(year: number): string {
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
}
