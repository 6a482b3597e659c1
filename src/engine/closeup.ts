import { boundsOf } from "./bounds.ts";
import type { Scene } from "./scene.ts";

/** How near a picture goes at most, and the ground that it leaves about what it is fitted to. */
const NEAREST = 0.5;
const ROOM = 1.2;
/** Where so much of the sheet would be seen all of it is. */
const WHOLE = 0.9;

/**
 * Where to stand so that the given actors (positions) fill the picture: its middle in shares of the sheet, and how much of
 * the sheet is seen; null where that is about all of it, or nobody is given.
 */
export function closeUp(
  scene: Scene,
  actors: readonly number[],
): { x: number; y: number; ratio: number } | null {
  const wanted = new Set(actors);
  const part = {
    ...scene,
    hulls: scene.hulls.filter(({ actor }) => wanted.has(actor)),
    actors: scene.actors.filter(({ actor, bloc }) => wanted.has(actor) && bloc < 0),
  };
  if (part.hulls.length + part.actors.length === 0) return null;
  const { left, right, top, bottom } = boundsOf(part);
  const { width, height } = scene;
  const share = ROOM * Math.max((right - left) / width, (bottom - top) / height);
  const ratio = Math.max(NEAREST, share);
  if (ratio > WHOLE) return null;
  return { x: (left + right) / 2 / width, y: (top + bottom) / 2 / height, ratio };
}
