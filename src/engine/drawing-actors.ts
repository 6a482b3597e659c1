import type { ActorKind } from "../model/dataset.ts";
import type { Point } from "./geometry.ts";
import { type Look, lookOf, type Mark, type MarkSubject, type PathMark } from "./marks.ts";
import { HULL_BAND, hullOutline } from "./outlines.ts";
import type { PlacedHull } from "./places.ts";
import type { SceneActor } from "./scene.ts";

const HULL_LINE = 1;
const CASING = 2;
const FADED = 0.75;

/** A hull with its inner band, like the border of a country in an atlas. */
export function hullMarks(hull: PlacedHull, subject: MarkSubject, opacity: number): PathMark[] {
  const said = { fill: "band", stroke: "hull-line", width: HULL_LINE, opacity } as const;
  const border = lookOf("hulls", subject, "hull", said);
  const inner = lookOf("hulls", subject, "hull-inside", { fill: "hull", opacity });
  return [
    { ...border, shape: "path", lines: [hullOutline(hull)], closed: true },
    { ...inner, shape: "path", lines: [hullOutline(hull, HULL_BAND)], closed: true },
  ];
}

/** An actor's sign: the kind is the shape, a double outline stands for others too, grey has nothing in the window. */
export function glyphMarks(
  { x, y, r, rolled }: SceneActor,
  kind: ActorKind,
  subject: MarkSubject,
  { active, inside, strength }: { active: boolean; inside: boolean; strength: number },
): Mark[] {
  const paint = active ? "ink" : "ink-3";
  const opacity = strength * (active ? 1 : FADED);
  const pen = (part: string, said: Partial<Look>) => lookOf("glyphs", subject, part, said);
  const shape = (inset: number, look: Look): Mark => shapeMark(kind, { x, y }, r, inset, look);
  const half = r > 8 ? 0.85 : 0.62;
  const line = { stroke: paint, width: 2 * half, opacity } as const;
  const ground = { fill: inside ? "hull" : "ground", opacity: strength } as const;
  const disc = (radius: number, look: Look): Mark => ({
    ...look,
    shape: "ellipse",
    x,
    y,
    rx: radius,
    ry: radius,
  });
  const marks = [
    shape(inside ? 0 : -CASING, pen("glyph-ground", ground)),
    shape(half, pen("glyph", line)),
  ];
  if (rolled) marks.push(shape(half + Math.max(3.4, r * 0.42), pen("glyph-inside", line)));
  else if (kind === "intergovernmental") marks.push(disc(r * 0.48, pen("glyph-inside", line)));
  const dot = pen("glyph-dot", { fill: paint, opacity });
  if (kind === "media") {
    const side = r * 0.56;
    marks.push({ ...dot, shape: "rect", x, y, w: side, h: side, corner: 0, angle: 0 });
  }
  if (kind === "other") marks.push(disc(r * 0.24, dot));
  return marks;
}

/** The outline of a kind of actor, smaller by `inset` on all sides. */
function shapeMark(kind: ActorKind, at: Point, r: number, inset: number, look: Look): Mark {
  const { x, y } = at;
  const polygon = (corners: readonly (readonly [number, number])[]): Mark => ({
    ...look,
    shape: "path",
    lines: [corners.map(([dx, dy]) => ({ x: x + dx, y: y + dy }))],
    closed: true,
  });
  switch (kind) {
    case "state": {
      const side = 2 * (r * 0.92 - inset);
      const corner = Math.max(0, 2.2 - inset);
      return { ...look, shape: "rect", x, y, w: side, h: side, corner, angle: 0 };
    }
    case "armed-group": {
      const reach = r * 1.24 - inset * Math.SQRT2;
      return polygon([
        [0, -reach],
        [reach, 0],
        [0, reach],
        [-reach, 0],
      ]);
    }
    case "government":
    case "organisation": {
      const h = r * 1.06 * 0.93 - inset;
      const [far, near] = [h * 1.1547, h * 0.57735];
      return polygon([
        [-far, 0],
        [-near, -h],
        [near, -h],
        [far, 0],
        [near, h],
        [-near, h],
      ]);
    }
    default: {
      const radius = r - inset;
      return { ...look, shape: "ellipse", x, y, rx: radius, ry: radius };
    }
  }
}
