import { hullSide, type Superellipse } from "./geometry.ts";
import { breakName } from "./measure.ts";
import {
  inView,
  type Measure,
  type Name,
  type NameView,
  type PlacedName,
  widthOf,
} from "./name.ts";
import type { Occupied } from "./occupied.ts";

/** The least size beside the emblem, over it in the hull's middle, and outside, in css px. */
const BESIDE = 10.5;
const WITHIN = 8.5;
const OUTSIDE = 10.5;
const SMALLER = 0.94;
const LEADING = 1.08;
/** About half of a capital's height, as a share of the size. */
const LETTER = 0.36;

/**
 * A bloc's name for whose usual size its hull has no room: smaller beside the emblem, else over it in the hull's middle
 * and in two lines where that leaves it larger, else above or below the hull. Null where other blocs' names are there too.
 * @param placed the name at its usual size, beside the emblem
 * @param titles what other blocs' names have taken
 */
export function crampedTitle(
  name: Name,
  placed: PlacedName,
  view: NameView,
  measure: Measure,
  occupied: Occupied,
  titles: Occupied,
): PlacedName | null {
  const { room } = name;
  if (!room) return null;
  const hull = { ...room, ...inView(view, room), a: room.a * view.k, b: room.b * view.k };
  return (
    beside(placed, hull, measure, occupied) ??
    within(name, placed, hull, measure) ??
    outside(name, placed, hull, measure, occupied) ??
    outside(name, placed, hull, measure, titles)
  );
}

function beside(
  placed: PlacedName,
  hull: Superellipse,
  measure: Measure,
  occupied: Occupied,
): PlacedName | null {
  const left = placed.x - widthOf(placed, measure) / 2;
  for (let size = placed.face.size; size >= BESIDE; size *= SMALLER) {
    const set = sized(placed, placed.lines, size);
    const width = widthOf(set, measure);
    const at = { ...set, x: left + width / 2 };
    const ends = [left, left + width];
    if (ends.some((x) => hullSide(hull, { x, y: at.y }) > 0)) continue;
    const height = at.lines.length * at.step;
    if (occupied.take(left, at.y - size / 2, width, height, at.actor)) return at;
  }
  return null;
}

function within(
  { label }: Name,
  placed: PlacedName,
  hull: Superellipse,
  measure: Measure,
): PlacedName | null {
  // A line does not begin with a sign.
  const text = label.lines.join(" ").replaceAll(" /", "\u00a0/");
  for (let size = Math.min(placed.face.size, OUTSIDE + 2); size >= WITHIN; size *= SMALLER) {
    for (const lines of [[text], breakName(text, size, 0)]) {
      const set = sized(placed, lines, size);
      const rest = (lines.length - 1) * set.step;
      const at: PlacedName = { ...set, x: hull.x, y: hull.y - rest / 2, align: "center" };
      const width = widthOf(at, measure);
      const [top, bottom] = [at.y - size * LETTER, at.y + rest + size * LETTER];
      const corners = [-width / 2, width / 2].flatMap((x) =>
        [top, bottom].map((y) => ({ x: hull.x + x, y })),
      );
      if (corners.some((corner) => hullSide(hull, corner) > 0)) continue;
      // It lies over its own members' signs, which are specks here.
      return { ...at, halo: { paint: "hull", width: size * 0.6 } };
    }
  }
  return null;
}

function outside(
  { label }: Name,
  placed: PlacedName,
  hull: Superellipse,
  measure: Measure,
  occupied: Occupied,
): PlacedName | null {
  const set = sized(placed, [label.lines.join(" ")], OUTSIDE);
  const width = widthOf(set, measure);
  for (const y of [hull.y - hull.b - OUTSIDE * 0.7, hull.y + hull.b + OUTSIDE * 0.7]) {
    const at: PlacedName = { ...set, x: hull.x, y, align: "center" };
    if (occupied.take(hull.x - width / 2, y - OUTSIDE / 2, width, OUTSIDE, at.actor))
      return { ...at, halo: { paint: "ground", width: 3 } };
  }
  return null;
}

function sized(placed: PlacedName, lines: readonly string[], size: number): PlacedName {
  const face = { ...placed.face, size, spacing: 0 };
  return { ...placed, lines, face, step: size * LEADING };
}
