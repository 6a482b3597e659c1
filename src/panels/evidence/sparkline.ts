import { type Catalog, STATUS_CLASSES } from "../../engine/catalog.ts";
import { type Coverage, narrowSpan, silences } from "../../engine/coverage.ts";
import { boundariesOf } from "../../engine/snap.ts";
import type { TimeWindow } from "../../engine/window.ts";
import { STANCES, type Stance } from "../../model/plover.ts";

/** A happening as a block in its quarter: `row` counts from the base line, up from 0, down from -1. */
export type SparkBlock = { x: number; row: number; stance: Stance; reported: boolean };

/** A tie over the whole extent, in shares of its width. */
export type Spark = {
  blocks: SparkBlock[];
  /** Width of a quarter. */
  step: number;
  hatches: { x: number; width: number }[];
  /** States that are said to have held too long to be a block. */
  spells: { x: number; width: number; stance: Stance }[];
  highest: number;
  lowest: number;
};

const FIRST_CONFLICT = STANCES.indexOf("verbal-conflict");

/** Stacks the closely dated events of a tie by quarter: cooperation and requests up, conflict down, reported ones first. */
export function sparkOf(catalog: Catalog, coverage: Coverage, events: readonly number[]): Spark {
  const { from, to } = catalog.extent;
  const share = (day: number) => (day - from) / (to - from);
  const bounds = boundariesOf(catalog, "quarter");
  const heights = new Map<number, { up: number; down: number }>();
  const blocks: SparkBlock[] = [];
  const spells: Spark["spells"] = [];
  for (const event of [...events].sort(reportedFirst(catalog))) {
    const span = narrowSpan(catalog, event);
    const status = STATUS_CLASSES[catalog.statuses[event] as number];
    if (status === "void") continue;
    if (!span) {
      const spell = spellOf(catalog, event);
      if (spell) {
        const [start, end] = [share(spell.from), share(spell.to)];
        const stance = STANCES[catalog.stances[event] as number] as Stance;
        spells.push({ x: start, width: end - start, stance });
      }
      continue;
    }
    const middle = (span.from + span.to - 1) / 2;
    if (middle < from || middle >= to) continue;
    const start = bounds.findLast((bound) => bound <= middle) ?? from;
    const height = heights.get(start) ?? { up: 0, down: 0 };
    heights.set(start, height);
    const stance = catalog.stances[event] as number;
    for (let i = 0; i < (catalog.weights[event] as number); i++)
      blocks.push({
        x: share(start),
        row: stance < FIRST_CONFLICT ? height.up++ : -++height.down,
        stance: STANCES[stance] as Stance,
        reported: isReported(catalog, event),
      });
  }
  const rows = blocks.map(({ row }) => row);
  return {
    blocks,
    spells,
    step: 1 / Math.max(1, bounds.length - 1),
    hatches: silences(coverage, catalog.extent).map((run) => ({
      x: share(run.from),
      width: share(run.to) - share(run.from),
    })),
    highest: rows.reduce((most, row) => Math.max(most, row + 1), 0),
    lowest: rows.reduce((most, row) => Math.max(most, -row), 0),
  };
}

/** The days of the extent throughout which an event is said to have held; undefined where there are none. */
function spellOf({ times, extent }: Catalog, event: number): TimeWindow | undefined {
  const time = times[event];
  if (time?.kind !== "throughout") return undefined;
  const from = Math.max(extent.from, time.coreStart);
  const to = Math.min(extent.to, time.coreEnd + 1);
  return from < to ? { from, to } : undefined;
}

function isReported(catalog: Catalog, event: number): boolean {
  const status = STATUS_CLASSES[catalog.statuses[event] as number];
  return status === "act" || status === "standing";
}

function reportedFirst(catalog: Catalog): (p: number, q: number) => number {
  return (p, q) =>
    Number(isReported(catalog, q)) - Number(isReported(catalog, p)) ||
    (catalog.stances[p] as number) - (catalog.stances[q] as number);
}
