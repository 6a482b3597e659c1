import { STANCES } from "../../model/plover.ts";
import { draw } from "./svg.ts";

const STEP = 3;
const SILENT_STEP = 6;

/** Fill of what is planned or alleged, by stance (a position in STANCES). */
export function hatchOf(stance: number): string {
  return `url(#timeline-hatch-${stance})`;
}

/** Fill of the time of which no article speaks. */
export const SILENT_HATCH = "url(#timeline-silent)";

/** Fill of a bar that fades towards an open end. */
export function fadeOf(stance: number, towards: "start" | "end"): string {
  return `url(#timeline-fade-${towards}-${stance})`;
}

/** Puts the fills in a picture; their colours come from the style sheet, so that a theme changes them in place. */
export function drawFills(svg: SVGSVGElement): void {
  const defs = draw(svg, "defs");
  hatch(defs, "timeline-silent", SILENT_STEP, "silent-hatch");
  STANCES.forEach((_, stance) => {
    hatch(defs, `timeline-hatch-${stance}`, STEP, `stance-${stance}`);
    for (const towards of ["start", "end"] as const) {
      const fade = draw(defs, "linearGradient", {
        id: `timeline-fade-${towards}-${stance}`,
        class: `stance-${stance}`,
      });
      const stops = [0.08, 0.75];
      if (towards === "end") stops.reverse();
      stops.forEach((opacity, offset) => {
        draw(fade, "stop", { offset, class: "fade-stop", "stop-opacity": opacity });
      });
    }
  });
}

function hatch(defs: Element, id: string, step: number, name: string): void {
  const pattern = draw(defs, "pattern", {
    id,
    class: name,
    width: step,
    height: step,
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)",
  });
  draw(pattern, "rect", { width: step, height: step, class: "hatch-ground" });
  draw(pattern, "line", { x1: 0, x2: 0, y1: 0, y2: step, class: "hatch-line" });
}
