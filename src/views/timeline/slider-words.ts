import type { WindowSummary } from "../../engine/counts.ts";
import { isMonthStart } from "../../engine/months.ts";
import { longDay, monthWords, yearWords } from "../../engine/spans.ts";
import type { TimeWindow } from "../../engine/window.ts";
import { countWords, type Mode } from "../../engine/words.ts";
import { civil } from "../../model/calendar.ts";
import type { Part } from "./slider-moves.ts";

/**
 * What a slider says of itself: "January to December 2017, 7 reported, 2 planned or alleged".
 * @param empty said in place of the counts: why the window counts nothing
 */
export function sliderWords(
  part: Part,
  window: TimeWindow,
  mode: Mode,
  summary: WindowSummary | null,
  empty?: string,
): string {
  const where = part === "start" ? longDay(window.from) : longDay(window.to - 1);
  const all = mode === "cumulative" ? `up to ${longDay(window.to - 1)}` : spokenSpan(window);
  const parts = [part === "window" ? all : where];
  if (empty) parts.push(empty);
  else if (summary)
    parts.push(countWords({ ...summary, standing: 0, documents: 0 }).replaceAll(";", ","));
  return parts.join(", ");
}

/** A window as it is read out: "January to December 2017", "June 2016", "1 March 2016 to 14 May 2017". */
export function spokenSpan({ from, to }: TimeWindow): string {
  const last = to - 1;
  if (!isMonthStart(from) || !isMonthStart(to)) {
    return from === last ? longDay(from) : `${longDay(from)} to ${longDay(last)}`;
  }
  const [start, end] = [monthWords(from), monthWords(last)];
  if (start === end) return start;
  const { year } = civil(from);
  const sameYear = year === civil(last).year;
  return `${sameYear ? start.replace(` ${yearWords(year)}`, "") : start} to ${end}`;
}
