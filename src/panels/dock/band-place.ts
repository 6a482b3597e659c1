import type { TimeWindow } from "../../engine/window.ts";

/** Where a band lies over the tracks, in px, and where its label and its grips find room. */
export type BandPlace = {
  left: number;
  width: number;
  label: "inside" | "right" | "left";
  grips: "inside" | "outside";
  /** Set where the window lies wholly outside the tracks. */
  beyond: "before" | "after" | undefined;
  /** From where to where it reaches with its label and grips. */
  reach: [number, number];
};

const LABEL_PAD = 12;

/**
 * Places a window over tracks of a width that show an extent.
 * @param need px that the label and one grip take
 */
export function bandPlace(
  window: TimeWindow,
  { from, to }: TimeWindow,
  width: number,
  need: { label: number; handle: number },
): BandPlace {
  const px = (day: number) => ((Math.min(to, Math.max(from, day)) - from) * width) / (to - from);
  const [left, right] = [px(window.from), px(window.to)];
  const room = right - left;
  const beyond = room > 0 ? undefined : window.to <= from ? "before" : "after";
  const grips = room >= 3 * need.handle ? "inside" : "outside";
  const used = grips === "inside" ? 2 * need.handle : 0;
  const beside = grips === "inside" ? 0 : need.handle;
  const out = beside + need.label + LABEL_PAD;
  const label =
    room - used >= need.label + LABEL_PAD ? "inside" : right + out <= width ? "right" : "left";
  const reach: BandPlace["reach"] = [
    left - (label === "left" ? out : beside),
    right + (label === "right" ? out : beside),
  ];
  return { left, width: room, label, grips, beyond, reach };
}

/** Whether two bands stand side by side with all that belongs to them. */
export function inOneRow(a: BandPlace, b: BandPlace): boolean {
  return a.reach[1] <= b.reach[0] + 0.5 || b.reach[1] <= a.reach[0] + 0.5;
}
