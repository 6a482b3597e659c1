import type { Figure, SeenBead } from "../../engine/figures.ts";
import { toStage, type View } from "./camera.ts";
import type { CountsBuffer } from "./counts-buffer.ts";
import type { StageGraph } from "./graph.ts";
import type { Palette } from "./palette.ts";

const SMALLEST = 6;

/** The beads that the buffers show, for figures to stand on. */
export function seenBeads({ beads }: StageGraph, counts: CountsBuffer): SeenBead[] {
  return beads.flatMap(({ slot, event, stance }, i) => {
    const [x, y, alpha] = [0, 1, 2].map((k) => counts.beads.get(i, k)) as [number, number, number];
    return alpha > 0 ? [{ slot, event, stance, x, y, alpha, more: counts.more[i] ?? 0 }] : [];
  });
}

/** Paints figures; what would be too small to read is left out. */
export function paintFigures(
  context: CanvasRenderingContext2D,
  view: View,
  palette: Palette,
  figures: readonly Figure[],
): void {
  context.letterSpacing = "0px";
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const { text, at, size, paint, halo, alpha } of figures) {
    const px = size * view.k;
    if (px < SMALLEST) continue;
    const { x, y } = toStage(view, at);
    // Figures stand on their feet: the middle of their height lies a little above that of the line.
    const middle = y + px * 0.04;
    context.globalAlpha = alpha;
    context.font = `650 ${px}px ${palette.sans}`;
    context.strokeStyle = halo ? palette.css[halo] : "";
    context.lineWidth = 3;
    if (halo) context.strokeText(text, x, middle);
    context.fillStyle = palette.css[paint];
    context.fillText(text, x, middle);
  }
  context.globalAlpha = 1;
}
