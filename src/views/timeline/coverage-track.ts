import type { Coverage } from "../../engine/coverage.ts";
import { monthStart } from "../../engine/months.ts";
import type { TimeWindow } from "../../engine/window.ts";
import type { DayScale } from "./day-scale.ts";
import { SILENT_HATCH } from "./hatches.ts";
import { draw } from "./svg.ts";
import type { Track } from "./tracks.ts";

/** Draws the band of months that any article speaks of, plain where only a spell or a named year does; the rest is hatched. */
export function drawCoverage(
  parent: Element,
  coverage: Coverage,
  extent: TimeWindow,
  scale: DayScale,
  { top, height }: Track,
): void {
  const [left, right] = scale.range();
  draw(parent, "rect", {
    x: left,
    y: top,
    width: right - left,
    height,
    fill: SILENT_HATCH,
    class: "coverage-ground",
  });
  const runs = (months: ReadonlySet<number>, name: string) => {
    for (const { from, to } of runsOf(months, extent)) {
      const width = Math.max(1, scale(to) - scale(from));
      draw(parent, "rect", { x: scale(from), y: top, width, height, class: name });
    }
  };
  runs(coverage.reached, "coverage-reached");
  runs(coverage.months, "coverage-run");
}

/** The runs of months within an extent, in days. */
function runsOf(of: ReadonlySet<number>, extent: TimeWindow): TimeWindow[] {
  const runs: TimeWindow[] = [];
  for (const month of [...of].sort((a, b) => a - b)) {
    const from = Math.max(extent.from, monthStart(month));
    const to = Math.min(extent.to, monthStart(month + 1));
    if (from >= to) continue;
    const last = runs.at(-1);
    if (last && last.to === from) last.to = to;
    else runs.push({ from, to });
  }
  return runs;
}
