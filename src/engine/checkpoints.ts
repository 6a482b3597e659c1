import { crossed, type Datings, type Stretch } from "./datings.ts";
import { type Rows, row, rowsOf } from "./rows.ts";
import { type TimeWindow, UNDATED } from "./window.ts";

const MOST = 32;
/** A checkpoint at which a greater share of all events is under way saves nothing. */
const MOST_UNDER_WAY = 1 / 8;

/** Where a count may begin: the events under way at a checkpoint, and the stretch of `seconds` that begins after it. */
type Start = { underWay: Int32Array; begun: Stretch };

const known = new WeakMap<Datings, Checkpoints>();

/** The checkpoints of a catalog's dates: placed at the first jump of any fold. */
export function checkpointsOf(datings: Datings): Checkpoints {
  const checkpoints = known.get(datings) ?? new Checkpoints(datings);
  known.set(datings, checkpoints);
  return checkpoints;
}

/**
 * The days at which counting may begin anew, with the events that are under way on each: what a window holds is among
 * those of the last checkpoint before it and those that begin from there to its end. They are the same for all filters
 * and all depths.
 */
class Checkpoints {
  private readonly datings: Datings;
  private readonly days: readonly number[];
  private readonly underWay: Rows;

  /** Places the checkpoints so that about as many events begin after each: O(n). */
  constructor(datings: Datings) {
    this.datings = datings;
    const { days } = datings.seconds;
    const places = Array.from(
      { length: MOST },
      (_, i) => days[Math.floor((i * days.length) / MOST)] ?? 0,
    );
    const distinct = places.filter((day, i) => i > 0 && day !== places[i - 1]);
    const lists = underWayAt(datings, distinct);
    const kept = distinct.filter((_, i) => lists[i]);
    this.days = [Number.NEGATIVE_INFINITY, ...kept];
    this.underWay = rowsOf([[], ...lists.flatMap((list) => (list ? [list] : []))]);
  }

  /** All events that a window reaches, and few others: from the nearest checkpoint that lies before it. */
  startFor({ from, to }: TimeWindow): Start {
    const at = this.days.findLastIndex((day) => day <= from);
    const begun = crossed(this.datings.seconds, this.days[at] as number, to);
    return { underWay: row(this.underWay, at), begun };
  }
}

/** Per day, the events that began before it and have not ended; null where they are too many. */
function underWayAt(datings: Datings, days: readonly number[]): (number[] | null)[] {
  const most = datings.resting.length * MOST_UNDER_WAY;
  const lists: (number[] | null)[] = days.map(() => []);
  for (let event = 0; event < datings.resting.length; event++) {
    if (datings.resting[event] === UNDATED) continue;
    const { from, to } = datings.reach(event);
    if (to - from <= 1) continue;
    for (let i = days.length - 1; i >= 0 && (days[i] as number) > from; i--) {
      const list = lists[i];
      if ((days[i] as number) < to && list && list.push(event) > most) lists[i] = null;
    }
  }
  return lists;
}
