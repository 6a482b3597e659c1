import type { Drawing } from "../../engine/drawing.ts";
import type { Face, Mark, Paint, TextMark } from "../../engine/marks.ts";
import type { Measure } from "../../engine/name.ts";
import type { Palette } from "../stage/palette.ts";

type Context = CanvasRenderingContext2D;

/** How wide texts stand in the page's own faces, in px. */
export function measureWith(palette: Pick<Palette, "serif" | "sans">): Measure {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("This browser gives no canvas to measure text with: use another.");
  return (text, face) => {
    setFace(context, face, palette);
    return context.measureText(text).width + (hasSpacing(context) ? 0 : face.spacing * text.length);
  };
}

/** Paints a drawing on a canvas whose px are `scale` to one of the drawing, with the fonts that the page has loaded. */
export function paintCanvas(
  context: Context,
  drawing: Drawing,
  palette: Palette,
  { scale, ground }: { scale: number; ground: boolean },
): void {
  const { x, y, width, height } = drawing.box;
  context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  context.lineJoin = "round";
  context.textBaseline = "middle";
  if (ground) {
    context.fillStyle = palette.css.ground;
    context.fillRect(x, y, width, height);
  }
  for (const mark of drawing.marks) paintMark(context, mark, palette);
}

function paintMark(context: Context, mark: Mark, palette: Palette): void {
  const { fill, stroke, width, dash, round, opacity } = mark;
  const colour = (paint: Paint) => palette.css[paint];
  context.globalAlpha = opacity;
  context.lineWidth = width;
  context.lineCap = round ? "round" : "butt";
  context.setLineDash(dash ? [...dash] : []);
  if (fill) context.fillStyle = colour(fill);
  if (stroke) context.strokeStyle = colour(stroke);
  if (mark.shape === "text") paintText(context, mark, palette);
  else {
    context.beginPath();
    trace(context, mark);
    if (fill) context.fill();
    if (stroke) context.stroke();
  }
}

function trace(context: Context, mark: Exclude<Mark, TextMark>): void {
  switch (mark.shape) {
    case "path":
      for (const line of mark.lines) {
        line.forEach(({ x, y }, i) => {
          if (i === 0) context.moveTo(x, y);
          else context.lineTo(x, y);
        });
        if (mark.closed) context.closePath();
      }
      return;
    case "ellipse":
      context.ellipse(mark.x, mark.y, mark.rx, mark.ry, 0, 0, 2 * Math.PI);
      return;
    case "rect": {
      const { x, y, w, h, corner, angle } = mark;
      const turned = context.getTransform();
      context.translate(x, y);
      context.rotate(angle);
      context.roundRect(-w / 2, -h / 2, w, h, Math.max(0, Math.min(corner, w / 2, h / 2)));
      context.setTransform(turned);
    }
  }
}

function paintText(context: Context, mark: TextMark, palette: Palette): void {
  const { x, y, lines, step, face, align, fill, stroke } = mark;
  setFace(context, face, palette);
  context.textAlign = align;
  const each = (paint: (line: string, y: number) => void) =>
    lines.forEach((line, i) => {
      paint(line, y + i * step);
    });
  // All haloes first: that of a second line must not eat the letters of the first.
  if (stroke) each((line, at) => context.strokeText(line, x, at));
  if (fill) each((line, at) => context.fillText(line, x, at));
}

function setFace(context: Context, face: Face, palette: Pick<Palette, "serif" | "sans">): void {
  const { family, size, weight, italic, spacing } = face;
  context.font = `${italic ? "italic " : ""}${weight} ${size}px ${palette[family]}`;
  if (hasSpacing(context)) context.letterSpacing = `${spacing}px`;
}

/** Not every browser spaces letters on a canvas. */
function hasSpacing(context: Context): boolean {
  return "letterSpacing" in context;
}
