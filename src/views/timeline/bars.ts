import { type Block, type Histogram, happeningsIn } from "../../engine/histogram.ts";
import { monthOf } from "../../engine/months.ts";
import { STANCES } from "../../model/plover.ts";

/** What one bar of the histogram counts. */
export type BinUnit = "month" | "quarter" | "year" | "decade" | "century" | "millennium";

/** The blocks of one bar, its days `[from, to)`. */
export type Bin = { from: number; to: number; up: Block[]; down: Block[] };

/** A block to draw; `event` is -1 where it stands for several. */
export type BlockBox = {
  event: number;
  stance: number;
  possible: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
};

const UNITS: [BinUnit, number][] = [
  ["month", 1],
  ["quarter", 3],
  ["year", 12],
  ["decade", 120],
  ["century", 1200],
  ["millennium", 12_000],
];
const MONTH_DAYS = 30.4;
const NARROWEST = 5;
const LOWEST_BLOCK = 3.6;
const SMALLEST_BLOCK = 2;
const WIDEST_BLOCK = 16;
const TALLEST_BLOCK = 6;
const MOST_COLUMNS = 3;
/** With more happenings than these a block for each would make the page slow: they merge into strips. */
const MOST_BLOCKS = 2000;

/** Gathers months into bars that are wide enough to be seen. */
export function binsOf(histogram: Histogram, pxPerMonth: number): { unit: BinUnit; bins: Bin[] } {
  const [unit, size] = UNITS.find(([, n]) => n * pxPerMonth >= NARROWEST) ?? ["millennium", 12_000];
  if (size === 1) return { unit, bins: histogram.months };
  const bins: Bin[] = [];
  let last = Number.NaN;
  for (const { from, to, up, down } of histogram.months) {
    const key = Math.floor(monthOf(from) / size);
    const bin = bins.at(-1);
    if (bin && key === last) {
      bin.to = to;
      // One by one: a call takes only so many arguments.
      for (const block of up) bin.up.push(block);
      for (const block of down) bin.down.push(block);
    } else bins.push({ from, to, up: [...up], down: [...down] });
    last = key;
  }
  return { unit, bins };
}

/**
 * Lays the blocks of all bars above and below one base line. A block is one happening; where a bar would grow too tall
 * its blocks stand two or three abreast, and where even that is too much, or there are too many in all, they merge into
 * strips of one stance: at most one for each stance and class in a bar.
 * @param frame the px the bars may fill, and how wide a stretch of days is.
 */
export function stackBins(
  bins: readonly Bin[],
  frame: { top: number; height: number; x: (day: number) => number },
): { boxes: BlockBox[]; base: number } {
  const [ups, downs] = [
    bins.map(({ up }) => happeningsIn(up)),
    bins.map(({ down }) => happeningsIn(down)),
  ];
  const most = (heights: readonly number[]) =>
    heights.reduce((n, height) => Math.max(n, height), 0);
  const [highest, lowest] = [most(ups), most(downs)];
  const all = [...ups, ...downs].reduce((sum, height) => sum + height, 0);
  const slot = Math.min(...bins.map(({ from, to }) => frame.x(to) - frame.x(from)));
  const fit = fitOf(highest, lowest, slot, frame.height, all <= MOST_BLOCKS);
  const upper = Math.ceil(highest / fit.columns) * fit.unit;
  const lower = Math.ceil(lowest / fit.columns) * fit.unit;
  const base = Math.round(frame.top + frame.height - Math.min(lower, frame.height - upper)) - 0.5;
  const boxes = bins.flatMap((bin) => {
    const middle = (frame.x(bin.from) + frame.x(bin.to)) / 2;
    return [
      ...stackSide(bin.up, { ...fit, middle, base: base - 0.5, sign: -1 }),
      ...stackSide(bin.down, { ...fit, middle, base: base + 0.5, sign: 1 }),
    ];
  });
  return { boxes, base };
}

type Fit = { columns: number; unit: number; width: number; gap: number };

function fitOf(highest: number, lowest: number, slot: number, height: number, few: boolean): Fit {
  const room = Math.min(WIDEST_BLOCK, Math.max(1.5, slot - 3));
  let best: Fit | undefined;
  for (let columns = 1; columns <= MOST_COLUMNS; columns++) {
    const rows = Math.ceil(highest / columns) + Math.ceil(lowest / columns);
    const width = room / columns;
    if (best && width < LOWEST_BLOCK + 1) break;
    best = { columns, width, unit: Math.min(TALLEST_BLOCK, height / Math.max(1, rows)), gap: 1 };
    if (best.unit >= LOWEST_BLOCK) break;
  }
  const fit = best as Fit;
  return fit.unit < SMALLEST_BLOCK || !few
    ? { columns: 1, width: room, unit: height / Math.max(1, highest + lowest), gap: 0 }
    : fit;
}

function stackSide(
  blocks: readonly Block[],
  {
    columns,
    unit,
    width,
    gap,
    middle,
    base,
    sign,
  }: Fit & { middle: number; base: number; sign: 1 | -1 },
): BlockBox[] {
  const left = middle - (columns * width) / 2;
  const box = (block: Block, at: number, length: number, x: number): BlockBox => ({
    event: block.event,
    stance: block.stance,
    possible: block.class === "possible",
    x,
    y: sign < 0 ? base - at - length : base + at,
    width: width - (columns > 1 ? gap : 0),
    height: Math.max(0.5, length - gap),
  });
  if (gap > 0)
    return blocks
      .flatMap((block) => Array.from({ length: block.weight }, () => block))
      .map((block, i) =>
        box(block, Math.floor(i / columns) * unit, unit, left + (i % columns) * width),
      );
  let at = 0;
  return (["reported", "possible"] as const).flatMap((kind) =>
    STANCES.flatMap((_, stance) => {
      const same = blocks.filter((block) => block.class === kind && block.stance === stance);
      const [first] = same;
      if (!first) return [];
      const length = happeningsIn(same) * unit;
      at += length;
      return [
        box({ ...first, event: same.length === 1 ? first.event : -1 }, at - length, length, left),
      ];
    }),
  );
}

/** Which time one bar counts where a stretch of days is drawn over a width in px. */
export function barUnit({ from, to }: { from: number; to: number }, width: number): BinUnit {
  const px = (width * MONTH_DAYS) / Math.max(1, to - from);
  return (UNITS.find(([, n]) => n * px >= NARROWEST) ?? (UNITS.at(-1) as [BinUnit, number]))[0];
}
