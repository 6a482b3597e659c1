import type { Figure } from "./figures.ts";
import { lookOf, type MarkSubject, type TextMark } from "./marks.ts";
import { textWidth, titleWidth } from "./measure.ts";
import type { Measure, PlacedName } from "./name.ts";

const FIGURE_WEIGHT = 650;
const FIGURE_HALO = 3;

/** How wide names are about, where there is nothing to measure them with; errs on the wide side. */
export const roughMeasure: Measure = (text, { size, spacing }) =>
  spacing > 0 ? titleWidth(text, size) : textWidth(text, size);

/** A placed name, taken back from css px to scene px. */
export function nameMark(
  { kind, lines, x, y, step, face, align, paint, halo }: PlacedName,
  scale: number,
  subject: MarkSubject,
  opacity: number,
): TextMark {
  const stroke = halo ? { stroke: halo.paint, width: halo.width / scale } : {};
  return {
    ...lookOf("names", subject, kind === "aside" ? "aside" : "name", {
      fill: paint,
      opacity,
      ...stroke,
    }),
    shape: "text",
    x: x / scale,
    y: y / scale,
    lines,
    step: step / scale,
    face: { ...face, size: face.size / scale, spacing: face.spacing / scale },
    align,
  };
}

/** A figure on a bead or a ribbon. */
export function figureMark(
  { text, at, size, paint, halo, alpha }: Figure,
  subject: MarkSubject,
  part: string,
): TextMark {
  const stroke = halo ? ({ stroke: halo, width: FIGURE_HALO } as const) : {};
  return {
    ...lookOf("figures", subject, part, { fill: paint, opacity: alpha, ...stroke }),
    shape: "text",
    x: at.x,
    // Figures stand on their feet: the middle of their height lies a little above that of the line.
    y: at.y + size * 0.04,
    lines: [text],
    step: 0,
    face: { family: "sans", size, weight: FIGURE_WEIGHT, italic: false, spacing: 0 },
    align: "center",
  };
}
