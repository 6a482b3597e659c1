import type { Scene } from "./scene.ts";

/** The sides of a box in scene px. */
export type Bounds = { left: number; right: number; top: number; bottom: number };

/** What hulls and signs of a scene fill, names aside; the whole sheet where it is empty. */
export function boundsOf({ actors, hulls, width, height }: Scene): Bounds {
  const boxes = [
    ...hulls.map(({ x, y, a, b }) => ({ left: x - a, right: x + a, top: y - b, bottom: y + b })),
    ...actors
      .filter(({ bloc }) => bloc < 0)
      .map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })),
  ];
  const first = boxes[0];
  if (!first) return { left: 0, top: 0, right: width, bottom: height };
  return boxes.reduce((all, box) => ({
    left: Math.min(all.left, box.left),
    right: Math.max(all.right, box.right),
    top: Math.min(all.top, box.top),
    bottom: Math.max(all.bottom, box.bottom),
  }));
}
