import type { Point } from "../../engine/geometry.ts";
import { HULL_BAND, hullOutline } from "../../engine/outlines.ts";
import type { Scene } from "../../engine/scene.ts";
import type { View } from "./camera.ts";
import type { Palette } from "./palette.ts";
import type { Lit } from "./spotlight.ts";

const WASH = 9;
const WASH_ALPHA = 0.055;

/** Paints the layer below the lines: hulls with their inner band, the wash under lit ties, ink about lit hulls. */
export function paintHulls(
  context: CanvasRenderingContext2D,
  view: View,
  scene: Scene,
  palette: Palette,
  lit: Lit,
  strength: (actor: number) => number,
): void {
  context.save();
  context.translate(view.x, view.y);
  context.scale(view.k, view.k);
  context.lineJoin = "round";
  for (const hull of scene.hulls) {
    context.globalAlpha = strength(hull.actor);
    trace(context, hullOutline(hull));
    context.fillStyle = palette.css.band;
    context.fill();
    trace(context, hullOutline(hull, HULL_BAND));
    context.fillStyle = palette.css.hull;
    context.fill();
    trace(context, hullOutline(hull));
    const inked = lit.actors.has(hull.actor);
    context.strokeStyle = inked ? palette.css.ink : palette.css["hull-line"];
    context.lineWidth = Math.max(inked ? 1.6 : 1, (inked ? 1.4 : 0.8) / view.k);
    context.stroke();
  }
  context.globalAlpha = 1;
  context.fillStyle = palette.css.ink;
  for (const tie of lit.ties) {
    const corners = washOf(scene, tie);
    if (corners.length === 0) continue;
    context.globalAlpha = WASH_ALPHA;
    trace(context, corners);
    context.fill();
  }
  context.restore();
}

/** The band about all lanes of a tie, as a polygon; empty where it has none. */
export function washOf(
  { strands, indirects }: Pick<Scene, "strands" | "indirects">,
  tie: number,
): Point[] {
  const lanes = [...strands, ...indirects].filter((lane) => lane.tie === tie);
  const first = lanes[0];
  if (!first) return [];
  const length = Math.hypot(first.b.x - first.a.x, first.b.y - first.a.y) || 1;
  const d = { x: (first.b.x - first.a.x) / length, y: (first.b.y - first.a.y) / length };
  const ends = lanes.map(({ a, b }) => {
    const [low, high] = [a, b]
      .map((p) => (p.x - first.a.x) * d.x + (p.y - first.a.y) * d.y)
      .sort((p, q) => p - q);
    const across = (a.y - first.a.y) * d.x - (a.x - first.a.x) * d.y;
    return { low: low as number, high: high as number, across };
  });
  ends.sort((p, q) => p.across - q.across);
  const at = (along: number, across: number) => ({
    x: first.a.x + d.x * along - d.y * across,
    y: first.a.y + d.y * along + d.x * across,
  });
  const [top, bottom] = [ends[0], ends.at(-1)] as [(typeof ends)[0], (typeof ends)[0]];
  return [
    at(top.low, top.across - WASH),
    at(top.high, top.across - WASH),
    at(bottom.high, bottom.across + WASH),
    at(bottom.low, bottom.across + WASH),
  ];
}

function trace(context: CanvasRenderingContext2D, corners: readonly Point[]): void {
  context.beginPath();
  for (const { x, y } of corners) context.lineTo(x, y);
  context.closePath();
}
