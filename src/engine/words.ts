import { civil } from "../model/calendar.ts";
import type { CodedEvent, SourceDocument, When } from "../model/dataset.ts";
import { type EdtfTime, parseEdtf } from "../model/edtf.ts";
import type { Catalog } from "./catalog.ts";
import { isMonthStart, isYearStart } from "./months.ts";
import { dayWords, longDay, monthWords, pair, shortDay, spanWords, yearWords } from "./spans.ts";
import type { TimeWindow } from "./window.ts";

export { dayWords };

/** Windows show what lies within them; cumulative ones all up to their end. */
export type Mode = "window" | "cumulative";

/** Happenings to be said in one line; `planned` and `alleged` are summed, `documents` is how many articles. */
export type CountsToSay = {
  reported: number;
  standing?: number;
  planned?: number;
  alleged?: number;
  perhaps?: number;
  documents?: number;
};

const SEASONS = ["spring", "summer", "autumn", "winter"];

/**
 * A date in words: "Sat 13 May 2017", "June 2016", "27–29 Nov 2016", "before 23 Oct 2016", "since 2014", "some day from
 * 1 to 26 June 2016", "not dated".
 * @param edtf the string the time was read from; it tells "one of" from "throughout", and open from not given.
 * @param lasting whether a spell's last day is only that on which it was last spoken of.
 */
export function timeWords(time: EdtfTime | undefined, edtf: string, lasting = false): string {
  if (!time) return "not dated";
  const value = edtf.trim();
  const words = value.startsWith("[")
    ? oneOfWords(value.slice(1, -1))
    : value.includes("/")
      ? throughoutWords(time, value, lasting)
      : partWords(value);
  const about = time.approximate ? words.replace(/^(since |up to |before )?/, "$1about ") : words;
  return time.uncertain ? `${about}, uncertain` : about;
}

/** A publication date as it stands beside a title: "18 May 2017", "June 2016"; empty where it is not known. */
export function publishedWords(published: When): string {
  const time = parseEdtf(published.edtf);
  if (!time) return "";
  return time.earliest === time.latest ? shortDay(time.earliest) : timeWords(time, published.edtf);
}

/** A window in words: "2016–2020", "June 2016", "1 Jan 2016 – 14 Mar 2017", "up to the end of 2017". */
export function windowWords({ from, to }: TimeWindow, mode: Mode = "window"): string {
  const start = mode === "cumulative" ? Number.NEGATIVE_INFINITY : from;
  if (to === Number.POSITIVE_INFINITY)
    return Number.isFinite(start) ? `from ${shortDay(start)} on` : "the whole time";
  if (!Number.isFinite(start)) return `up to ${endWords(to)}`;
  return to <= start ? `no day, at ${shortDay(start)}` : spanWords(start, to);
}

/** How an event's date is known: "from “Last Saturday”, article of 18 May 2017", "date stated in the article". */
export function whenWords(event: CodedEvent, catalog: Catalog): string {
  const { edtf, basis, phrase, anchor, note } = event.time;
  if (!parseEdtf(edtf)) return "not dated";
  const from = phrase ? `from “${phrase}”` : "";
  const document = catalog.documents[catalog.documentOf.get(anchor ?? "") ?? -1];
  const joined = (...parts: string[]) => parts.filter(Boolean).join(", ");
  switch (basis) {
    case "stated":
      return "date stated in the article";
    case "relative": {
      const article = document ? articleWords(document) : "";
      if (!phrase) return `worked out from ${article ? `the ${article}` : "the article’s date"}`;
      return joined(from, article);
    }
    case "cross-document":
      return joined(from, "worked out from another article");
    case "inferred":
      return from ? `worked out ${from}` : "worked out from the text";
    case "external":
      return joined(from, fromAddress(note) ? "year from the page’s address" : OUTSIDE);
    case "unknown":
      return "how it is dated is not recorded";
  }
}

/** "9 reported, of them 4 standing; 3 planned or alleged; 1 perhaps in this window; in 3 articles". */
export function countWords(counts: CountsToSay): string {
  const { reported, standing = 0, planned = 0, alleged = 0, perhaps = 0, documents = 0 } = counts;
  const parts: string[] = [];
  if (reported > 0) parts.push(`${figure(reported)} reported${standingWords(reported, standing)}`);
  if (planned + alleged > 0) parts.push(`${figure(planned + alleged)} planned or alleged`);
  if (perhaps > 0) parts.push(`${figure(perhaps)} perhaps in this window`);
  if (parts.length === 0) return "not mentioned in this window";
  if (documents > 0) parts.push(`in ${plural(documents, "article")}`);
  return parts.join("; ");
}

// Made once: making one for each number is most of the cost of a long list.
const figures = new Intl.NumberFormat("en-GB");

/** "5,000": how every number is written that may have more than three digits. */
export function figure(n: number): string {
  return figures.format(n);
}

/** "1 article", "2 articles". */
export function plural(n: number, noun: string): string {
  return `${figures.format(n)} ${noun}${n === 1 ? "" : "s"}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  const rest = parts.slice(0, -1).join(", ");
  return [rest, parts.at(-1)].filter(Boolean).join(" and ");
}

/** Words as the beginning of a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The name an actor has on the stage: the short one where there is one. */
export function actorWords(catalog: Catalog, actor: number): string {
  const found = catalog.actors[actor];
  return found?.short || found?.name || "";
}

/** "Egypt – Haftar / LNA" for the actors of a tie or a hub. */
export function tieWords(catalog: Catalog, actors: readonly number[]): string {
  return actors.map((actor) => actorWords(catalog, actor)).join(" – ");
}

const OUTSIDE = "known from outside the articles";

/** ", of them 4 standing" behind a number of reports; empty where none is. */
export function standingWords(reported: number, standing: number): string {
  if (standing === 0) return "";
  if (standing < reported) return `, of them ${figure(standing)} standing`;
  return reported === 1 ? ", standing" : ", all standing";
}

function articleWords(document: SourceDocument): string {
  const { published } = document;
  const words = publishedWords(published);
  if (!words) return "undated article";
  if (published.basis !== "external") return `article of ${words}`;
  return `article of ${words}, year from ${fromAddress(published.note) ? "the page’s address" : "outside the text"}`;
}

/** Whether the note of a date says that it was read from the page’s address. */
export function fromAddress(note: string | undefined): boolean {
  return /\b(address|url)\b/i.test(note ?? "");
}

function endWords(to: number): string {
  const last = to - 1;
  if (isYearStart(to)) return `the end of ${yearWords(civil(last).year)}`;
  return isMonthStart(to) ? `the end of ${monthWords(last)}` : shortDay(last);
}

function oneOfWords(body: string): string {
  return body
    .split(",")
    .map((member) => {
      const [from = "", to] = member.trim().split("..");
      if (to === undefined) return partWords(from);
      const [first, last] = [parseEdtf(from), parseEdtf(to)];
      if (first && last) return someDayWords(first, last);
      if (last) return `before ${startWords(last.latest + 1)}`;
      return first ? `some day from ${longWords(first)} on` : "some day";
    })
    .join(" or ");
}

function someDayWords(first: EdtfTime, last: EdtfTime): string {
  const [a, b] = [civil(first.earliest), civil(last.latest)];
  const days = first.precision === "day" && last.precision === "day";
  if (days && first.earliest === last.earliest) return dayWords(first.earliest);
  const [start, end] = [longWords(first), longWords(last)];
  if (start === end) return start;
  if (a.year !== b.year || first.precision !== last.precision) return between(start, end);
  if (days && a.month === b.month) return between(String(a.day), end);
  return between(start.replace(` ${yearWords(a.year)}`, ""), end);
}

function between(start: string, end: string): string {
  return `some day from ${start} to ${end}`;
}

function startWords(day: number): string {
  if (isYearStart(day)) return yearWords(civil(day).year);
  return isMonthStart(day) ? monthWords(day) : shortDay(day);
}

function longWords(part: EdtfTime): string {
  if (part.precision === "day") return longDay(part.earliest);
  return part.precision === "month"
    ? monthWords(part.earliest)
    : spanWords(part.earliest, part.latest + 1);
}

function throughoutWords(time: EdtfTime, value: string, lasting: boolean): string {
  const [from = "", to = ""] = value.split("/").map((part) => part.trim());
  const [first, last] = [parseEdtf(from), parseEdtf(to)];
  if (last && lasting && from !== "") {
    const since = first ? `since ${besideWords(first, from)}, ` : "";
    return `${since}last spoken of ${besideWords(last, to)}`;
  }
  if (first && last) {
    const whole = first.precision === last.precision;
    if (whole) return spanWords(time.earliest, time.latest + 1);
    return pair(besideWords(first, from), besideWords(last, to));
  }
  if (last)
    return from === ""
      ? `as of ${besideWords(last, to)}, start not given`
      : `up to ${besideWords(last, to)}`;
  if (first) return `since ${besideWords(first, from)}${to === "" ? ", end not given" : ""}`;
  return "at all times";
}

function besideWords(part: EdtfTime, edtf: string): string {
  return part.precision === "day" ? shortDay(part.earliest) : partWords(edtf);
}

/** One date of the string, without its marks of doubt, which stand on the whole. */
function partWords(edtf: string): string {
  const part = parseEdtf(edtf);
  if (!part) return edtf;
  const { year } = civil(part.earliest);
  switch (part.precision) {
    case "day":
      return dayWords(part.earliest);
    case "season": {
      const season = SEASONS[Math.floor((civil(part.earliest).month - 3) / 3)] as string;
      return season === "winter" ? `winter ${year}–${year + 1}` : `${season} ${year}`;
    }
    case "decade":
    case "century":
      return `the ${edtf.replace(/X/g, "0").replace(/[?~%]$/, "")}s`;
    default:
      return spanWords(part.earliest, part.latest + 1);
  }
}
