import type { TimeWindow } from "../../engine/window.ts";
import { axisTicks } from "./axis-ticks.ts";
import { type DayScale, dayWidth } from "./day-scale.ts";
import { draw } from "./svg.ts";
import { floorOf, type Tracks } from "./tracks.ts";

const BASELINE = 14;
const GLYPH = 6.2;

/** Draws the axis, and through the tracks above it a fine line at each year. */
export function drawAxis(
  lines: Element,
  labels: Element,
  span: TimeWindow,
  scale: DayScale,
  tracks: Tracks,
): void {
  const { axis, histogram, text = 1 } = tracks;
  const [left, right] = scale.range();
  const floor = floorOf(tracks) + 0.5;
  draw(labels, "line", { x1: left, x2: right, y1: floor, y2: floor, class: "axis-line" });
  for (const { day, label, strong } of axisTicks(span, dayWidth(scale), text)) {
    const x = Math.round(scale(day)) + 0.5;
    const grade = strong ? "is-strong" : label ? "is-named" : "is-bare";
    if (label) {
      const ends = { x1: x, x2: x, y1: histogram.top, y2: floor };
      draw(lines, "line", { ...ends, class: `grid-line ${grade}` });
    }
    const drop = strong ? axis.height - 3 : 4;
    draw(labels, "line", { x1: x, x2: x, y1: floor, y2: floor + drop, class: `tick ${grade}` });
    if (!label || x + 4 + label.length * GLYPH * text > right + 14) continue;
    const place = { x: x + 4, y: axis.top + BASELINE * text, class: `tick-label ${grade}` };
    draw(labels, "text", place, label);
  }
}
