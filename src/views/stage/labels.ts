import type { Face } from "../../engine/marks.ts";
import type { Name } from "../../engine/name.ts";
import { placeNames } from "../../engine/names.ts";
import type { View } from "./camera.ts";
import type { Palette } from "./palette.ts";

/** The least size of a name whatever the picture's height, and how many such names would fill that height else. */
const LEAST = 10.5;
const ROWS = 18;

/** Paints the names of a scene for which there is room. */
export function paintNames(
  context: CanvasRenderingContext2D,
  view: View,
  palette: Palette,
  size: { width: number; height: number },
  names: readonly Name[],
  active: Uint8Array,
  strength: (actor: number) => number,
): void {
  const measure = (text: string, face: Face) => {
    use(context, face, palette);
    return context.measureText(text).width;
  };
  // A low picture, such as a story's in a small frame, has no room for a projector's names.
  const least = Math.min(palette.nameLeast, Math.max(LEAST, size.height / ROWS));
  const nameView = { ...view, size, scale: palette.nameScale, least };
  context.lineJoin = "round";
  context.textBaseline = "middle";
  for (const name of placeNames(names, active, nameView, measure)) {
    const { lines, x, y, step, halo } = name;
    use(context, name.face, palette);
    context.textAlign = name.align;
    context.globalAlpha = strength(name.actor);
    context.fillStyle = palette.css[name.paint];
    const each = (paint: (line: string, y: number) => void) => {
      lines.forEach((line, i) => {
        paint(line, y + i * step);
      });
    };
    // All haloes before all letters: a line's halo must not eat the line above it.
    if (halo) {
      context.strokeStyle = palette.css[halo.paint];
      context.lineWidth = halo.width;
      each((line, at) => context.strokeText(line, x, at));
    }
    each((line, at) => context.fillText(line, x, at));
  }
  context.globalAlpha = 1;
}

function use(context: CanvasRenderingContext2D, face: Face, palette: Palette): void {
  const { family, size, weight, italic, spacing } = face;
  context.font = `${italic ? "italic " : ""}${weight} ${size}px ${palette[family]}`;
  context.letterSpacing = `${spacing}px`;
}
