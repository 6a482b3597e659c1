import type { Drawing } from "./drawing.ts";

/** A drawing for a ground that is not known: without the haloes of letters and the casings of lines in its own ground's colour. */
export function clearGround(drawing: Drawing): Drawing {
  const marks = drawing.marks.flatMap((mark) => {
    if (mark.shape === "text") return mark.stroke === "ground" ? { ...mark, stroke: null } : mark;
    return mark.part.endsWith("-casing") ? [] : mark;
  });
  return { ...drawing, marks };
}
