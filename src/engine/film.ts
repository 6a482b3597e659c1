import type { Catalog } from "./catalog.ts";
import { windowSummary } from "./counts.ts";
import { silentWindowWords } from "./coverage.ts";
import type { Drawing } from "./drawing.ts";
import { miniDrawingOf } from "./drawing-mini.ts";
import type { Fold } from "./fold.ts";
import type { LaidOut } from "./scene.ts";
import { filteredWords, isSilentWindow } from "./silent-window.ts";
import { boundariesOf, type SnapUnit } from "./snap.ts";
import type { TimeWindow } from "./window.ts";
import { countWords, type Mode } from "./words.ts";

/** More frames than these would be too small to be told apart. */
const MOST_FRAMES = 12;

/**
 * One frame of the film-strip. `window` is where it leads. `counts` are the short words beneath it, `told` all that is
 * counted, for those who hear it. `silent`: no article speaks of it; `filtered`: the filter hides all it holds.
 */
export type FilmFrame = {
  window: TimeWindow;
  state: "drawn" | "silent" | "filtered";
  counts: string;
  told: string;
  drawing: Drawing;
};

/**
 * The windows of the frames, in order: one per snap unit while these are at most 12, else one per year, else equal runs of
 * years. In mode cumulative each begins where the extent does, as the stage's own windows do.
 */
export function filmWindows(catalog: Catalog, unit: SnapUnit, mode: Mode): TimeWindow[] {
  const bounds = boundsFor(catalog, unit);
  const { from: start } = catalog.extent;
  return bounds.slice(0, -1).map((from, i) => {
    const to = bounds[i + 1] as number;
    return { from: mode === "cumulative" ? start : from, to };
  });
}

/**
 * One frame as the stage would show its window.
 * @param fold of the same ties, with the filters of the view; it is moved to the window.
 */
export function filmFrame(
  laid: LaidOut,
  fold: Fold,
  window: TimeWindow,
  mode: Mode,
  size: { width: number; height: number },
): FilmFrame {
  const span = mode === "cumulative" ? { from: Number.NEGATIVE_INFINITY, to: window.to } : window;
  fold.move(span);
  const { catalog, ties } = laid;
  const filtered = filteredWords(fold);
  const silent = !filtered && isSilentWindow(catalog, fold, span);
  const frame = { window, drawing: miniDrawingOf(laid, fold, size) };
  if (filtered)
    return { ...frame, state: "filtered", counts: "hidden by the filter", told: filtered };
  if (silent) {
    const words = silentWindowWords(span);
    return { ...frame, state: "silent", counts: words, told: words };
  }
  const { reported, planned, alleged, perhaps, documents } = windowSummary(catalog, fold, ties);
  const firm = { reported, planned, alleged };
  const possible = planned + alleged;
  const short = reported + possible > 0 ? firm : { ...firm, perhaps };
  return {
    ...frame,
    state: "drawn",
    counts: countWords(short).replaceAll("; ", " · "),
    told: countWords({ ...firm, perhaps, documents: documents.length }),
  };
}

/** Which frames a window reaches into; in mode cumulative the one it ends in. */
export function framesOf(
  windows: readonly TimeWindow[],
  { from, to }: TimeWindow,
  mode: Mode,
): boolean[] {
  return windows.map((frame, i) => {
    if (mode === "window") return frame.from < to && frame.to > from;
    return to <= frame.to && to > (windows[i - 1]?.to ?? Number.NEGATIVE_INFINITY);
  });
}

function boundsFor(catalog: Catalog, unit: SnapUnit): readonly number[] {
  const own = unit === "free" ? [] : boundariesOf(catalog, unit);
  if (own.length > 1 && own.length - 1 <= MOST_FRAMES) return own;
  const years = boundariesOf(catalog, "year");
  const run = Math.ceil((years.length - 1) / MOST_FRAMES);
  const last = years.length - 1;
  return years.filter((_, i) => i % run === 0 || i === last);
}
