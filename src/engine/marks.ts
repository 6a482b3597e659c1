import type { Point } from "./geometry.ts";

/** The names of colours: a theme or a picture to be saved gives each its value. Stances in the order of STANCES. */
export type Paint =
  | "ground"
  | "hull"
  | "band"
  | "hull-line"
  | "ink"
  | "ink-2"
  | "ink-3"
  | "ghost"
  | "card"
  | "line"
  | "hatch"
  | "mark"
  | StancePaint
  | PalePaint;
type StanceAt = 0 | 1 | 2 | 3 | 4;
export type StancePaint = `stance-${StanceAt}`;
export type PalePaint = `pale-${StanceAt}`;

/** What a mark is about, by id; a tie by its key. */
export type MarkSubject = { kind: "actor" | "tie" | "event"; id: string };

/** The stages of painting, in their order. */
export const LAYERS = [
  "hulls",
  "ghosts",
  "ribbons",
  "glyphs",
  "beads",
  "names",
  "figures",
] as const;
export type Layer = (typeof LAYERS)[number];

/**
 * What all marks have. `subject` is null where a mark stands for many. `part` names the mark among those of its subject, the same in every window. `width` is the
 * stroke's; `dash` its dashes and gaps, where a dash of 0 with round ends is a dot. All lengths are scene px.
 */
export type Look = {
  layer: Layer;
  subject: MarkSubject | null;
  part: string;
  fill: Paint | null;
  stroke: Paint | null;
  width: number;
  dash: readonly number[] | null;
  round: boolean;
  opacity: number;
};

/** One or more polylines that are painted as one; closed ones are polygons. */
export type PathMark = Look & {
  shape: "path";
  lines: readonly (readonly Point[])[];
  closed: boolean;
};

/** An ellipse by its middle and half axes. */
type EllipseMark = Look & { shape: "ellipse"; x: number; y: number; rx: number; ry: number };

/** A rectangle by its middle and whole sizes; `corner` is the radius of its corners, `angle` in radians. */
type RectMark = Look & {
  shape: "rect";
  x: number;
  y: number;
  w: number;
  h: number;
  corner: number;
  angle: number;
};

/** A typeface at a size; `spacing` in the size's unit is added after each letter. */
export type Face = {
  family: "serif" | "sans";
  size: number;
  weight: number;
  italic: boolean;
  spacing: number;
};

/** Lines of text, `y` the middle of the first one's height, `step` to the next; a `stroke` is a halo beneath all letters. */
export type TextMark = Look & {
  shape: "text";
  x: number;
  y: number;
  lines: readonly string[];
  step: number;
  face: Face;
  align: "left" | "center";
};

export type Mark = PathMark | EllipseMark | RectMark | TextMark;

/** The look of a mark of which only some things are said. */
export function lookOf(
  layer: Layer,
  subject: MarkSubject | null,
  part: string,
  said: Partial<Look>,
): Look {
  return {
    layer,
    subject,
    part,
    fill: null,
    stroke: null,
    width: 0,
    dash: null,
    round: false,
    opacity: 1,
    ...said,
  };
}

/** The full colour of a stance (a position in STANCES). */
export function stancePaint(stance: number): StancePaint {
  return `stance-${stance as StanceAt}`;
}

/** The pale colour of a stance, of the bodies of wide ribbons and of soft haloes. */
export function palePaint(stance: number): PalePaint {
  return `pale-${stance as StanceAt}`;
}
