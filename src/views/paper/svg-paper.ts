import type { Drawing } from "../../engine/drawing.ts";
import type { Point } from "../../engine/geometry.ts";
import type { Mark, MarkSubject, Paint, TextMark } from "../../engine/marks.ts";
import { draw, rounded } from "../timeline/svg.ts";
import { PAINT_TOKENS } from "./paint-tokens.ts";

/**
 * What a picture is painted with. On the page colours and faces are custom properties, so that a theme changes them in
 * place; a picture to be saved gives values. `titleOf` names what a group of marks is about; without it none is named.
 */
export type Ink = {
  colour: (paint: Paint) => string;
  family: (family: "serif" | "sans") => string;
  titleOf: ((subject: MarkSubject) => string) | null;
};

const PAGE: Ink = {
  colour: (paint) => `var(${PAINT_TOKENS[paint]})`,
  family: (family) => `var(--font-${family})`,
  titleOf: null,
};

type Run = { key: string; subject: MarkSubject | null; marks: Mark[] };
type Painted = { said: string; group: SVGGElement };

const known = new WeakMap<SVGSVGElement, Map<string, Painted>>();

/**
 * Paints a drawing into an SVG element, a group for each run of marks of one subject. Painted again, it keeps the groups
 * whose marks are the same, so that only what changed is made anew.
 */
export function paintPaper(svg: SVGSVGElement, drawing: Drawing, ink: Partial<Ink> = {}): void {
  const { x, y, width, height } = drawing.box;
  svg.setAttribute("viewBox", [x, y, width, height].map(rounded).join(" "));
  svg.setAttribute("stroke-linejoin", "round");
  const before = known.get(svg) ?? new Map<string, Painted>();
  const after = new Map<string, Painted>();
  const pens = { ...PAGE, ...ink };
  for (const run of runsOf(drawing.marks)) {
    const said = JSON.stringify(run.marks);
    const kept = before.get(run.key);
    const group = kept?.said === said ? kept.group : groupOf(svg, run, pens);
    after.set(run.key, { said, group });
  }
  svg.replaceChildren(...[...after.values()].map(({ group }) => group));
  known.set(svg, after);
}

function runsOf(marks: readonly Mark[]): Run[] {
  const runs: Run[] = [];
  const times = new Map<string, number>();
  for (const mark of marks) {
    const { layer, subject } = mark;
    const key = `${layer} ${subject?.kind ?? ""} ${subject?.id ?? ""}`;
    const last = runs.at(-1);
    if (last?.key.startsWith(`${key} #`)) last.marks.push(mark);
    else {
      const n = (times.get(key) ?? 0) + 1;
      times.set(key, n);
      runs.push({ key: `${key} #${n}`, subject, marks: [mark] });
    }
  }
  return runs;
}

function groupOf(svg: SVGSVGElement, { subject, marks }: Run, ink: Ink): SVGGElement {
  const about = subject ? { "data-kind": subject.kind, "data-id": subject.id } : {};
  const group = draw(svg, "g", { class: marks[0]?.layer ?? "", ...about });
  if (subject && ink.titleOf) draw(group, "title", {}, ink.titleOf(subject));
  for (const mark of marks) paintMark(group, mark, ink);
  return group;
}

function paintMark(group: SVGGElement, mark: Mark, ink: Ink): void {
  const pen = penOf(mark, ink);
  switch (mark.shape) {
    case "path":
      draw(group, "path", { ...pen, d: pathOf(mark.lines, mark.closed) });
      return;
    case "ellipse": {
      const { x, y, rx, ry } = mark;
      if (rx === ry) draw(group, "circle", { ...pen, cx: x, cy: y, r: rx });
      else draw(group, "ellipse", { ...pen, cx: x, cy: y, rx, ry });
      return;
    }
    case "rect": {
      const { x, y, w, h, corner, angle } = mark;
      const degrees = rounded((angle * 180) / Math.PI);
      const turn = `rotate(${degrees} ${rounded(x)} ${rounded(y)})`;
      const place = { x: x - w / 2, y: y - h / 2, width: w, height: h, rx: corner };
      draw(group, "rect", { ...pen, ...place, ...(angle !== 0 && { transform: turn }) });
      return;
    }
    case "text":
      paintText(group, mark, ink);
  }
}

type Pen = Record<string, string | number>;

function penOf({ fill, stroke, width, dash, round, opacity }: Mark, ink: Ink): Pen {
  return {
    fill: fill ? ink.colour(fill) : "none",
    ...(stroke && { stroke: ink.colour(stroke), "stroke-width": width }),
    ...(dash && { "stroke-dasharray": dash.map(rounded).join(" ") }),
    ...(round && { "stroke-linecap": "round" }),
    ...(opacity < 1 && { opacity }),
  };
}

function paintText(group: SVGGElement, mark: TextMark, ink: Ink): void {
  const { fill, x, y, lines, step, face, align } = mark;
  const { family, size, weight, italic, spacing } = face;
  const letters = {
    "font-family": ink.family(family),
    "font-size": size,
    "font-weight": weight,
    ...(italic && { "font-style": "italic" }),
    ...(spacing > 0 && { "letter-spacing": spacing }),
    ...(align === "center" && { "text-anchor": "middle" }),
  };
  const write = (pen: Pen) => {
    const text = draw(group, "text", { ...pen, ...letters });
    lines.forEach((line, i) => {
      draw(text, "tspan", { x, y: y + i * step, dy: "0.35em" }, line);
    });
    return text;
  };
  const halo = mark.stroke !== null;
  // The halo of a second line must not eat the letters of the first: it lies in a text of its own, below both.
  if (halo && lines.length > 1) {
    write({ ...penOf(mark, ink), fill: "none" }).setAttribute("aria-hidden", "true");
    write(penOf({ ...mark, stroke: null }, ink));
  } else write({ ...penOf(mark, ink), ...(halo && fill && { "paint-order": "stroke" }) });
}

function pathOf(lines: readonly (readonly Point[])[], closed: boolean): string {
  return lines
    .map(
      (line) =>
        `M${line.map(({ x, y }) => `${rounded(x)} ${rounded(y)}`).join("L")}${closed ? "Z" : ""}`,
    )
    .join("");
}
