import type { Drawn } from "../../state/derived.ts";
import { isStill } from "./camera.ts";

const ROLL_UP_MS = 300;

/** Whether one scene passes into another of its dataset at another level; moved actors and another dataset are there at once. */
export function isRollUp(before: Drawn | null, next: Drawn): boolean {
  return before?.catalog === next.catalog && before.ties !== next.ties && !isStill();
}

/**
 * Lays a still of what an element's canvases show over them and lets it fade, so that one picture passes into the next
 * and nothing drifts. It takes no press: what comes can be pointed at at once. The canvases must have been drawn in this
 * same task.
 */
export function dissolve(element: HTMLElement): void {
  for (const old of element.querySelectorAll("[data-still]")) old.remove();
  const layers = [...element.querySelectorAll("canvas")].filter(({ width }) => width > 0);
  const still = document.createElement("canvas");
  still.width = Math.max(1, ...layers.map(({ width }) => width));
  still.height = Math.max(1, ...layers.map(({ height }) => height));
  const context = still.getContext("2d");
  for (const layer of layers) context?.drawImage(layer, 0, 0, still.width, still.height);
  still.dataset.still = "true";
  const { style } = still;
  [style.position, style.inset, style.width, style.height] = ["absolute", "0", "100%", "100%"];
  style.pointerEvents = "none";
  element.append(still);
  const fade = still.animate([{ opacity: 1 }, { opacity: 0 }], ROLL_UP_MS);
  fade.addEventListener("finish", () => still.remove());
}
