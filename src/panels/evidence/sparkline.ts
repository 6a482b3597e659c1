import { type Catalog, STATUS_CLASSES } from "../../engine/catalog.ts";
import { type Coverage, narrowSpan, silences } from "../../engine/coverage.ts";
import { boundariesOf } from "../../engine/snap.ts";
import { STANCES, type Stance } from "../../model/plover.ts";

/** A happening as a block in its quarter: `row` counts from the base line, up from 0, down from -1. */
export type SparkBlock = { x: number; row: number; stance: Stance; reported: boolean };

/** A tie over the whole extent, in shares of its width. */
export type Spark = {
  blocks: SparkBlock[];
  /** Width of a quarter. */
  step: number;
  hatches: { x: number; width: number }[];
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
  for (const event of [...events].sort(reportedFirst(catalog))) {
    const span = narrowSpan(catalog, event);
    const status = STATUS_CLASSES[catalog.statuses[event] as number];
    if (!span || status === "void") continue;
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
    step: 1 / Math.max(1, bounds.length - 1),
    hatches: silences(coverage, catalog.extent).map((run) => ({
      x: share(run.from),
      width: share(run.to) - share(run.from),
    })),
    highest: rows.reduce((most, row) => Math.max(most, row + 1), 0),
    lowest: rows.reduce((most, row) => Math.max(most, -row), 0),
  };
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
