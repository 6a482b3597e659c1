import type Sigma from "sigma";
import type { Point } from "../../engine/geometry.ts";

/** Scene px to css px of the stage: `k * p + (x, y)`. */
export type View = { k: number; x: number; y: number };

type Size = { width: number; height: number };

const MARGIN = 16;
const TITLE = 84;
const TITLE_SMALL = 50;
const SMALL_STAGE = 480;
/** A standing sheet must be drawn larger by so much before a stage takes it: what is nearly square lies. */
const WORTH_STANDING = 1.1;
/** How long the camera is on its way. */
export const CAMERA_MS = 700;

/** How far one may go in and out, as Sigma's camera ratios. */
export const NEAREST = 0.12;
export const FARTHEST = 1.6;

/**
 * The box that Sigma frames, in graph units (scene px, y upwards), so that at camera ratio 1 the sheet fits the stage
 * with a margin, below the caption.
 * @param caption how far down the stage the caption reaches, in css px; null where none stands over it.
 */
export function frameOf(
  sheet: Size,
  stage: Size,
  caption: number | null = 0,
): { x: [number, number]; y: [number, number] } {
  const { margin, top, free } = roomOf(stage, caption);
  const k = Math.min(free.width / sheet.width, free.height / sheet.height);
  const left = (margin + (free.width - k * sheet.width) / 2) / k;
  const above = (top + (free.height - k * sheet.height) / 2) / k;
  return {
    x: [-left, stage.width / k - left],
    y: [above - stage.height / k, above],
  };
}

/** Whether a sheet that stands would be drawn clearly larger on a stage than one that lies. */
export function isTall(stage: Size, sheets: { wide: Size; tall: Size }): boolean {
  const { free } = roomOf(stage, 0);
  const k = (sheet: Size) => Math.min(free.width / sheet.width, free.height / sheet.height);
  return k(sheets.tall) > WORTH_STANDING * k(sheets.wide);
}

function roomOf(stage: Size, caption: number | null) {
  const small = Math.min(stage.width, stage.height) < SMALL_STAGE;
  const margin = small ? MARGIN / 2 : MARGIN;
  const top = caption === null ? margin : Math.max(small ? TITLE_SMALL : TITLE, caption);
  const free = {
    width: Math.max(60, stage.width - 2 * margin),
    height: Math.max(60, stage.height - top - margin),
  };
  return { margin, top, free };
}

/** The view of the last render. */
export function viewOf(sigma: Sigma): View {
  const { x, y } = sigma.graphToViewport({ x: 0, y: 0 });
  return { k: sigma.graphToViewport({ x: 1, y: 0 }).x - x, x, y };
}

/** From scene px to css px of the stage. */
export function toStage(view: View, p: Point): Point {
  return { x: view.k * p.x + view.x, y: view.k * p.y + view.y };
}

/** From css px of the stage to scene px. */
export function toScene(view: View, p: Point): Point {
  return { x: (p.x - view.x) / view.k, y: (p.y - view.y) / view.k };
}

/** Moves Sigma's camera to show the whole sheet, or nearer by a factor about the middle. */
export function moveCamera(sigma: Sigma, factor: number | "fit"): void {
  const camera = sigma.getCamera();
  const { ratio } = camera.getState();
  const to =
    factor === "fit"
      ? { x: 0.5, y: 0.5, ratio: 1, angle: 0 }
      : { ratio: Math.max(NEAREST, Math.min(FARTHEST, ratio / factor)) };
  if (isStill()) camera.setState(to);
  else camera.animate(to, { duration: factor === "fit" ? CAMERA_MS : CAMERA_MS / 3 });
}

/** Whether the reader has asked for no motion, or the page that this one stands in. */
export function isStill(): boolean {
  const { motion } = document.documentElement.dataset;
  if (motion !== undefined) return motion === "off";
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
