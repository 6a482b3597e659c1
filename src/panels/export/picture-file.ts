import type { Drawing } from "../../engine/drawing.ts";
import { svgOf } from "../../exchange/svg.ts";
import { paintCanvas } from "../../views/paper/canvas-paper.ts";
import type { Palette } from "../../views/stage/palette.ts";

/** A drawing to be saved: `scale` px for each of its own, a title and what it shows in words. */
export type PictureOf = {
  drawing: Drawing;
  palette: Palette;
  scale: number;
  transparent: boolean;
  title: string;
  description: string;
};

/** No browser makes a canvas of more px than these. */
const MOST_PIXELS = 60_000_000;
const FACES = [
  "400 16px Inter",
  "600 16px Inter",
  "500 30px 'Source Serif 4'",
  "italic 400 16px 'Source Serif 4'",
];

/** A picture as an SVG file. */
export function svgFile({
  drawing,
  palette,
  scale,
  transparent,
  title,
  description,
}: PictureOf): Blob {
  const svg = svgOf(drawing, {
    title,
    description,
    scale,
    ground: transparent ? null : palette.css.ground,
    ink: { colour: (paint) => palette.css[paint], family: (family) => palette[family] },
  });
  return new Blob([svg], { type: "image/svg+xml" });
}

/**
 * A picture as a PNG file, in the typefaces of the page.
 * @throws {Error} where the browser cannot make so large a picture
 */
export async function pngFile({
  drawing,
  palette,
  scale,
  transparent,
}: Omit<PictureOf, "title" | "description">): Promise<Blob> {
  await Promise.all(FACES.map((face) => document.fonts.load(face)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(drawing.box.width * scale);
  canvas.height = Math.round(drawing.box.height * scale);
  const context = canvas.getContext("2d");
  if (!context || canvas.width * canvas.height > MOST_PIXELS) throw new Error(TOO_LARGE);
  paintCanvas(context, drawing, palette, { scale, ground: !transparent });
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error(TOO_LARGE);
  return blob;
}

const TOO_LARGE = "This browser cannot make so large a picture: choose a smaller size, or SVG.";
