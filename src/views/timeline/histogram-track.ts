import type { Catalog } from "../../engine/catalog.ts";
import { histogramOf } from "../../engine/histogram.ts";
import type { TimeWindow } from "../../engine/window.ts";
import { binsOf, stackBins } from "./bars.ts";
import { type DayScale, dayWidth } from "./day-scale.ts";
import { hatchOf } from "./hatches.ts";
import { draw } from "./svg.ts";
import type { Track } from "./tracks.ts";

const MONTH_DAYS = 30.4;

/** Where the histogram stands, and the silences that it has no base line in: that line says "looked at, and zero". */
type HistogramPlace = { scale: DayScale; silent: readonly TimeWindow[]; track: Track };

/** Draws the reports of each month as blocks: cooperation and requests up, conflict down. */
export function drawHistogram(
  parent: Element,
  catalog: Catalog,
  passing: Uint8Array,
  { scale, silent, track }: HistogramPlace,
): void {
  const { bins } = binsOf(histogramOf(catalog, passing), dayWidth(scale) * MONTH_DAYS);
  const { boxes, base } = stackBins(bins, { ...track, x: scale });
  for (const { event, stance, possible, ...box } of boxes) {
    const inset = possible ? 0.4 : 0;
    const block = draw(parent, "rect", {
      x: box.x + inset,
      y: box.y + inset,
      width: Math.max(0.5, box.width - 2 * inset),
      height: Math.max(0.5, box.height - 2 * inset),
      class: `block stance-${stance}${possible ? " is-possible" : ""}`,
    });
    if (possible) block.setAttribute("fill", hatchOf(stance));
    if (event >= 0) block.dataset.event = String(event);
  }
  const { from, to } = catalog.extent;
  const starts = [from, ...silent.map((gap) => gap.to)];
  const ends = [...silent.map((gap) => gap.from), to];
  starts.forEach((start, i) => {
    const line = { x1: scale(start), x2: scale(ends[i] ?? to), y1: base, y2: base };
    draw(parent, "line", { ...line, class: "base-line" });
  });
}
