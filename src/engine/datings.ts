import type { EdtfTime } from "../model/edtf.ts";
import { CERTAIN, OUT, PERHAPS, reachOf, type TimeWindow, UNDATED } from "./window.ts";

/** Stands for ±Infinity; further off than any day that a date can name (±10⁸). */
const FOREVER = 2 ** 27;
const DAYS = 6;

/**
 * The dates of all events as plain numbers, six days each, so that a million can be classed without an object in the
 * way; and all days at which a class can change, sorted. `dateIn` is the slow rule it agrees with.
 */
export class Datings {
  /** Per event: reach from and to, whole range from and to, core from and to; each `[from, to)`. */
  private readonly days: Int32Array;
  private readonly dated: Uint8Array;
  private readonly thresholdDay: Float64Array;
  /** The event of each threshold; a stretch of it is what a window's end crosses. */
  readonly thresholdEvent: Int32Array;

  /** Reads all dates: O(n log n), once. */
  constructor(times: readonly (EdtfTime | undefined)[]) {
    this.days = new Int32Array(times.length * DAYS);
    this.dated = new Uint8Array(times.length);
    times.forEach((time, event) => {
      this.read(time, event);
    });
    const { days, events } = this.thresholds();
    this.thresholdDay = days;
    this.thresholdEvent = events;
  }

  /** What a window says of an event: a position in DATINGS. */
  classOf(event: number, { from, to }: TimeWindow): number {
    if (this.dated[event] === 0) return UNDATED;
    const { days } = this;
    const at = event * DAYS;
    if ((days[at] as number) >= to || (days[at + 1] as number) <= from) return OUT;
    if ((days[at + 2] as number) >= from && (days[at + 3] as number) <= to) return CERTAIN;
    return (days[at + 4] as number) < to && (days[at + 5] as number) > from ? CERTAIN : PERHAPS;
  }

  /** The stretch `[start, end)` of thresholds that a window's end crosses on its way between two days. */
  crossed(p: number, q: number): { start: number; end: number } {
    if (p === q) return { start: 0, end: 0 };
    const [low, high] = [Math.min(p, q), Math.max(p, q)];
    return {
      start: firstWhere(this.thresholdDay, (day) => day >= low),
      end: firstWhere(this.thresholdDay, (day) => day > high),
    };
  }

  private read(time: EdtfTime | undefined, event: number): void {
    const reach = time && reachOf(time);
    if (!reach) return;
    this.dated[event] = 1;
    const spell = time.kind === "throughout" && time.coreStart <= time.coreEnd;
    const list = [
      ...[reach.first, reach.last + 1, time.earliest, time.latest + 1],
      ...(spell ? [time.coreStart, time.coreEnd + 1] : [FOREVER, -FOREVER]),
    ];
    for (const [i, day] of list.entries())
      this.days[event * DAYS + i] = Math.max(-FOREVER, Math.min(FOREVER, day));
  }

  /**
   * Open ends stand at ±Infinity, since cumulative windows pass them too. Day and event are packed into one number, so
   * that they sort without an object each.
   */
  private thresholds(): { days: Float64Array; events: Int32Array } {
    const { days: own, dated } = this;
    const size = dated.length;
    const keys = new Float64Array(own.length);
    let length = 0;
    const add = (day: number, event: number) => {
      keys[length++] = (day + FOREVER) * size + event;
    };
    for (let event = 0; event < size; event++) {
      if (dated[event] === 0) continue;
      const at = event * DAYS;
      const spell = (own[at + 4] as number) < (own[at + 5] as number);
      for (const side of [0, 1]) {
        const whole = own[at + 2 + side] as number;
        add(whole, event);
        if (own[at + side] !== whole) add(own[at + side] as number, event);
        if (spell && own[at + 4 + side] !== whole) add(own[at + 4 + side] as number, event);
      }
    }
    const sorted = keys.subarray(0, length).sort();
    const days = new Float64Array(length);
    const events = new Int32Array(length);
    for (let i = 0; i < length; i++) {
      const key = sorted[i] as number;
      const day = Math.floor(key / size) - FOREVER;
      days[i] = Math.abs(day) === FOREVER ? day * Number.POSITIVE_INFINITY : day;
      events[i] = key - (day + FOREVER) * size;
    }
    return { days, events };
  }
}

function firstWhere(sorted: Float64Array, holds: (day: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}
