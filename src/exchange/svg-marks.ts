import type { Point } from "../engine/geometry.ts";
import type { Mark, Paint, TextMark } from "../engine/marks.ts";

/** What marks are painted with: the value of each colour, and of each family of typefaces. */
export type SvgInk = {
  colour: (paint: Paint) => string;
  family: (family: "serif" | "sans") => string;
};

/** An SVG element as plain data; whoever writes it escapes what it holds. */
export type SvgNode = {
  name: "path" | "circle" | "ellipse" | "rect" | "text" | "tspan";
  attributes: Record<string, string | number>;
  children: SvgNode[];
  text: string;
};

type Pen = SvgNode["attributes"];

/** A number as it stands in an attribute: at most two decimals. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** The elements of one mark, in painting order. */
export function svgMarks(mark: Mark, ink: SvgInk): SvgNode[] {
  const pen = penOf(mark, ink);
  switch (mark.shape) {
    case "path":
      return [node("path", { ...pen, d: pathOf(mark.lines, mark.closed) })];
    case "ellipse": {
      const { x, y, rx, ry } = mark;
      if (rx === ry) return [node("circle", { ...pen, cx: x, cy: y, r: rx })];
      return [node("ellipse", { ...pen, cx: x, cy: y, rx, ry })];
    }
    case "rect": {
      const { x, y, w, h, corner, angle } = mark;
      const degrees = rounded((angle * 180) / Math.PI);
      const turn = `rotate(${degrees} ${rounded(x)} ${rounded(y)})`;
      const place = { x: x - w / 2, y: y - h / 2, width: w, height: h, rx: corner };
      return [node("rect", { ...pen, ...place, ...(angle !== 0 && { transform: turn }) })];
    }
    case "text":
      return textNodes(mark, ink);
  }
}

function node(name: SvgNode["name"], attributes: Pen, children: SvgNode[] = [], text = "") {
  return { name, attributes, children, text };
}

function penOf({ fill, stroke, width, dash, round, opacity }: Mark, ink: SvgInk): Pen {
  return {
    fill: fill ? ink.colour(fill) : "none",
    ...(stroke && { stroke: ink.colour(stroke), "stroke-width": width }),
    ...(dash && { "stroke-dasharray": dash.map(rounded).join(" ") }),
    ...(round && { "stroke-linecap": "round" }),
    ...(opacity < 1 && { opacity }),
  };
}

function textNodes(mark: TextMark, ink: SvgInk): SvgNode[] {
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
  const write = (pen: Pen, more: Pen = {}) => {
    const spans = lines.map((line, i) =>
      node("tspan", { x, y: y + i * step, dy: "0.35em" }, [], line),
    );
    return node("text", { ...pen, ...letters, ...more }, spans);
  };
  const halo = mark.stroke !== null;
  // The halo of a second line must not eat the letters of the first: it lies in a text of its own, below both.
  if (halo && lines.length > 1) {
    return [
      write({ ...penOf(mark, ink), fill: "none" }, { "aria-hidden": "true" }),
      write(penOf({ ...mark, stroke: null }, ink)),
    ];
  }
  return [write({ ...penOf(mark, ink), ...(halo && fill && { "paint-order": "stroke" }) })];
}

function pathOf(lines: readonly (readonly Point[])[], closed: boolean): string {
  return lines
    .map(
      (line) =>
        `M${line.map(({ x, y }) => `${rounded(x)} ${rounded(y)}`).join("L")}${closed ? "Z" : ""}`,
    )
    .join("");
}
