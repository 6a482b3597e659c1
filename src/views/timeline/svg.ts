import { rounded } from "../../exchange/svg-marks.ts";

export { rounded };

const SVG = "http://www.w3.org/2000/svg";

/** Makes an SVG element with attributes, and puts it at the end of a parent. */
export function draw<Name extends keyof SVGElementTagNameMap>(
  parent: Element,
  name: Name,
  attributes: Record<string, string | number> = {},
  text = "",
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, typeof value === "number" ? rounded(value) : value);
  }
  if (text) element.textContent = text;
  parent.append(element);
  return element;
}
