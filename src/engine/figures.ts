import type { Catalog } from "./catalog.ts";
import { isCrowded } from "./crowd.ts";
import type { Fold } from "./fold.ts";
import { between, distance, type Point } from "./geometry.ts";
import { beadLook, strandLook } from "./looks.ts";
import { type Paint, palePaint, stancePaint } from "./marks.ts";
import type { SceneStrand } from "./scene.ts";
import type { Tie, Ties } from "./ties.ts";

const NUMERAL = 12;
const NUMERAL_IN = 12;
const PAST_CHEVRON = 9;
const BEAD_NUMBER = 8.5;
const MORE = 9.5;
const CLEAR = 20;
/** Nearer to the middle of a bead a numeral would lie on it. */
const TIGHT = 12;
const MOST_STRANDS = 3000;

/** A bead as it is seen: of an event, or with -1 the "+n" of a strand; `alpha` is how strongly it is drawn. */
export type SeenBead = Point & {
  slot: number;
  event: number;
  more: number;
  stance: number;
  alpha: number;
};

/** A figure on a bead or in a ribbon's end, in scene px; `event` is -1 where it is the strand's. */
export type Figure = {
  slot: number;
  tie: number;
  event: number;
  part: "numeral" | "more" | "number";
  text: string;
  at: Point;
  size: number;
  paint: Paint;
  halo: Paint | null;
  alpha: number;
};

/**
 * The figures of a window: counts in the ends of wide ribbons, numbers in beads, "+n".
 * @param beads those that are drawn; figures keep clear of them.
 * @param strength how strongly what is between two actors is drawn.
 */
export function figuresOf(
  { catalog, ties, fold }: { catalog: Catalog; ties: Ties; fold: Fold },
  strands: readonly SceneStrand[],
  beads: readonly SeenBead[],
  strength: (actors: readonly number[]) => number,
): Figure[] {
  if (strands.length > MOST_STRANDS) return [];
  const tieOf = new Map(strands.map(({ slot, tie }) => [slot, tie]));
  const figures: Figure[] = [];
  const taken = new Map<number, Point[]>();
  for (const { slot, event, x, y, more, stance, alpha } of beads) {
    const at = { x, y };
    taken.set(slot, [...(taken.get(slot) ?? []), at]);
    const common = { slot, tie: tieOf.get(slot) ?? -1, event, at, halo: null, alpha };
    const ink = stancePaint(stance);
    if (event < 0) {
      figures.push({ ...common, part: "more", text: `+${more}`, size: MORE, paint: ink });
      continue;
    }
    const { number, core, broken, contested } = beadLook(catalog, event);
    if (number === 0) continue;
    const full = core === "full" && !broken && !contested;
    const paint = full ? "ground" : ink;
    figures.push({ ...common, part: "number", text: String(number), size: BEAD_NUMBER, paint });
  }
  const crowded = isCrowded(catalog, ties);
  for (const strand of strands) {
    const { slot, tie, stance } = strand;
    const { numeral, width } = strandLook(fold, slot, crowded);
    if (numeral === 0) continue;
    const { a, b } = ties.ties[tie] as Tie;
    figures.push({
      slot,
      tie,
      event: -1,
      part: "numeral",
      text: String(numeral),
      at: spotOf(strand, taken.get(slot) ?? [], width),
      size: NUMERAL,
      paint: stancePaint(stance),
      halo: palePaint(stance),
      alpha: strength([a, b]),
    });
  }
  return figures;
}

/**
 * The end of the ribbon that has more room beside its beads; the b-end where both have enough. Where a bead lies at
 * either, it is beside the ribbon of that width.
 */
function spotOf(
  { a, b, forward, backward }: SceneStrand,
  beads: readonly Point[],
  width: number,
): Point {
  const length = distance(a, b) || 1;
  const spot = (from: Point, to: Point, chevron: boolean) => {
    const at = between(from, to, (NUMERAL_IN + (chevron ? PAST_CHEVRON : 0)) / length);
    return { at, room: Math.min(CLEAR, ...beads.map((bead) => distance(at, bead))) };
  };
  const [atB, atA] = [spot(b, a, forward), spot(a, b, backward)];
  const best = atA.room > atB.room ? atA : atB;
  if (best.room >= TIGHT) return best.at;
  const off = (width / 2 + NUMERAL / 2 + 2) / length;
  return { x: best.at.x - (b.y - a.y) * off, y: best.at.y + (b.x - a.x) * off };
}
