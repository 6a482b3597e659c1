import type { Drawing } from "../engine/drawing.ts";
import { rounded, type SvgInk, type SvgNode, svgMarks } from "./svg-marks.ts";
import { xmlText } from "./xml.ts";

/** What an SVG file says beside its drawing. `scale`: px of the file per px of the drawing; `ground`: null is transparent. */
export type SvgWishes = {
  title: string;
  description: string;
  scale: number;
  ground: string | null;
  ink: SvgInk;
};

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A drawing as the text of an SVG file that stands alone: no script, no foreign object, nothing fetched. */
export function svgOf(drawing: Drawing, wishes: SvgWishes): string {
  const { x, y, width, height } = drawing.box;
  const { title, description, scale, ground, ink } = wishes;
  const box = [x, y, width, height].map(rounded);
  const [w, h] = [width * scale, height * scale].map(rounded);
  const place = { x, y, width, height, fill: ground ?? "none" };
  const back = ground === null ? [] : [node("rect", place)];
  const marks = drawing.marks.flatMap((mark) => svgMarks(mark, ink));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(" ")}" width="${w}" height="${h}" role="img" aria-labelledby="title desc" stroke-linejoin="round">`,
    `<title id="title">${xmlText(title)}</title>`,
    `<desc id="desc">${xmlText(description)}</desc>`,
    ...[...back, ...marks].map(written),
    "</svg>\n",
  ].join("\n");
}

function node(name: SvgNode["name"], attributes: SvgNode["attributes"]): SvgNode {
  return { name, attributes, children: [], text: "" };
}

function written({ name, attributes, children, text }: SvgNode): string {
  const said = Object.entries(attributes)
    .map(
      ([key, value]) => ` ${key}="${typeof value === "number" ? rounded(value) : xmlText(value)}"`,
    )
    .join("");
  const inside = children.map(written).join("") + xmlText(text);
  // An anchor in the middle is the same either way; at a start it would turn with the direction.
  const turned = name === "tspan" && RTL.test(text) ? ' unicode-bidi="plaintext"' : "";
  return inside ? `<${name}${said}${turned}>${inside}</${name}>` : `<${name}${said}/>`;
}
