import type { Scene } from "../../engine/scene.ts";
import { toStage, type View } from "./camera.ts";
import type { CountsBuffer } from "./counts-buffer.ts";
import type { StageGraph } from "./graph.ts";
import type { Palette } from "./palette.ts";
import type { Lit } from "./spotlight.ts";

const RING = 9.5;
const CAPSULE_RING = 14;
const HUB_RING = 14.5;
const GLYPH_RING = 5;

/** Paints ink rings about lit beads, and about lit actors that have no hull. */
export function paintRings(
  context: CanvasRenderingContext2D,
  view: View,
  scene: Scene,
  stage: StageGraph,
  counts: CountsBuffer,
  palette: Palette,
  lit: Lit,
): void {
  context.strokeStyle = palette.css.ink;
  context.lineWidth = 2;
  const ring = (x: number, y: number, r: number) => {
    const at = toStage(view, { x, y });
    context.beginPath();
    context.arc(at.x, at.y, Math.max(7, r * view.k), 0, 2 * Math.PI);
    context.stroke();
  };
  for (const i of lit.beads) {
    if (counts.beads.get(i, 2) <= 0) continue;
    const bead = stage.beads[i];
    const look = bead && stage.graph.getNodeAttribute(`bead ${bead.slot} ${bead.event}`, "look");
    const r = bead?.hub ? HUB_RING : look?.shape === "capsule" ? CAPSULE_RING : RING;
    ring(counts.beads.get(i, 0), counts.beads.get(i, 1), r);
  }
  const hulls = new Set(scene.hulls.map(({ actor }) => actor));
  for (const { actor, x, y, r } of scene.actors)
    if (lit.actors.has(actor) && !hulls.has(actor)) ring(x, y, r + GLYPH_RING);
}
