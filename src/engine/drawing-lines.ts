import { distance, type Point } from "./geometry.ts";
import type { LineLook, SceneLine } from "./lines.ts";
import {
  type Look,
  lookOf,
  type MarkSubject,
  type Paint,
  type PathMark,
  palePaint,
  stancePaint,
} from "./marks.ts";
import { BACKWARD, FORWARD } from "./ties.ts";

const CASING = 2;
const EDGE = 1.25;
const TICK = 1.2;
const CHEVRON = { stroke: 1.7, back: 7, half: 4.2, in: 1.5 };
const INSIDE = 0.7;
const FAINT = 0.45;
const NEUTRAL = 2;
const DASH = { on: 6, off: 4, first: 2 };
const DOTS = { step: 5.5, width: 2.1 };
const MIDDLE_STEP = 6;

/** The marks of one line, its casing first. `part` names it among the lines of its subject. */
export function lineMarks(
  line: SceneLine,
  look: LineLook,
  subject: MarkSubject,
  part: string,
  strength: number,
): PathMark[] {
  const { state, width } = look;
  const course = courseOf(line);
  if (state === "hidden" || course.length < 0.01) return [];
  const { inside } = line;
  const layer = state === "ghost" ? "ghosts" : "ribbons";
  const opacity = strength * (inside ? INSIDE : 1);
  const path: Path = (name, lines, said) => ({
    ...lookOf(layer, subject, name ? `${part}-${name}` : part, said),
    opacity: opacity * (said.opacity ?? 1),
    shape: "path",
    lines,
    closed: said.fill !== undefined,
  });
  if (state === "ghost") return [path("ghost", [course.at(0)], { stroke: "ghost", width })];
  const bare = state === "dotted" ? 1 : width / 2;
  return [
    ...(inside ? [] : [path("casing", [course.band(bare + CASING)], { fill: "ground" })]),
    ...bodyMarks(line, look, course, path),
    ...(inside || state === "dotted" ? [] : signMarks(line, look, course, path)),
  ];
}

type Path = (name: string, lines: readonly Point[][], said: Partial<Look>) => PathMark;

function bodyMarks(
  { stance }: SceneLine,
  { state, width }: LineLook,
  course: Course,
  path: Path,
): PathMark[] {
  const stroke = stancePaint(stance);
  if (state === "dotted") {
    const dots = { dash: [0, DOTS.step], round: true, width: DOTS.width };
    return [path("", [course.at(0, DOTS.step / 2)], { stroke, ...dots })];
  }
  if (state === "dashed") {
    const dash = [DASH.on, DASH.off];
    return [path("", [course.at(0, DASH.first)], { stroke, width, dash })];
  }
  if (state === "faint") return [path("", [course.at(0)], { stroke, width, opacity: FAINT })];
  const half = width / 2;
  const middle = (paint: Paint, dot: number) => {
    const dots = { dash: [0, MIDDLE_STEP], round: true, width: dot };
    return path("middle", [course.at(0, MIDDLE_STEP / 2)], { stroke: paint, ...dots });
  };
  const dotted = stance === NEUTRAL;
  if (state === "solid") {
    const body = path("", [course.band(half)], { fill: stroke });
    return dotted && width > 2.2 ? [body, middle("ground", 1.7)] : [body];
  }
  const edge = half - EDGE / 2;
  const edges = [course.at(edge), course.at(-edge)];
  return [
    path("", [course.band(half - 0.5)], { fill: palePaint(stance) }),
    path("edges", edges, { stroke, width: EDGE }),
    ...(dotted ? [middle(stroke, 1.8)] : []),
  ];
}

function signMarks(
  { stance }: SceneLine,
  { state, width, way }: LineLook,
  course: Course,
  path: Path,
): PathMark[] {
  const stroke = stancePaint(stance);
  const marks: PathMark[] = [];
  if (stance > NEUTRAL) {
    const tall = width / 2 + (state === "tube" ? 1.5 : 3.6);
    const lines = ticks(course, state === "dashed" ? 10 : 9, tall);
    const opacity = state === "faint" ? FAINT : 1;
    marks.push(path("ticks", lines, { stroke, width: TICK, opacity }));
  }
  const ways = chevrons(course, (way & FORWARD) > 0, (way & BACKWARD) > 0);
  if (ways.length > 0) marks.push(path("way", ways, { stroke, width: CHEVRON.stroke }));
  return marks;
}

/** A line's own frame: lengths along it from its first end, and sideways of it. */
type Course = {
  length: number;
  point(along: number, sideways: number): Point;
  /** From end to end at a distance sideways, from `start` on. */
  at(sideways: number, start?: number): Point[];
  /** The ribbon of a half width, its ends slanted along what they meet. */
  band(half: number): Point[];
};

function courseOf({ ends: [a, b], cut }: SceneLine): Course {
  const length = distance(a, b);
  const d = { x: (b.x - a.x) / (length || 1), y: (b.y - a.y) / (length || 1) };
  const point = (u: number, v: number) => ({
    x: a.x + d.x * u - d.y * v,
    y: a.y + d.y * u + d.x * v,
  });
  const at = (v: number, start = 0) => [
    point(start + cut[0] * v, v),
    point(length + cut[1] * v, v),
  ];
  const band = (half: number) => [...at(half), ...at(-half).reverse()];
  return { length, point, at, band };
}

function ticks({ length, point }: Course, step: number, tall: number): Point[][] {
  const found: Point[][] = [];
  for (let u = step / 2; u < length - 2; u += step) {
    if (u >= 2) found.push([point(u, -tall), point(u, tall)]);
  }
  return found;
}

function chevrons({ length, point }: Course, forward: boolean, backward: boolean): Point[][] {
  const { back, half, in: inset } = CHEVRON;
  const at = (tip: number, wings: number) => [
    point(wings, -half),
    point(tip, 0),
    point(wings, half),
  ];
  const found: Point[][] = [];
  if (forward) found.push(at(length - inset, length - inset - back));
  if (backward) found.push(at(inset, inset + back));
  return found;
}
