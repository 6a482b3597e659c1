import { STANCES } from "../model/plover.ts";
import { type Catalog, STATUS_CLASSES } from "./catalog.ts";
import { monthOf, monthStart } from "./months.ts";
import type { TimeWindow } from "./window.ts";

/**
 * The happenings of one event: `event` is a position in catalog.events, `stance` in STANCES, `weight` how many they are.
 * Each is to be drawn as a block of its own, where there is room.
 */
export type Block = {
  event: number;
  stance: number;
  class: "reported" | "possible";
  weight: number;
};

/** The blocks of one month, its days `[from, to)`, from the base line outwards. */
type HistogramMonth = {
  from: number;
  to: number;
  /** Cooperation and neutral. */
  up: Block[];
  /** Conflict. */
  down: Block[];
};

/** All months of the extent, and in happenings what no month shows. */
export type Histogram = {
  months: HistogramMonth[];
  /** The most happenings that any month has up and down. */
  highest: number;
  lowest: number;
  /** Dated, but not within one month; these stand in the lane only. */
  broad: number;
  undated: number;
  /** Dated within one month that lies outside the extent. */
  outside: number;
};

const VOID = STATUS_CLASSES.indexOf("void");
const FIRST_CONFLICT = STANCES.indexOf("verbal-conflict");

/**
 * The blocks of each month of the extent, of the events that pass and are dated within one month. Reported ones lie nearest to
 * the base line, then in the order of STANCES. Denied and cancelled ones are no blocks and in no count.
 */
export function histogramOf(catalog: Catalog, passing: Uint8Array): Histogram {
  const months = monthsOf(catalog.extent);
  const first = monthOf(catalog.extent.from);
  const apart = { broad: 0, undated: 0, outside: 0 };
  catalog.times.forEach((time, event) => {
    const status = catalog.statuses[event] as number;
    const weight = catalog.weights[event] as number;
    if (!passing[event] || status === VOID) return;
    const month = time && Number.isFinite(time.earliest) ? monthOf(time.earliest) : Number.NaN;
    if (!time) apart.undated += weight;
    else if (!Number.isFinite(time.latest) || monthOf(time.latest) !== month) apart.broad += weight;
    else if (!months[month - first]) apart.outside += weight;
    else {
      const stance = catalog.stances[event] as number;
      const { up, down } = months[month - first] as HistogramMonth;
      const told = isReported(status) ? "reported" : "possible";
      (stance < FIRST_CONFLICT ? up : down).push({ event, stance, class: told, weight });
    }
  });
  for (const { up, down } of months) {
    up.sort(fromBase);
    down.sort(fromBase);
  }
  const most = (side: "up" | "down") =>
    months.reduce((n, month) => Math.max(n, happeningsIn(month[side])), 0);
  return { months, highest: most("up"), lowest: most("down"), ...apart };
}

/** How many happenings blocks stand for. */
export function happeningsIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { weight }) => sum + weight, 0);
}

function monthsOf({ from, to }: TimeWindow): HistogramMonth[] {
  const first = monthOf(from);
  return Array.from({ length: monthOf(to - 1) - first + 1 }, (_, i) => ({
    from: monthStart(first + i),
    to: monthStart(first + i + 1),
    up: [],
    down: [],
  }));
}

function isReported(status: number): boolean {
  return STATUS_CLASSES[status] === "act" || STATUS_CLASSES[status] === "standing";
}

function fromBase(p: Block, q: Block): number {
  return (
    Number(p.class === "possible") - Number(q.class === "possible") ||
    p.stance - q.stance ||
    p.event - q.event
  );
}
