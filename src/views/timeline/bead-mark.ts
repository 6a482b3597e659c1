import type { BeadLook } from "../../engine/looks.ts";
import { STANCES } from "../../model/plover.ts";
import { draw } from "./svg.ts";

/** A bead to draw: its middle, its radius, and its stance as a position in STANCES. */
export type BeadPlace = { x: number; y: number; radius: number; stance: number };

const HALO = 1.6;
/** How far the tick of conflict stands out, where it is shown. */
const TICK = 1.4;

/** Draws one event's sign as the stage draws it: core = whether, ring = who says so, halo = when. */
export function drawBead(parent: Element, look: BeadLook, place: BeadPlace): SVGGElement {
  const { x, y, radius, stance } = place;
  const bead = draw(parent, "g", { class: `sign stance-${stance}` });
  if (look.soft) outline(bead, look, place, radius + HALO).setAttribute("class", "sign-halo");
  const half = look.contested && look.core !== "cross";
  const body = outline(bead, look, place, radius - 0.6);
  body.setAttribute(
    "class",
    `sign-body is-${half ? "empty" : look.core}${look.broken ? " is-broken" : ""}`,
  );
  if (half) draw(bead, "path", { d: leftHalf(look, place), class: "sign-core" });
  else if (look.core === "dot")
    draw(bead, "circle", { cx: x, cy: y, r: radius * 0.36, class: "sign-core" });
  else if (look.core === "cross")
    draw(bead, "path", { d: cross(x, y, radius * 0.42), class: "sign-cross" });
  if (STANCES[stance]?.endsWith("conflict"))
    draw(bead, "path", {
      d: `M${x},${y - radius - TICK}v${2 * (radius + TICK)}`,
      class: "sign-tick",
    });
  return bead;
}

/** How far a sign reaches left and right of its middle. */
export function beadReach(look: BeadLook, radius: number): number {
  return look.shape === "capsule" ? radius * 1.7 : radius;
}

function outline(bead: Element, look: BeadLook, { x, y }: BeadPlace, radius: number): SVGElement {
  if (look.shape === "circle") return draw(bead, "circle", { cx: x, cy: y, r: radius });
  const reach = look.shape === "capsule" ? radius + 2 : radius * 0.94;
  const height = look.shape === "capsule" ? radius * 0.92 : radius * 0.94;
  return draw(bead, "rect", {
    x: x - reach,
    y: y - height,
    width: reach * 2,
    height: height * 2,
    rx: look.shape === "capsule" ? height : 0.6,
  });
}

function leftHalf(look: BeadLook, { x, y, radius }: BeadPlace): string {
  const r = radius - 0.6;
  if (look.shape === "circle") return `M${x},${y - r}A${r},${r} 0 0 0 ${x},${y + r}Z`;
  const reach = look.shape === "capsule" ? r + 1 : r;
  return `M${x},${y - r}H${x - reach}V${y + r}H${x}Z`;
}

function cross(x: number, y: number, arm: number): string {
  return `M${x - arm},${y - arm}L${x + arm},${y + arm}M${x - arm},${y + arm}L${x + arm},${y - arm}`;
}
