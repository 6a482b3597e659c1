import type { Catalog } from "./catalog.ts";
import {
  type Footprint,
  flipped,
  glyphFootprint,
  hullFootprint,
  type Label,
  LYING,
  PROJECTED,
  STANDING,
} from "./footprint.ts";
import type { Point } from "./geometry.ts";
import { type Bond, type Piece, placeBoxes } from "./placement.ts";
import type { Layout, PlacedActor, PlacedHull } from "./places.ts";
import { blocsOf } from "./rollup.ts";
import { row } from "./rows.ts";
import { namedActors, seatsOf, standIns } from "./seats.ts";
import type { Spread } from "./spread.ts";
import { roomFor } from "./stations.ts";
import { type Ties, tiesOf } from "./ties.ts";

/** From so many blocs, or so many pairs of them, a map finds no order: they are spread instead. */
const CROWD = 60;
const CROWD_PAIRS = 150;
const HULL_FROM = 3;

/** The nominal sheets: a stage lies, stands, or is a slide, which shows no members. */
export const SHEETS = {
  wide: { width: 950, height: 580, lettering: LYING },
  tall: { width: 530, height: 645, lettering: STANDING },
  slide: { width: 1240, height: 580, lettering: PROJECTED },
} as const;
export type SheetName = keyof typeof SHEETS;

type Ground = {
  blocOf: Int32Array;
  members: ReadonlyMap<number, readonly number[]>;
  ties: Ties;
  focal: ReadonlySet<number>;
  named: ReadonlySet<number>;
  /** The blocs to be laid out, the greatest first. */
  roots: readonly number[];
};

const known = new WeakMap<Catalog, Ground>();

/** What every sheet of a dataset is laid out from; found once for a dataset. */
function groundOf(catalog: Catalog): Ground {
  const found = known.get(catalog);
  if (found) return found;
  const { blocOf, members } = blocsOf(catalog);
  const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
  const fine = tiesOf(catalog, { level: "everyone", open: [], shut: [] });
  const focal = new Set(focusOf(catalog, blocOf));
  const named = namedActors(catalog);
  const tied = [...ties.tied, ...fine.tied.map((actor) => blocOf[actor] as number)];
  const roots = [...new Set([...focal, ...tied])];
  roots.sort((p, q) => (catalog.rank[p] as number) - (catalog.rank[q] as number));
  const ground = { blocOf, members, ties, focal, named, roots };
  known.set(catalog, ground);
  return ground;
}

/** Whether a dataset is too crowded for a map, so that `layoutOf` must be given `spread`. */
export function isToSpread(catalog: Catalog): boolean {
  const { roots, ties } = groundOf(catalog);
  return roots.length > CROWD || ties.ties.length > CROWD_PAIRS;
}

/**
 * Lays out all actors of a dataset once: the blocs that any event ties to another or that the dataset is about, with
 * their members. What is near in the ties of the whole period is set near.
 * @param sheet which nominal sheet to fill; a crowded dataset gets a larger one of the same shape.
 * @param spread lays out a dataset that is to be spread
 * @throws where it is to be spread and `spread` is not given
 */
export function layoutOf(catalog: Catalog, sheet: SheetName, spread?: Spread): Layout {
  const { blocOf, members, ties, focal, named, roots } = groundOf(catalog);
  if (isToSpread(catalog)) {
    if (!spread) throw new Error("This dataset is too crowded for a map: hand in spread.");
    return spread(catalog, ties, roots, blocOf, members);
  }
  const standing = standIns(catalog, named);
  const { lettering } = SHEETS[sheet];
  const position = new Map(roots.map((root, i) => [root, i]));
  const weight = weightsOf(catalog);
  const footprints = roots.map((root) => {
    const all = sheet === "slide" ? [] : (members.get(root) ?? []);
    const own = all.filter((member) => named.has(member));
    own.sort((p, q) => (weight[q] as number) - (weight[p] as number) || p - q);
    const seats = seatsOf(
      catalog,
      own,
      all.filter((member) => standing.has(member)),
    );
    return focal.has(root) || seats.length >= HULL_FROM
      ? hullFootprint(catalog, root, seats, lettering)
      : glyphFootprint(catalog, root, seats, lettering);
  });
  const bonds = bondsOf(ties, position);
  const pieces = footprints.map((footprint, i): Piece => {
    const given = givenPlace(catalog, footprint.actor, focal, sheet);
    return { w: footprint.w, h: footprint.h, bonds: bonds[i] ?? [], ...(given && { given }) };
  });
  const { width, height, places } = placeBoxes(pieces, SHEETS[sheet]);
  const turned = footprints.map((footprint, i) => {
    const down = (bonds[i] ?? []).reduce(
      (sum, { to }) => sum + Math.sign((places[to] as Point).y - (places[i] as Point).y),
      0,
    );
    return !footprint.hull && footprint.marks.length === 1 && down > 0
      ? flipped(footprint)
      : footprint;
  });
  return assemble(width, height, turned, places);
}

/** Per bloc its ties to others, each with the length that the beads of its fullest strand need. */
export function bondsOf(ties: Ties, position: ReadonlyMap<number, number>): Bond[][] {
  const bonds: Bond[][] = Array.from(position, () => []);
  for (const { a, b, strands, hubs } of ties.ties) {
    const [i, j] = [position.get(a), position.get(b)];
    if (i === undefined || j === undefined || strands.length + hubs.length === 0) continue;
    const most = strands.reduce((n, slot) => Math.max(n, row(ties.eventsOf, slot).length), 0);
    const room = roomFor(most);
    bonds[i]?.push({ to: j, room });
    bonds[j]?.push({ to: i, room });
  }
  return bonds;
}

function assemble(width: number, height: number, footprints: Footprint[], places: Point[]): Layout {
  const actors = new Map<number, PlacedActor>();
  const hulls = new Map<number, PlacedHull>();
  footprints.forEach(({ actor, hull, marks }, i) => {
    const { x, y } = places[i] as Point;
    const shift = (label: Label): Label => ({ ...label, x: label.x + x, y: label.y + y });
    if (hull) {
      const emblem = { x: hull.emblem.x + x, y: hull.emblem.y + y };
      hulls.set(actor, { actor, x, y, a: hull.a, b: hull.b, title: shift(hull.title), emblem });
      actors.set(actor, { actor, ...emblem, r: 9, label: shift(hull.title), bloc: actor });
    }
    for (const mark of marks) {
      const bloc = hull ? actor : -1;
      actors.set(mark.actor, {
        actor: mark.actor,
        x: mark.x + x,
        y: mark.y + y,
        r: mark.r,
        label: shift(mark.label),
        bloc,
      });
    }
  });
  return { width, height, actors, hulls };
}

/** The blocs that the dataset is about; an actor in focus stands for its bloc. */
function focusOf(catalog: Catalog, blocOf: Int32Array): number[] {
  const focal = catalog.dataset.focus.flatMap((id) => catalog.actorOf.get(id) ?? []);
  return [...new Set(focal.map((actor) => blocOf[actor] as number))];
}

function weightsOf(catalog: Catalog): Float64Array {
  const weights = new Float64Array(catalog.actors.length);
  for (const event of catalog.events) {
    for (const { actor } of event.participants) {
      const i = catalog.actorOf.get(actor) as number;
      weights[i] = (weights[i] as number) + event.count;
    }
  }
  return weights;
}

/**
 * The dataset's own place for a bloc, in shares of a sheet of that shape. Focal blocs without one go to the corners in
 * turn; on a standing sheet they take the lying one's, staggered so that two wide hulls do not meet.
 */
function givenPlace(
  catalog: Catalog,
  actor: number,
  focal: ReadonlySet<number>,
  sheet: SheetName,
): Point | undefined {
  const own = catalog.actors[actor]?.place;
  const exact = sheet === "tall" ? own?.tall : own;
  const corner = [...focal].indexOf(actor);
  if (exact || corner < 0) return exact;
  const { x, y } = own ?? cornerOf(corner, focal.size);
  return sheet !== "tall" ? { x, y } : { x, y: y * 0.9 + (x - 0.5) * 0.35 };
}

function cornerOf(i: number, count: number): Point {
  if (count === 1) return { x: 0.5, y: 0.45 };
  const angle = ((i + 0.5) / count) * 2 * Math.PI - Math.PI / 2;
  return { x: 0.5 + 0.33 * Math.cos(angle), y: 0.46 + 0.32 * Math.sin(angle) };
}
