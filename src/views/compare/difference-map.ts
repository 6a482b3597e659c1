import { boundsOf } from "../../engine/bounds.ts";
import type { TieDifference } from "../../engine/compare.ts";
import type { DifferenceKind } from "../../engine/differences.ts";
import { distance, type Point } from "../../engine/geometry.ts";
import type { SceneHub } from "../../engine/hubs.ts";
import type { Layout } from "../../engine/places.ts";
import { type Course, layRoads } from "../../engine/roads.ts";
import { type Scene, strandWidth } from "../../engine/scene.ts";
import type { TieSide } from "../../engine/tie-sides.ts";
import type { Ties } from "../../engine/ties.ts";
import { signOf } from "./difference-sign.ts";

/** One tie as it is drawn, in px of the picture. */
export type DrawnTie = {
  row: TieDifference;
  key: string;
  kind: DifferenceKind;
  /** One line, or for a circle of three or more actors one from each to its sign. */
  lines: { a: Point; b: Point }[];
  spokes: { from: Point; to: Point }[];
  /** Width in the window that has it; in B where both have. */
  width: number;
  /** Width in A, to be ticked; undefined where it is not another one. */
  before: number | undefined;
  sign: { text: string; hollow: boolean; width: number } & Point;
};

/** Where everything of a comparison lies: the stage's own places, fitted to a size. */
export type DifferenceMap = {
  k: number;
  x: number;
  y: number;
  size: Size;
  ties: DrawnTie[];
  /** Actors that a drawn tie ends at. */
  touched: ReadonlySet<number>;
  /** How many ties are too many to be drawn; the largest changes are. */
  left: number;
};

type Size = { width: number; height: number };

/** Height of a sign; one of a single character is a circle. */
export const SIGN = 19;
const MOST = 500;
/** Room for the names about the outermost signs. */
const MARGIN = { x: 46, y: 24 };
const LARGEST = 1.15;
const LANE = 15;
const LEAST = 3;
const STEP = 1.3;
const WIDEST = 18;
const POSSIBLE = 2.2;
const CROWDED = 40;
const TRIES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];

/** Fits the stage's places to a size and lays one line per tie between them. `sign`: what a tie bears. */
export function differenceMap(
  { ties, layout, scene }: { ties: Ties; layout: Layout; scene: Scene },
  differences: readonly TieDifference[],
  size: Size,
  sign: typeof signOf = signOf,
): DifferenceMap {
  const bounds = boundsOf(scene);
  const [w, h] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const room = { width: size.width - 2 * MARGIN.x, height: size.height - 2 * MARGIN.y };
  const k = Math.max(0.05, Math.min(LARGEST, room.width / w, room.height / h));
  const x = (size.width - w * k) / 2 - bounds.left * k;
  const y = (size.height - h * k) / 2 - bounds.top * k;
  const px = (p: Point): Point => ({ x: p.x * k + x, y: p.y * k + y });
  const drawn = differences.slice(0, MOST);
  const pairs = drawn.filter(({ tie }) => tie >= 0);
  const lanes = pairs.map(({ tie }) => {
    const { a, b } = ties.ties[tie] as Ties["ties"][number];
    return { a, b, width: LANE / k };
  });
  const courses = new Map(layRoads(layout, lanes).map((course, i) => [pairs[i]?.key, course]));
  const hubs = new Map(scene.hubs.map((hub) => [hub.slot, hub]));
  const signs: Point[] = [];
  const crowded = differences.length > CROWDED;
  const laid = drawn.flatMap((row) => {
    const course = courses.get(row.key);
    const hub = hubs.get(row.hubs[0] ?? -1);
    if (hub) return [drawnCircle(row, hub, px, signs, crowded, sign)];
    return course ? [drawnTie(row, course, px, signs, crowded, sign)] : [];
  });
  return {
    k,
    x,
    y,
    size,
    ties: laid,
    touched: new Set(drawn.flatMap(({ actors }) => actors)),
    left: differences.length - drawn.length,
  };
}

function drawnCircle(
  row: TieDifference,
  hub: SceneHub,
  px: (p: Point) => Point,
  signs: Point[],
  crowded: boolean,
  signed: typeof signOf,
): DrawnTie {
  const at = px(hub);
  signs.push(at);
  return {
    ...commonOf(row, crowded),
    lines: hub.spokes.map(({ end }) => ({ a: px(end), b: at })),
    spokes: [],
    sign: { ...signSize(signed(row)), ...at },
  };
}

function commonOf(row: TieDifference, crowded: boolean) {
  const [before, after] = [widthOf(row.a, crowded), widthOf(row.b, crowded)];
  const both = row.kind === "changed" || row.kind === "turned";
  const apart = row.kind === "unspoken" || row.kind === "hidden";
  return {
    row,
    key: row.key,
    kind: row.kind,
    width: row.kind === "removed" ? before : apart ? Math.max(before, after) : after,
    before: both && before !== after && row.tie >= 0 ? before : undefined,
  };
}

function signSize({ text, hollow }: ReturnType<typeof signOf>) {
  return { text, hollow, width: Math.max(SIGN, 7 + text.length * 7) };
}

function drawnTie(
  row: TieDifference,
  course: Course,
  px: (p: Point) => Point,
  signs: Point[],
  crowded: boolean,
  signed: typeof signOf,
): DrawnTie {
  const [a, b] = [px(course.a), px(course.b)];
  const size = signSize(signed(row));
  const at = signPlace(a, b, signs, size.width);
  signs.push(at);
  return {
    ...commonOf(row, crowded),
    lines: [{ a, b }],
    spokes: course.spokes.map(({ from, to }) => ({ from: px(from), to: px(to) })),
    sign: { ...size, ...at },
  };
}

/** Wider with every report, so that the old width beside the new one shows the change; planned or alleged alone is thin. */
function widthOf({ reported }: TieSide, crowded: boolean): number {
  if (reported === 0) return POSSIBLE;
  if (crowded) return Math.max(LEAST, strandWidth(reported, true));
  return Math.min(WIDEST, LEAST + STEP * (reported - 1));
}

function signPlace(a: Point, b: Point, signs: readonly Point[], width: number): Point {
  const places = TRIES.map((t) => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }));
  const free = places.find((p) => signs.every((other) => distance(p, other) > width + 3));
  return free ?? (places[0] as Point);
}
