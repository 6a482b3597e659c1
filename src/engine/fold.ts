import { type Catalog, STATUS_CLASSES } from "./catalog.ts";
import { Datings } from "./datings.ts";
import type { Ties } from "./ties.ts";
import { CERTAIN, DATINGS, PERHAPS, type TimeWindow } from "./window.ts";

/** Numbers kept per slot: for each status class, how many are perhaps in the window and how many certainly. */
export const COLUMNS = STATUS_CLASSES.length * 2;

/** What one move changed. A listener that has not seen `version - 1` must read everything anew. */
export type FoldChange = { version: number; slots: number[]; events: number[] };

/**
 * The counts of every slot for one window, kept up to date by touching only what a move crosses.
 *
 * Each event is classed by its date (out, perhaps, certain, undated), and that class can only change where an end of the
 * window passes one of the event's own thresholds. All thresholds lie in one sorted array, so a move looks at the
 * stretch that the window's two ends have swept, or where that is most of it, at all events in their order.
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
  /** Ids of the ticked documents, for whoever counts articles; null for all. The fold itself counts by `passing`. */
  ticked: readonly string[] | null = null;
  version = 0;
  window: TimeWindow;

  private readonly catalog: Catalog;
  private readonly ties: Ties;
  private readonly datings: Datings;
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
    this.datings = new Datings(catalog.times);
    for (let event = 0; event < size; event++) {
      this.dating[event] = this.datings.classOf(event, window);
      if (this.passing[event]) this.recount(event, NOWHERE, this.dating[event] as number);
    }
  }

  /** Moves to a window and tells what changed. */
  move(window: TimeWindow): FoldChange {
    const change = this.begin();
    const { from, to } = this.window;
    this.window = window;
    const starts = this.datings.crossed(from, window.from);
    const ends = this.datings.crossed(to, window.to);
    const size = this.dating.length;
    if (starts.end - starts.start + ends.end - ends.start > size) {
      for (let event = 0; event < size; event++) this.redate(event, change);
      return change;
    }
    const { thresholdEvent } = this.datings;
    for (const { start, end } of [starts, ends]) {
      for (let i = start; i < end; i++) this.redate(thresholdEvent[i] as number, change);
    }
    return change;
  }

  /** Lets through only the events that `passing` marks with 1, and tells what changed. */
  filter(passing: Uint8Array): FoldChange {
    const change = this.begin();
    for (let event = 0; event < passing.length; event++) {
      if (passing[event] === this.passing[event]) continue;
      const dating = this.dating[event] as number;
      this.passing[event] = passing[event] as number;
      this.recount(
        event,
        passing[event] ? NOWHERE : dating,
        passing[event] ? dating : NOWHERE,
        change,
      );
      change.events.push(event);
    }
    return change;
  }

  private begin(): FoldChange {
    this.version++;
    return { version: this.version, slots: [], events: [] };
  }

  private redate(event: number, change: FoldChange): void {
    const next = this.datings.classOf(event, this.window);
    if (next === this.dating[event]) return;
    if (this.passing[event]) this.recount(event, this.dating[event] as number, next, change);
    this.dating[event] = next;
    change.events.push(event);
  }

  /** Takes an event's happenings from one class to another; it stands nowhere before it passes the filter, or after. */
  private recount(event: number, was: number, now: number, change?: FoldChange): void {
    const { statuses, weights } = this.catalog;
    const { counts, totals, slotSeen } = this;
    const status = statuses[event] as number;
    const by = weights[event] as number;
    if (was !== NOWHERE) (totals[status * DATINGS.length + was] as number) -= by;
    if (now !== NOWHERE) (totals[status * DATINGS.length + now] as number) += by;
    const [before, after] = [columnOf(status, was), columnOf(status, now)];
    if (before < 0 && after < 0) return;
    const { offsets, values } = this.ties.slotsOf;
    const end = offsets[event + 1] as number;
    for (let i = offsets[event] as number; i < end; i++) {
      const slot = values[i] as number;
      if (before >= 0) (counts[slot * COLUMNS + before] as number) -= by;
      if (after >= 0) (counts[slot * COLUMNS + after] as number) += by;
      if (!change || slotSeen[slot] === change.version) continue;
      slotSeen[slot] = change.version;
      change.slots.push(slot);
    }
  }
}

/** The class of an event that the filter holds back. */
const NOWHERE = -1;

/** Where in a slot's numbers a class is counted; -1 where it is not. */
function columnOf(status: number, dating: number): number {
  if (dating === CERTAIN) return status * 2 + 1;
  return dating === PERHAPS ? status * 2 : -1;
}
