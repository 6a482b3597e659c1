import { type Catalog, STATUS_CLASSES } from "./catalog.ts";
import type { Ties } from "./ties.ts";
import { CERTAIN, DATINGS, dateIn, PERHAPS, reachOf, type TimeWindow } from "./window.ts";

/** Numbers kept per slot: for each status class, how many are perhaps in the window and how many certainly. */
export const COLUMNS = STATUS_CLASSES.length * 2;

/** What one move changed. A listener that has not seen `version - 1` must read everything anew. */
export type FoldChange = { version: number; slots: number[]; events: number[] };

/**
 * The counts of every slot for one window, kept up to date by touching only what a move crosses.
 *
 * Each event is classed by its date (out, perhaps, certain, undated), and that class can only change where an end of the
 * window passes one of the event's own thresholds. All thresholds lie in one sorted array, so a move looks at the
 * stretch that the window's two ends have swept. `dateIn` is the slow rule it agrees with.
 */
export class Fold {
  /** Per event, a position in DATINGS. */
  readonly dating: Uint8Array;
  /** Per event, 1 where the filter lets it through. */
  readonly passing: Uint8Array;
  /** `slot * COLUMNS + statusClass * 2 + (certain ? 1 : 0)`, in reported happenings. */
  readonly counts: Int32Array;
  /** `statusClass * 4 + dating`: passing happenings of the whole dataset, each counted once. */
  readonly totals = new Int32Array(STATUS_CLASSES.length * DATINGS.length);
  version = 0;
  window: TimeWindow;

  private readonly catalog: Catalog;
  private readonly ties: Ties;
  private readonly thresholdDay: Float64Array;
  private readonly thresholdEvent: Int32Array;
  private readonly slotSeen: Int32Array;

  /** Builds the fold for a catalog at one depth: O(n log n), once. `passing` is copied; all events pass without it. */
  constructor(catalog: Catalog, ties: Ties, window: TimeWindow, passing?: Uint8Array) {
    this.catalog = catalog;
    this.ties = ties;
    this.window = window;
    const size = catalog.events.length;
    this.dating = new Uint8Array(size);
    this.passing = passing ? passing.slice() : new Uint8Array(size).fill(1);
    this.counts = new Int32Array(ties.slots.length * COLUMNS);
    this.slotSeen = new Int32Array(ties.slots.length).fill(-1);
    const { days, events } = thresholdsOf(catalog);
    this.thresholdDay = days;
    this.thresholdEvent = events;
    for (let event = 0; event < size; event++) {
      this.dating[event] = dateIn(catalog.times[event], window);
      if (this.passing[event]) this.count(event, 1);
    }
  }

  /** Moves to a window and tells what changed. */
  move(window: TimeWindow): FoldChange {
    const change = this.begin();
    const { from, to } = this.window;
    this.window = window;
    this.sweep(Math.min(from, window.from), Math.max(from, window.from), change);
    this.sweep(Math.min(to, window.to), Math.max(to, window.to), change);
    return change;
  }

  /** Lets through only the events that `passing` marks with 1, and tells what changed. */
  filter(passing: Uint8Array): FoldChange {
    const change = this.begin();
    for (let event = 0; event < passing.length; event++) {
      if (passing[event] === this.passing[event]) continue;
      this.passing[event] = passing[event] as number;
      this.count(event, passing[event] ? 1 : -1, change);
      change.events.push(event);
    }
    return change;
  }

  private begin(): FoldChange {
    this.version++;
    return { version: this.version, slots: [], events: [] };
  }

  private sweep(low: number, high: number, change: FoldChange): void {
    if (low === high) return;
    const { thresholdDay, thresholdEvent } = this;
    for (
      let i = lowerBound(thresholdDay, low);
      i < thresholdDay.length && (thresholdDay[i] as number) <= high;
      i++
    ) {
      this.redate(thresholdEvent[i] as number, change);
    }
  }

  private redate(event: number, change: FoldChange): void {
    const next = dateIn(this.catalog.times[event], this.window);
    if (next === this.dating[event]) return;
    if (this.passing[event]) this.count(event, -1, change);
    this.dating[event] = next;
    if (this.passing[event]) this.count(event, 1, change);
    change.events.push(event);
  }

  private count(event: number, sign: 1 | -1, change?: FoldChange): void {
    const { statuses, weights } = this.catalog;
    const status = statuses[event] as number;
    const dating = this.dating[event] as number;
    const by = sign * (weights[event] as number);
    this.totals[status * DATINGS.length + dating] =
      (this.totals[status * DATINGS.length + dating] as number) + by;
    if (dating !== PERHAPS && dating !== CERTAIN) return;
    const { offsets, values } = this.ties.slotsOf;
    for (let i = offsets[event] as number; i < (offsets[event + 1] as number); i++) {
      const slot = values[i] as number;
      const at = slot * COLUMNS + status * 2 + (dating === CERTAIN ? 1 : 0);
      this.counts[at] = (this.counts[at] as number) + by;
      if (!change || this.slotSeen[slot] === change.version) continue;
      this.slotSeen[slot] = change.version;
      change.slots.push(slot);
    }
  }
}

/** Stands for ±Infinity in a sort key; further off than any day that a date can name (±10⁸). */
const FOREVER = 2 ** 27;

/**
 * The days at which an event's class can change, of all events, sorted. Open ends stand at ±Infinity, since cumulative
 * windows pass them too. Day and event are packed into one number, so that a million events sort without an object each.
 */
function thresholdsOf(catalog: Catalog): { days: Float64Array; events: Int32Array } {
  const size = catalog.events.length;
  const keys = new Float64Array(size * 6);
  let length = 0;
  const add = (day: number, event: number) => {
    if (Number.isNaN(day)) return;
    keys[length++] = (Math.min(FOREVER, Math.max(-FOREVER, day)) + FOREVER) * size + event;
  };
  for (let event = 0; event < size; event++) {
    const time = catalog.times[event];
    const reach = time && reachOf(time);
    if (!reach) continue;
    if (reach.first !== time.earliest) add(reach.first, event);
    if (reach.last !== time.latest) add(reach.last + 1, event);
    add(time.earliest, event);
    add(time.latest + 1, event);
    if (time.kind !== "throughout" || time.coreStart > time.coreEnd) continue;
    if (time.coreStart !== time.earliest) add(time.coreStart, event);
    if (time.coreEnd !== time.latest) add(time.coreEnd + 1, event);
  }
  const sorted = keys.subarray(0, length).sort();
  const days = new Float64Array(length);
  const events = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const key = sorted[i] as number;
    const day = Math.floor(key / size) - FOREVER;
    days[i] = Math.abs(day) === FOREVER ? day * Number.POSITIVE_INFINITY : day;
    events[i] = key % size;
  }
  return { days, events };
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
