/** A track of the timeline: its top and its height, in px. */
export type Track = { top: number; height: number };

/** Where each track lies. The gutter that names them is laid out by the same numbers. */
export type Tracks = {
  height: number;
  handle: Track;
  histogram: Track;
  coverage: Track;
  /** Absent where there is no room for events one by one. */
  lane: (Track & { pitch: number }) | null;
  axis: Track;
};

/** The full dock. */
export const WIDE_TRACKS: Tracks = {
  height: 174,
  handle: { top: 4, height: 8 },
  histogram: { top: 16, height: 62 },
  coverage: { top: 83, height: 9 },
  lane: { top: 97, height: 58, pitch: 6.5 },
  axis: { top: 156, height: 18 },
};

/** The phone's dock. */
export const NARROW_TRACKS: Tracks = {
  height: 104,
  handle: { top: 4, height: 8 },
  histogram: { top: 16, height: 56 },
  coverage: { top: 75, height: 8 },
  lane: null,
  axis: { top: 85, height: 18 },
};

/** The screens that get the narrow tracks; the style sheet of the dock asks the same. */
export const NARROW_SCREEN = "(max-width: 760px)";

/** How far down the window reaches: to the top of the axis. */
export function floorOf({ axis }: Tracks): number {
  return axis.top - 1;
}
