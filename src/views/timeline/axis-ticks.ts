import { isYearStart, monthOf, monthStart } from "../../engine/months.ts";
import { monthWords, shortDay, yearWords } from "../../engine/spans.ts";
import type { TimeWindow } from "../../engine/window.ts";
import { civil, dayOf } from "../../model/calendar.ts";

/** A tick of the axis. `strong`: a year, in bold. An empty label is a tick alone. */
export type AxisTick = { day: number; label: string; strong: boolean };

const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000];
const MONTH_STEPS = [1, 3];
const DAY_STEPS = [1, 2, 7];
const YEAR_ROOM = 40;
const MONTH_ROOM = 34;
const DAY_ROOM = 44;
const BARE_ROOM = 7;
const MONTH_DAYS = 30.4;
const YEAR_DAYS = 365.25;

/**
 * The ticks of a stretch of days: years in bold, with quarters, months or days between them as room allows.
 * @param width how wide a day is drawn, in px
 * @param text how much larger than usual the labels are, and so the room that each needs
 */
export function axisTicks(span: TimeWindow, width: number, text = 1): AxisTick[] {
  const pxPerDay = width / text;
  const years = yearTicks(span, pxPerDay);
  const months = monthTicks(span, pxPerDay);
  const days = dayTicks(span, pxPerDay);
  const ticks = new Map([...days, ...months, ...years].map((tick) => [tick.day, tick]));
  const sorted = [...ticks.values()].sort((p, q) => p.day - q.day);
  const named = years.some(({ label, day }) => label !== "" && day < span.to);
  if (named) return sorted;
  const room = sorted.filter(({ day }) => (day - span.from) * pxPerDay >= DAY_ROOM * 2);
  return [{ day: span.from, label: startLabel(span.from, pxPerDay), strong: true }, ...room];
}

function startLabel(day: number, pxPerDay: number): string {
  if (pxPerDay * MONTH_DAYS >= DAY_ROOM * 4) return shortDay(day);
  return pxPerDay * YEAR_DAYS >= YEAR_ROOM ? monthWords(day) : yearWords(civil(day).year);
}

function yearTicks({ from, to }: TimeWindow, pxPerDay: number): AxisTick[] {
  const room = pxPerDay * YEAR_DAYS;
  const step = YEAR_STEPS.find((n) => n * room >= YEAR_ROOM) ?? 100_000;
  const first = civil(from).year;
  const last = civil(to - 1).year;
  const ticks: AxisTick[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const day = dayOf(year);
    if (day >= from) ticks.push({ day, label: yearWords(year), strong: true });
  }
  return ticks;
}

function monthTicks({ from, to }: TimeWindow, pxPerDay: number): AxisTick[] {
  const room = pxPerDay * MONTH_DAYS;
  const step = MONTH_STEPS.find((n) => n * room >= BARE_ROOM);
  if (step === undefined) return [];
  const labelled = MONTH_STEPS.find((n) => n * room >= MONTH_ROOM);
  const ticks: AxisTick[] = [];
  for (let month = Math.ceil(monthOf(from) / step) * step; monthStart(month) < to; month += step) {
    const day = monthStart(month);
    if (day < from || isYearStart(day)) continue;
    const label = labelled && month % labelled === 0 ? monthWords(day).slice(0, 3) : "";
    ticks.push({ day, label, strong: false });
  }
  return ticks;
}

function dayTicks({ from, to }: TimeWindow, pxPerDay: number): AxisTick[] {
  const step = DAY_STEPS.find((n) => n * pxPerDay >= DAY_ROOM);
  if (step === undefined) return [];
  const ticks: AxisTick[] = [];
  for (let day = from; day < to; day++) {
    const { day: date, month, year } = civil(day);
    const left = dayOf(year, month + 1) - day;
    if ((date - 1) % step !== 0 || left < step) continue;
    ticks.push({ day, label: shortDay(day).replace(/ \S+( BC)?$/, ""), strong: false });
  }
  return ticks;
}
