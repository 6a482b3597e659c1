import { draw, rounded } from "./svg.ts";
import { floorOf, type Tracks } from "./tracks.ts";

/** The shapes that show the window; moving them gives back where its edges are drawn. */
type WindowShapes = { move(x0: number, x1: number): [number, number] };

type Layers = { ground: Element; veil: Element; edges: Element };

/** Draws the lighter ground inside the window, the veil outside it, and its frame. */
export function drawWindow(
  { ground, veil, edges }: Layers,
  { histogram, handle, ...tracks }: Tracks,
  [left, right]: [number, number],
): WindowShapes {
  const floor = floorOf({ histogram, handle, ...tracks });
  const top = histogram.top - 2;
  const height = floor - top;
  const inside = draw(ground, "rect", { y: top, height, class: "window-inside" });
  const before = draw(veil, "rect", { x: left, y: top, height, class: "window-outside" });
  const after = draw(veil, "rect", { y: top, height, class: "window-outside" });
  const frame = draw(edges, "path", { class: "window-edges" });
  const place = (rect: SVGRectElement, x0: number, x1: number) => {
    rect.setAttribute("x", rounded(x0));
    rect.setAttribute("width", rounded(Math.max(0, x1 - x0)));
  };
  return {
    move(from, to) {
      const x0 = Math.max(left, Math.min(right, from));
      const x1 = Math.max(x0, Math.min(right, to));
      place(inside, x0, x1);
      place(before, left, x0);
      place(after, x1, right);
      const edge = (x: number) => `M${rounded(x)},${handle.top + 2}V${floor}`;
      frame.setAttribute("d", edge(x0) + edge(Math.max(x0 + 1, x1)));
      return [x0, x1];
    },
  };
}
