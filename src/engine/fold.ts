import { type Catalog, STATUS_CLASSES } from "./catalog.ts";
import { checkpointsOf } from "./checkpoints.ts";
import { crossed, type Datings, datingsOf } from "./datings.ts";
import type { Ties } from "./ties.ts";
import { CERTAIN, DATINGS, OUT, PERHAPS, type TimeWindow } from "./window.ts";

/** Numbers kept per slot: for each status class, how many are perhaps in the window and how many certainly. */
export const COLUMNS = STATUS_CLASSES.length * 2;

/** Up to so many steps nothing is gained by beginning anew, and listeners can be told what changed. */
const FEWEST_STEPS_OF_A_JUMP = 500;
/** Where a step costs 1, as measured: one event in the order of all, one after a checkpoint, one number cleared. */
const ALL_COSTS = 1 / 12;
const CHECKPOINT_COSTS = 1 / 3;
const CLEARING_COSTS = 1 / 1024;

/** The slots whose counts one move changed. A listener that has not seen `version - 1` must read everything anew. */
export type FoldChange = { version: number; slots: number[] };

/**
 * How a move found its counts: `step` looked at what the window's ends crossed, `checkpoint` began anew at the nearest
 * checkpoint, `all` looked at every event.
 */
export type Route = "step" | "checkpoint" | "all";

/**
 * The counts of every slot for one window, kept up to date by looking at few events.
 *
 * Each event is classed by its date (out, perhaps, certain, undated), and that class can only change where an end of the
 * window passes one of the event's own thresholds. All thresholds lie in sorted arrays, so a small move looks at the
 * stretch that each end has swept. A jump begins with nothing counted: at the nearest checkpoint it takes the events
 * under way and goes on to the window's end, or where that is most of them, it takes them all in their order.
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
  /** How the last move went, and how many events it looked at, some of them twice. */
  route: Route = "all";
  looked = 0;

  private readonly catalog: Catalog;
  private readonly ties: Ties;
  private readonly datings: Datings;
  private readonly slotSeen: Int32Array;

  /** Builds the fold for a catalog at one depth: O(n). `passing` is copied; all events pass without it. */
  constructor(catalog: Catalog, ties: Ties, window: TimeWindow, passing?: Uint8Array) {
    this.catalog = catalog;
    this.ties = ties;
    this.window = window;
    const size = catalog.events.length;
    this.dating = new Uint8Array(size);
    this.passing = passing ? passing.slice() : new Uint8Array(size).fill(1);
    this.counts = new Int32Array(ties.slots.length * COLUMNS);
    this.slotSeen = new Int32Array(ties.slots.length).fill(-1);
    this.datings = datingsOf(catalog.times);
    this.countAll();
  }

  /** Moves to a window and tells what changed; null after a jump, which may have changed everything. */
  move(window: TimeWindow): FoldChange | null {
    const change = this.begin();
    const { from, to } = this.window;
    this.window = window;
    const { firsts, seconds } = this.datings;
    const starts = crossed(firsts, from, window.from);
    const ends = crossed(seconds, to, window.to);
    const steps = starts.end - starts.start + ends.end - ends.start;
    if (steps > FEWEST_STEPS_OF_A_JUMP && this.beganAnew(steps)) return null;
    this.route = "step";
    this.looked = steps;
    for (let i = starts.start; i < starts.end; i++) this.redate(firsts.events[i] as number, change);
    for (let i = ends.start; i < ends.end; i++) this.redate(seconds.events[i] as number, change);
    return change;
  }

  /** Lets through only the events that `passing` marks with 1, and tells what changed; null as in `move`. */
  filter(passing: Uint8Array): FoldChange | null {
    const change = this.begin();
    let differing = 0;
    for (let event = 0; event < passing.length; event++)
      if (passing[event] !== this.passing[event]) differing++;
    if (differing > FEWEST_STEPS_OF_A_JUMP && differing > this.dating.length * ALL_COSTS) {
      this.passing.set(passing);
      this.countAll();
      return null;
    }
    this.route = "step";
    this.looked = differing;
    for (let event = 0; event < passing.length; event++) {
      if (passing[event] === this.passing[event]) continue;
      const dating = this.dating[event] as number;
      const passes = passing[event] as number;
      this.passing[event] = passes;
      this.recount(event, passes ? NOWHERE : dating, passes ? dating : NOWHERE, change);
    }
    return change;
  }

  /** Counts for the present window from the nearest checkpoint or from all events, where that beats so many steps. */
  private beganAnew(steps: number): boolean {
    const size = this.dating.length;
    const all = size * ALL_COSTS;
    const { underWay, begun } = checkpointsOf(this.datings).startFor(this.window);
    const few = underWay.length + begun.end - begun.start;
    const anew = few * CHECKPOINT_COSTS + (size + this.counts.length) * CLEARING_COSTS;
    if (steps <= Math.min(all, anew)) return false;
    if (all <= anew) {
      this.countAll();
      return true;
    }
    this.route = "checkpoint";
    this.looked = few;
    this.clear();
    const { events } = this.datings.seconds;
    for (let i = 0; i < underWay.length; i++) this.redate(underWay[i] as number);
    for (let i = begun.start; i < begun.end; i++) this.redate(events[i] as number);
    return true;
  }

  /** Puts every event out of the window. */
  private clear(): void {
    const { totals } = this;
    this.dating.set(this.datings.resting);
    this.counts.fill(0);
    for (let at = 0; at < totals.length; at += DATINGS.length) {
      totals[at + OUT] =
        (totals[at + OUT] as number) +
        (totals[at + PERHAPS] as number) +
        (totals[at + CERTAIN] as number);
      totals[at + PERHAPS] = totals[at + CERTAIN] = 0;
    }
  }

  /** Counts all events anew, slot by slot, so that what is written lies side by side. */
  private countAll(): void {
    const { dating, passing, counts, totals, datings, window } = this;
    const { statuses, weights } = this.catalog;
    const { offsets, values } = this.ties.eventsOf;
    this.route = "all";
    this.looked = dating.length;
    totals.fill(0);
    counts.fill(0);
    for (let event = 0; event < dating.length; event++) {
      const now = datings.classOf(event, window);
      dating[event] = now;
      const at = (statuses[event] as number) * DATINGS.length + now;
      if (passing[event]) (totals[at] as number) += weights[event] as number;
    }
    for (let slot = 0; slot + 1 < offsets.length; slot++) {
      const end = offsets[slot + 1] as number;
      for (let i = offsets[slot] as number; i < end; i++) {
        const event = values[i] as number;
        const at = (statuses[event] as number) * DATINGS.length + (dating[event] as number);
        const column = COLUMN_OF[at] as number;
        if (column < 0 || passing[event] === 0) continue;
        (counts[slot * COLUMNS + column] as number) += weights[event] as number;
      }
    }
  }

  private begin(): FoldChange {
    this.version++;
    return { version: this.version, slots: [] };
  }

  private redate(event: number, change?: FoldChange): void {
    const next = this.datings.classOf(event, this.window);
    if (next === this.dating[event]) return;
    if (this.passing[event]) this.recount(event, this.dating[event] as number, next, change);
    this.dating[event] = next;
  }

  /** Takes an event's happenings from one class to another; it stands nowhere before it passes the filter, or after. */
  private recount(event: number, was: number, now: number, change?: FoldChange): void {
    const { counts, totals, slotSeen } = this;
    const row = (this.catalog.statuses[event] as number) * DATINGS.length;
    const by = this.catalog.weights[event] as number;
    if (was !== NOWHERE) (totals[row + was] as number) -= by;
    if (now !== NOWHERE) (totals[row + now] as number) += by;
    const before = was === NOWHERE ? -1 : (COLUMN_OF[row + was] as number);
    const after = now === NOWHERE ? -1 : (COLUMN_OF[row + now] as number);
    if (before < 0 && after < 0) return;
    const { offsets, values } = this.ties.slotsOf;
    const end = offsets[event + 1] as number;
    for (let i = offsets[event] as number; i < end; i++) {
      const slot = values[i] as number;
      if (before >= 0) (counts[slot * COLUMNS + before] as number) -= by;
      if (after >= 0) (counts[slot * COLUMNS + after] as number) += by;
      if (change === undefined || slotSeen[slot] === change.version) continue;
      slotSeen[slot] = change.version;
      change.slots.push(slot);
    }
  }
}

/** The class of an event that the filter holds back. */
const NOWHERE = -1;

/** Per status class and dating, as in `totals`, where in a slot's numbers it is counted; -1 where it is not. */
const COLUMN_OF = Int8Array.from(
  STATUS_CLASSES.flatMap((_, status) => [-1, status * 2, status * 2 + 1, -1]),
);
