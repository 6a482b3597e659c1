import type { EdtfTime } from "../model/edtf.ts";
import { CERTAIN, OUT, PERHAPS, reachOf, type TimeWindow, UNDATED } from "./window.ts";

/** Stands for ±Infinity; further off than any day that a date can name (±10⁸). */
const FOREVER = 2 ** 27;
const DAYS = 6;
const RADIX_BITS = 14;

/** `events[i]` may have another class once the window's end stands at `days[i]` or later. Sorted by day. */
export type Thresholds = { days: Int32Array; events: Int32Array };

/** A stretch `[start, end)` of thresholds. */
export type Stretch = { start: number; end: number };

const known = new WeakMap<readonly (EdtfTime | undefined)[], Datings>();

/** The dates of a catalog as numbers: read once, however many folds count by them. */
export function datingsOf(times: readonly (EdtfTime | undefined)[]): Datings {
  const datings = known.get(times) ?? new Datings(times);
  known.set(times, datings);
  return datings;
}

/**
 * The dates of all events as plain numbers, six days each, so that a million can be classed without an object in the
 * way; and the days at which a class can change, sorted apart for the two ends of a window. `dateIn` is the slow rule
 * it agrees with.
 */
class Datings {
  /** Per event, its class in a window that it does not reach: OUT, or UNDATED. */
  readonly resting: Uint8Array;
  /** What the window's first end crosses. */
  readonly firsts: Thresholds;
  /** What the window's second end crosses; of each dated event, the day after it begins is one. */
  readonly seconds: Thresholds;
  /** Per event: reach from and to, whole range from and to, core from and to; each `[from, to)`. */
  private readonly days: Int32Array;

  /** Reads all dates: O(n). */
  constructor(times: readonly (EdtfTime | undefined)[]) {
    this.days = new Int32Array(times.length * DAYS);
    this.resting = new Uint8Array(times.length).fill(UNDATED);
    for (let event = 0; event < times.length; event++) this.read(times[event], event);
    const { firsts, seconds } = this.thresholds();
    this.firsts = firsts;
    this.seconds = seconds;
  }

  /** What a window says of an event: a position in DATINGS. */
  classOf(event: number, { from, to }: TimeWindow): number {
    if (this.resting[event] === UNDATED) return UNDATED;
    const { days } = this;
    const at = event * DAYS;
    if ((days[at] as number) >= to || (days[at + 1] as number) <= from) return OUT;
    if ((days[at + 2] as number) >= from && (days[at + 3] as number) <= to) return CERTAIN;
    return (days[at + 4] as number) < to && (days[at + 5] as number) > from ? CERTAIN : PERHAPS;
  }

  /** The days `[from, to)` that a dated event's date speaks of. */
  reach(event: number): TimeWindow {
    const at = event * DAYS;
    return { from: this.days[at] as number, to: this.days[at + 1] as number };
  }

  private read(time: EdtfTime | undefined, event: number): void {
    const reach = time && reachOf(time);
    if (!reach) return;
    const { days } = this;
    const spell = time.kind === "throughout" && time.coreStart <= time.coreEnd;
    const at = event * DAYS;
    this.resting[event] = OUT;
    days[at] = reach.first;
    days[at + 1] = reach.last + 1;
    days[at + 2] = Math.max(-FOREVER, time.earliest);
    days[at + 3] = Math.min(FOREVER, time.latest + 1);
    days[at + 4] = spell ? Math.max(-FOREVER, time.coreStart) : FOREVER;
    days[at + 5] = spell ? Math.min(FOREVER, time.coreEnd + 1) : -FOREVER;
  }

  /**
   * The days at which a class changes: where the reach is passed, and where the date becomes certain or no longer is. Of a
   * spell the core decides that, since a window that holds all of it holds its core too.
   */
  private thresholds(): { firsts: Thresholds; seconds: Thresholds } {
    const { days, resting } = this;
    const [firsts, seconds] = [new Collector(resting.length), new Collector(resting.length)];
    for (let event = 0; event < resting.length; event++) {
      if (resting[event] === UNDATED) continue;
      const at = event * DAYS;
      const spell = (days[at + 4] as number) < (days[at + 5] as number);
      const wholeFrom = days[at + (spell ? 5 : 2)] as number;
      const wholeTo = days[at + (spell ? 4 : 3)] as number;
      firsts.add(event, days[at + 1] as number, spell ? wholeFrom : wholeFrom + 1);
      seconds.add(event, (days[at] as number) + 1, spell ? wholeTo + 1 : wholeTo);
    }
    return { firsts: firsts.sorted(), seconds: seconds.sorted() };
  }
}

/** Gathers at most two days per event. */
class Collector {
  private readonly days: Int32Array;
  private readonly events: Int32Array;
  private length = 0;

  constructor(size: number) {
    this.days = new Int32Array(size * 2);
    this.events = new Int32Array(size * 2);
  }

  add(event: number, day: number, other: number): void {
    this.push(event, day);
    if (other !== day) this.push(event, other);
  }

  /** By day, in two passes of a radix sort: a comparison for each pair would take ten times as long. */
  sorted(): Thresholds {
    const { days, events, length } = this;
    const mask = 2 ** RADIX_BITS - 1;
    let from = { days: days.slice(0, length), events: events.slice(0, length) };
    let to = { days: new Int32Array(length), events: new Int32Array(length) };
    for (const shift of [0, RADIX_BITS]) {
      const next = new Int32Array(mask + 2);
      for (let i = 0; i < length; i++) {
        (next[((((from.days[i] as number) + FOREVER) >>> shift) & mask) + 1] as number)++;
      }
      for (let i = 0; i < mask; i++) (next[i + 1] as number) += next[i] as number;
      for (let i = 0; i < length; i++) {
        const day = from.days[i] as number;
        const at = (next[((day + FOREVER) >>> shift) & mask] as number)++;
        to.days[at] = day;
        to.events[at] = from.events[i] as number;
      }
      [from, to] = [to, from];
    }
    return from;
  }

  private push(event: number, day: number): void {
    this.days[this.length] = Math.min(day, FOREVER - 1);
    this.events[this.length++] = event;
  }
}

/** The stretch of thresholds that an end of a window crosses on its way between two days. */
export function crossed({ days }: Thresholds, p: number, q: number): Stretch {
  if (p === q) return { start: 0, end: 0 };
  return {
    start: firstAfter(days, Math.floor(Math.min(p, q))),
    end: firstAfter(days, Math.ceil(Math.max(p, q))),
  };
}

function firstAfter(sorted: Int32Array, day: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) > day) high = middle;
    else low = middle + 1;
  }
  return low;
}

export type { Datings };
