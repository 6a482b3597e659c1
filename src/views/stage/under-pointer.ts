import type Sigma from "sigma";
import type { MouseCoords } from "sigma/types";

const RESTS_MS = 100;

/**
 * Keeps true what Sigma takes to lie under the pointer: by itself it looks only as the pointer moves over the stage, so
 * that a picture which moves beneath a pointer at rest goes unseen, and it holds on to what the pointer was over as it
 * left. Returns a function that ends it.
 */
export function followUnderPointer(sigma: Sigma): () => void {
  const captor = sigma.getMouseCaptor();
  let at: MouseCoords | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Twice, since Sigma leaves a node in one look and comes to a line in the next. */
  const look = (coords: MouseCoords) => {
    captor.emit("mousemove", coords);
    captor.emit("mousemove", coords);
  };
  const move = (coords: MouseCoords) => {
    at = coords;
  };
  const leave = (coords: MouseCoords) => {
    look({ ...coords, x: -1, y: -1 });
    at = null;
  };
  const render = () => {
    clearTimeout(timer);
    timer = setTimeout(() => at && look(at), RESTS_MS);
  };
  captor.on("mousemove", move);
  captor.on("mouseleave", leave);
  sigma.on("afterRender", render);
  return () => clearTimeout(timer);
}
