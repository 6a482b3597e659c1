import type { TimeWindow } from "../../engine/window.ts";

/** Room left and right of the axis, so that a thumb at its end is whole. */
export const MARGIN = 16;

/** Day → px and back; `invert` gives days with a fraction, `range` the px of the first and the last day. */
export type DayScale = {
  (day: number): number;
  invert(px: number): number;
  range(): [number, number];
};

/** The one scale that all tracks share: a stretch of days over a width in px. No days at all lie in its middle. */
export function dayScale({ from, to }: TimeWindow, width: number): DayScale {
  const [left, right] = [MARGIN, Math.max(MARGIN + 1, width - MARGIN)];
  const days = to - from;
  const scale = (day: number) => left + (right - left) * (days === 0 ? 0.5 : (day - from) / days);
  const invert = (px: number) => from + days * ((px - left) / (right - left));
  return Object.assign(scale, { invert, range: (): [number, number] => [left, right] });
}

/** Px per day. */
export function dayWidth(scale: DayScale): number {
  return scale(1) - scale(0);
}
