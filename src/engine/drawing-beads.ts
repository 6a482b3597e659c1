import type { Point } from "./geometry.ts";
import type { BeadLook } from "./looks.ts";
import { type Look, lookOf, type Mark, type MarkSubject, palePaint, stancePaint } from "./marks.ts";

const RING = 1.7;
const CASING = 1.3;
const HUB = { ground: 13, ring: 10.4, stroke: 1.5 };
const BROKEN_CORE = 2.7;
const DASHES = [1.5, 2.1];
const DOT = 1.9;
const CROSS = 1.4;
/** A soft halo fades outwards: two rings, how far each reaches and how strong it is. */
const HALO = [
  { grow: 3.8, opacity: 0.4 },
  { grow: 2.4, opacity: 0.75 },
] as const;
const ARC = 16;

/** Where a bead lies, and the angle of its strand in radians. */
export type BeadPlace = Point & { angle: number; hub: boolean };

type Shape = BeadLook["shape"] | "more";

/** The marks of a bead or a hub: core = status, ring = who says so, halo = when; half filled = contested. */
export function beadMarks(
  place: BeadPlace,
  look: BeadLook | "more",
  stance: number,
  subject: MarkSubject,
  part: string,
  opacity: number,
): Mark[] {
  const ink = stancePaint(stance);
  const signs = look === "more" ? PILL : look;
  const shape: Shape = look === "more" ? "more" : look.shape;
  const pen = (name: string, said: Partial<Look>) =>
    lookOf("beads", subject, `${part}-${name}`, { opacity, ...said });
  const body = (name: string, grow: number, said: Partial<Look>) =>
    bodyMark(place, shape, grow, pen(name, said));
  const marks: Mark[] = [];
  if (place.hub) {
    const { ground, ring, stroke } = HUB;
    marks.push(disc(place, ground, pen("room", { fill: "ground" })));
    marks.push(disc(place, ring, pen("circle", { stroke: ink, width: stroke })));
  }
  if (signs.soft) {
    HALO.forEach(({ grow, opacity: faint }, i) => {
      const said = { fill: palePaint(stance), opacity: opacity * faint };
      marks.push(body(`halo-${i}`, grow, said));
    });
  } else if (!place.hub) marks.push(body("casing", CASING, { fill: "ground" }));
  const { core, broken, contested } = signs;
  marks.push(body("ground", 0, { fill: "ground" }));
  if (contested && (core === "full" || core === "empty")) {
    const half = halfOf(place, shape, core === "full" && broken ? -BROKEN_CORE : 0);
    marks.push({ ...pen("half", { fill: ink }), shape: "path", lines: [half], closed: true });
  } else if (core === "full") marks.push(body("core", broken ? -BROKEN_CORE : 0, { fill: ink }));
  else if (core === "dot") {
    const long = shape === "capsule" ? 5.5 : DOT;
    marks.push(boxMark(place, long, DOT, DOT, pen("dot", { fill: ink })));
  } else if (core === "cross") {
    const lines = crossOf(place, shape === "capsule" ? 3 : 2.5);
    const said = pen("cross", { stroke: ink, width: CROSS });
    marks.push({ ...said, shape: "path", lines, closed: false });
  }
  const dash = broken ? { dash: DASHES } : {};
  marks.push(body("ring", -RING / 2, { stroke: ink, width: RING, ...dash }));
  return marks;
}

const PILL = { core: "empty", broken: false, soft: false, contested: false } as const;

function halfSizes(shape: Shape, hub: boolean): { long: number; tall: number; corner: number } {
  if (shape === "square") return { long: 4.9, tall: 4.9, corner: 1.2 };
  if (shape === "circle") return { long: 5.5, tall: 5.5, corner: 5.5 };
  if (hub) return { long: 7.6, tall: 4.5, corner: 4.5 };
  return { long: shape === "more" ? 9 : 10, tall: 5.5, corner: 5.5 };
}

function bodyMark(place: BeadPlace, shape: Shape, grow: number, look: Look): Mark {
  const { long, tall, corner } = halfSizes(shape, place.hub);
  if (shape === "circle") return disc(place, long + grow, look);
  const round = shape === "square" ? corner + Math.max(grow, -0.8) : corner + grow;
  return boxMark(place, long + grow, tall + grow, round, look);
}

function disc({ x, y }: Point, r: number, look: Look): Mark {
  return { ...look, shape: "ellipse", x, y, rx: r, ry: r };
}

function boxMark(place: BeadPlace, long: number, tall: number, corner: number, look: Look): Mark {
  const { x, y, angle } = place;
  if (long === tall && corner >= long) return disc(place, long, look);
  return { ...look, shape: "rect", x, y, w: 2 * long, h: 2 * tall, corner, angle };
}

/** The half of a bead that faces the start of its strand. */
function halfOf(place: BeadPlace, shape: Shape, grow: number): Point[] {
  const sizes = halfSizes(shape, place.hub);
  const [long, tall] = [sizes.long + grow, sizes.tall + grow];
  const turned = (u: number, v: number) =>
    turnedBy(place, shape === "circle" ? 0 : place.angle, u, v);
  if (shape === "square") {
    return [turned(0, -tall), turned(-long, -tall), turned(-long, tall), turned(0, tall)];
  }
  const arc = Array.from({ length: ARC + 1 }, (_, i) => {
    const angle = -Math.PI / 2 - (i / ARC) * Math.PI;
    return turned(-(long - tall) + Math.cos(angle) * tall, Math.sin(angle) * tall);
  });
  return long > tall ? [turned(0, -tall), ...arc, turned(0, tall)] : arc;
}

function crossOf({ x, y }: Point, reach: number): Point[][] {
  return [1, -1].map((side) => [
    { x: x - reach, y: y - reach * side },
    { x: x + reach, y: y + reach * side },
  ]);
}

function turnedBy({ x, y }: Point, angle: number, u: number, v: number): Point {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return { x: x + c * u - s * v, y: y + s * u + c * v };
}
