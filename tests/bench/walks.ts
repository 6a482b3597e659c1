import type { TimeWindow } from "../../src/engine/window.ts";
import { chanceFrom } from "./chance.ts";

/** How a hand moves a window over the extent, of a year where nothing else is said, as sequences of windows. */
export const WALKS = ["play", "scrub", "jump", "leap", "grow"] as const;
export type Walk = (typeof WALKS)[number];

/** What each walk does, in words. */
export const WALK_WORDS: Record<Walk, string> = {
  play: "play, 0.1 % of the extent a step",
  scrub: "scrub, 1 % a step",
  jump: "a year jumps anywhere",
  leap: "a month jumps anywhere",
  grow: "cumulative, to anywhere",
};

const SHARE = { play: 0.001, scrub: 0.01 };
const MONTH = 30;

/** The windows of a walk, forth and back so that it ends where it began and can be walked again. */
export function walkOver(extent: TimeWindow, walk: Walk, steps: number): TimeWindow[] {
  const days = extent.to - extent.from;
  const width = Math.round(days / 5);
  const from = extent.from + Math.round(days * 0.3);
  const at = (start: number) => ({ from: start, to: start + width });
  const chance = chanceFrom(days);
  if (walk !== "play" && walk !== "scrub")
    return Array.from({ length: steps }, (_, i) => {
      const { from: start, to } = at(
        i === steps - 1 ? from : extent.from + chance.below(days - width),
      );
      if (walk === "grow") return { from: Number.NEGATIVE_INFINITY, to };
      return { from: start, to: walk === "leap" ? start + MONTH : to };
    });
  const stride = Math.max(1, Math.round(days * SHARE[walk]));
  return Array.from({ length: steps }, (_, i) =>
    at(from + stride * Math.min(i + 1, steps - i - 1)),
  );
}
