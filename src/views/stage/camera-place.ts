import type Sigma from "sigma";
import type { Camera } from "../../state/store.ts";
import { toScene, toStage, viewOf } from "./camera.ts";

/** The size of what is drawn, in scene px. */
export type Sheet = { width: number; height: number };

const HOME = { x: 0.5, y: 0.5, ratio: 1 };
/** Nearer than this is the same place: a link's figures are rounded. */
const SAME = 0.002;

/** Where Sigma's camera stands on the sheet, so that it is the same place on a screen of another size; null where it shows all. */
export function placeOfCamera(sigma: Sigma, sheet: Sheet): Camera | null {
  const state = sigma.getCamera().getState();
  const home = Math.abs(state.x - HOME.x) + Math.abs(state.y - HOME.y) < SAME;
  if (home && Math.abs(state.ratio - HOME.ratio) < SAME) return null;
  const { width, height } = sigma.getDimensions();
  const middle = toScene(viewOf(sigma), { x: width / 2, y: height / 2 });
  return {
    x: rounded(middle.x / sheet.width),
    y: rounded(middle.y / sheet.height),
    ratio: rounded(state.ratio),
  };
}

/**
 * Brings Sigma's camera to a place of the sheet, null to where all is seen, within so many ms; 0 is at once. One that is on
 * its way elsewhere turns from where it is, and what is already there stays.
 */
export function placeCamera(sigma: Sigma, sheet: Sheet, place: Camera | null, ms: number): void {
  const camera = sigma.getCamera();
  const going = camera.isAnimated();
  if (!going && isSame(placeOfCamera(sigma, sheet), place)) return;
  const to = place ? stateAt(sigma, sheet, place) : HOME;
  // Only another way ends the one that it is on.
  if (ms > 0 || going) camera.animate(to, { duration: Math.max(1, ms) });
  else camera.setState(to);
}

function stateAt(sigma: Sigma, sheet: Sheet, place: Camera) {
  const scene = { x: place.x * sheet.width, y: place.y * sheet.height };
  const { x, y } = sigma.viewportToFramedGraph(toStage(viewOf(sigma), scene));
  return { x, y, ratio: place.ratio };
}

/** Whether two places are one, as far as a link can tell. */
export function isSame(a: Camera | null, b: Camera | null): boolean {
  if (!a || !b) return a === b;
  return (
    Math.abs(a.x - b.x) < SAME && Math.abs(a.y - b.y) < SAME && Math.abs(a.ratio - b.ratio) < SAME
  );
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
