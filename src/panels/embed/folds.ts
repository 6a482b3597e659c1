/**
 * What gives way to the picture where a frame has no room for all, the least important first: the second quote before all
 * quotes. At last its texts shrink.
 */
export const FOLDS = [
  "legend",
  "second",
  "quotes",
  "dock",
  "strip",
  "caption",
  "steps",
  "small",
  "smaller",
  "smallest",
] as const;

export type Fold = (typeof FOLDS)[number];

/** The picture's least share of the frame's height; a frame that stands is content with one of its width. */
const SHARE = { height: 0.45, width: 0.7 };
/** Below this height, in css px, a frame has the picture and its headline alone. */
const LOW = 260;

/** Whether a frame is so low that its headline has two lines at the most. */
export const isLow = (height: number) => height < LOW;

/** How high the picture is at the least, in a frame of a size. */
export function leastPicture({ width, height }: { width: number; height: number }): number {
  return Math.min(SHARE.height * height, SHARE.width * width);
}

/**
 * Folds one after the other until all fits.
 * @param height of the frame, in css px
 * @param fits tells whether there is room with so much folded
 */
export function foldsFor(
  height: number,
  fits: (folded: readonly Fold[]) => boolean,
): readonly Fold[] {
  const first = isLow(height) ? FOLDS.indexOf("steps") + 1 : 0;
  for (let n = first; n < FOLDS.length; n++) {
    const folded = FOLDS.slice(0, n);
    if (fits(folded)) return folded;
  }
  return FOLDS;
}
