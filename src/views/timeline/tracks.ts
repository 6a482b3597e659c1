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
  /** How much larger than elsewhere the words are; 1 where it is left out. */
  text?: number;
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
  height: 94,
  handle: { top: 4, height: 8 },
  histogram: { top: 14, height: 48 },
  coverage: { top: 65, height: 8 },
  lane: null,
  axis: { top: 75, height: 18 },
};

/** The dock of a low screen: what says where articles are silent stays. */
export const LOW_TRACKS: Tracks = {
  height: 74,
  handle: { top: 4, height: 8 },
  histogram: { top: 14, height: 32 },
  coverage: { top: 48, height: 6 },
  lane: null,
  axis: { top: 56, height: 18 },
};

/** The strip below an embedded view, at a text scale; a low one only shows, where room is short. */
export function stripTracks(scale: number, low = false): Tracks {
  const track = (top: number, height: number) => ({ top: top * scale, height: height * scale });
  if (low)
    return {
      height: Math.ceil(46 * scale),
      handle: track(0, 4),
      histogram: track(3, 17),
      coverage: track(22, 4),
      lane: null,
      axis: track(27, 19),
      text: scale,
    };
  return {
    height: Math.ceil(70 * scale),
    handle: track(3, 7),
    histogram: track(12, 30),
    coverage: track(44, 6),
    lane: null,
    axis: track(51, 19),
    text: scale,
  };
}

/** The low screens: a phone on its side, or a page that is enlarged much. Style sheets ask the same. */
export const LOW_SCREEN = "(max-width: 1000px) and (max-height: 560px)";

/** The screens that get the narrow tracks, or the low ones; the style sheets ask the same. */
export const NARROW_SCREEN = `(max-width: 760px), ${LOW_SCREEN}`;

/** How far down the window reaches: to the top of the axis. */
export function floorOf({ axis }: Tracks): number {
  return axis.top - 1;
}
