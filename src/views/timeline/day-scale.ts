import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { TimeWindow } from "../../engine/window.ts";

/** Room left and right of the axis, so that a thumb at its end is whole. */
export const MARGIN = 16;

/** Day → px and back; `invert` gives days with a fraction. */
export type DayScale = ScaleLinear<number, number>;

/** The one scale that all tracks share: a stretch of days over a width in px. */
export function dayScale({ from, to }: TimeWindow, width: number): DayScale {
  return scaleLinear()
    .domain([from, to])
    .range([MARGIN, Math.max(MARGIN + 1, width - MARGIN)]);
}

/** Px per day. */
export function dayWidth(scale: DayScale): number {
  return scale(1) - scale(0);
}
