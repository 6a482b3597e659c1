import { dayOf, daysInMonth } from "./calendar.ts";

/** Smallest unit that a date was given in; `interval` for `a/b` and for a choice of several dates. */
type Precision = "day" | "month" | "season" | "year" | "decade" | "century" | "interval";

/**
 * An EDTF date made computable. Days are inclusive day numbers (see calendar.ts), ±Infinity where open.
 *
 * - `within`: it happened on one day between `earliest` and `latest` (`2016-06`, `[2019-04-10..2019-04-14]`).
 * - `throughout`: it held from somewhere to somewhere (`a/b`); `coreStart..coreEnd` are the days on which it surely
 *   held, and the core is empty (`coreStart > coreEnd`) where the ends are too vague to tell.
 */
export type EdtfTime = {
  kind: "within" | "throughout";
  earliest: number;
  latest: number;
  coreStart: number;
  coreEnd: number;
  precision: Precision;
  approximate: boolean;
  uncertain: boolean;
};

type Days = Pick<EdtfTime, "earliest" | "latest" | "precision">;
type Span = Days & Pick<EdtfTime, "approximate" | "uncertain">;

const DATE =
  /^(-?\d{4}|-?\d{3}X|-?\d{2}XX|Y-?[1-9]\d{4,})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%])?$/;
const DAY_AND_TIME =
  /^(-?\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)?$/;
const NORTHERN_SEASON_START = 3;

/**
 * Reads EDTF (ISO 8601-2; levels as the Library of Congress lists them) level 1, and of level 2 the "one of" lists
 * `[a..b]`, `[..b]`, `[a..]`, `[a,b]`. A time of day is dropped: the day is the one that is written. Seasons are the
 * northern ones. Years beyond what a JavaScript Date can hold (about ±271,800) are refused.
 * @returns the time, or `undefined` where the string is no such date (also for 2017-02-30 or a/b with b before a).
 */
export function parseEdtf(text: string): EdtfTime | undefined {
  const value = text.trim();
  if (value.startsWith("[") && value.endsWith("]")) return parseOneOf(value.slice(1, -1));
  if (value.includes("/")) return parseInterval(value);
  const span = parseDate(DAY_AND_TIME.exec(value)?.[1] ?? value);
  return span && within(span);
}

function within(span: Span): EdtfTime {
  return {
    ...span,
    kind: "within",
    coreStart: Number.POSITIVE_INFINITY,
    coreEnd: Number.NEGATIVE_INFINITY,
  };
}

function parseOneOf(body: string): EdtfTime | undefined {
  const members: Span[] = [];
  for (const part of body.split(",")) {
    const range = part.split("..").map((end) => end.trim());
    const [from = "", to = from] = range;
    if (range.length > 2 || (from === "" && to === "")) return undefined;
    const first = from === "" ? openAt(Number.NEGATIVE_INFINITY) : parseDate(from);
    const last = to === "" ? openAt(Number.POSITIVE_INFINITY) : parseDate(to);
    if (!first || !last || first.earliest > last.latest) return undefined;
    members.push(range.length === 1 ? first : join(first, last));
  }
  const all = members.reduce((a, b) => ({
    ...join(a, b),
    earliest: Math.min(a.earliest, b.earliest),
    latest: Math.max(a.latest, b.latest),
  }));
  return within(all.earliest === all.latest ? { ...all, precision: "day" } : all);
}

function parseInterval(value: string): EdtfTime | undefined {
  const parts = value.split("/");
  if (parts.length !== 2) return undefined;
  const [from = "", to = ""] = parts;
  const vague = (end: string) => end === "" || end === "..";
  if (vague(from) && vague(to) && value !== "../..") return undefined;
  const first = vague(from) ? openAt(Number.NEGATIVE_INFINITY) : parseDate(from);
  const last = vague(to) ? openAt(Number.POSITIVE_INFINITY) : parseDate(to);
  if (!first || !last || first.earliest > last.latest) return undefined;
  return {
    ...join(first, last),
    kind: "throughout",
    coreStart: vague(from) ? last.earliest : first.latest,
    coreEnd: vague(to) ? first.latest : last.earliest,
  };
}

function openAt(end: number): Span {
  return { earliest: end, latest: end, precision: "day", approximate: false, uncertain: false };
}

function join(first: Span, last: Span): Span {
  return {
    earliest: first.earliest,
    latest: last.latest,
    precision: "interval",
    approximate: first.approximate || last.approximate,
    uncertain: first.uncertain || last.uncertain,
  };
}

function parseDate(value: string): Span | undefined {
  const match = DATE.exec(value);
  if (!match) return undefined;
  const [, year = "", month, day, mark] = match;
  const days = year.endsWith("X") ? daysOfYears(year, month) : daysOf(year, month, day);
  if (!days || !Number.isFinite(days.earliest) || !Number.isFinite(days.latest)) return undefined;
  return {
    ...days,
    approximate: mark === "~" || mark === "%",
    uncertain: mark === "?" || mark === "%",
  };
}

function daysOfYears(text: string, month: string | undefined): Days | undefined {
  if (month !== undefined) return undefined;
  const years = [Number(text.replaceAll("X", "0")), Number(text.replaceAll("X", "9"))];
  return {
    earliest: dayOf(Math.min(...years)),
    latest: dayOf(Math.max(...years) + 1) - 1,
    precision: text.endsWith("XX") ? "century" : "decade",
  };
}

function daysOf(yearText: string, monthText?: string, dayText?: string): Days | undefined {
  if (yearText === "-0000") return undefined;
  if (yearText.startsWith("Y") && monthText !== undefined) return undefined;
  const year = Number(yearText.replace("Y", ""));
  const dayUnknown = dayText === undefined || dayText === "XX";
  if (monthText === undefined || monthText === "XX") {
    if (!dayUnknown) return undefined;
    return { earliest: dayOf(year), latest: dayOf(year + 1) - 1, precision: "year" };
  }
  const month = Number(monthText);
  if (month >= 21 && month <= 24) {
    if (dayText !== undefined) return undefined;
    const start = NORTHERN_SEASON_START + (month - 21) * 3;
    return {
      earliest: dayOf(year, start),
      latest: dayOf(year, start + 3) - 1,
      precision: "season",
    };
  }
  if (month < 1 || month > 12) return undefined;
  if (dayUnknown) {
    return { earliest: dayOf(year, month), latest: dayOf(year, month + 1) - 1, precision: "month" };
  }
  const day = Number(dayText);
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  const at = dayOf(year, month, day);
  return { earliest: at, latest: at, precision: "day" };
}
