import { between, distance, type Point } from "../../engine/geometry.ts";
import { beadLook, strandLook } from "../../engine/looks.ts";
import type { SceneStrand } from "../../engine/scene.ts";
import type { Tie } from "../../engine/ties.ts";
import type { Counted } from "../../state/derived.ts";
import { toStage, type View } from "./camera.ts";
import type { CountsBuffer } from "./counts-buffer.ts";
import type { StageGraph } from "./graph.ts";
import type { Palette } from "./palette.ts";

const NUMERAL = 12;
const NUMERAL_IN = 12;
const PAST_CHEVRON = 9;
const BEAD_NUMBER = 8.5;
const MORE = 9.5;
const CLEAR = 20;
const MOST_STRANDS = 3000;
const SMALLEST = 6;

/** A figure on a bead or in a ribbon's end, in scene px. */
export type Figure = {
  text: string;
  at: Point;
  size: number;
  colour: string;
  halo: string | null;
  alpha: number;
};

/** The figures of a window: counts in the ends of wide ribbons, numbers in beads, "+n". */
export function figuresOf(
  counted: Counted,
  stage: StageGraph,
  strands: readonly SceneStrand[],
  counts: CountsBuffer,
  palette: Palette,
): Figure[] {
  if (strands.length > MOST_STRANDS) return [];
  const figures: Figure[] = [];
  const taken = new Map<number, Point[]>();
  stage.beads.forEach(({ slot, event, strand }, i) => {
    const alpha = counts.beads.get(i, 2);
    if (alpha <= 0) return;
    const at = { x: counts.beads.get(i, 0), y: counts.beads.get(i, 1) };
    taken.set(slot, [...(taken.get(slot) ?? []), at]);
    const stance = palette.stanceCss[strand?.stance ?? 2] as string;
    if (event < 0) {
      figures.push({
        text: `+${counts.more[i]}`,
        at,
        size: MORE,
        colour: stance,
        halo: null,
        alpha,
      });
      return;
    }
    const { number, core, broken, contested } = beadLook(counted.catalog, event);
    if (number === 0) return;
    const full = core === "full" && !broken && !contested;
    const colour = full ? palette.css.ground : stance;
    figures.push({ text: String(number), at, size: BEAD_NUMBER, colour, halo: null, alpha });
  });
  for (const strand of strands) {
    const { numeral } = strandLook(counted.fold, strand.slot);
    if (numeral === 0) continue;
    const at = placeOf(strand, taken.get(strand.slot) ?? []);
    const { a, b } = counted.ties.ties[strand.tie] as Tie;
    const alpha = counts.strengthOf([a, b], -1);
    const colour = palette.stanceCss[strand.stance] as string;
    const halo = `rgb(${(palette.pale[strand.stance] ?? palette.ground).map((c) => c * 255)})`;
    figures.push({ text: String(numeral), at, size: NUMERAL, colour, halo, alpha });
  }
  return figures;
}

/** The end of the ribbon that has more room beside its beads; the b-end where both have enough. */
function placeOf({ a, b, forward, backward }: SceneStrand, beads: readonly Point[]): Point {
  const length = distance(a, b) || 1;
  const spot = (from: Point, to: Point, chevron: boolean) => {
    const at = between(from, to, (NUMERAL_IN + (chevron ? PAST_CHEVRON : 0)) / length);
    return { at, room: Math.min(CLEAR, ...beads.map((bead) => distance(at, bead))) };
  };
  const [atB, atA] = [spot(b, a, forward), spot(a, b, backward)];
  return atA.room > atB.room ? atA.at : atB.at;
}

/** Paints figures; what would be too small to read is left out. */
export function paintFigures(
  context: CanvasRenderingContext2D,
  view: View,
  palette: Palette,
  figures: readonly Figure[],
): void {
  context.letterSpacing = "0px";
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const { text, at, size, colour, halo, alpha } of figures) {
    const px = size * view.k;
    if (px < SMALLEST) continue;
    const { x, y } = toStage(view, at);
    // Figures stand on their feet: the middle of their height lies a little above that of the line.
    const middle = y + px * 0.04;
    context.globalAlpha = alpha;
    context.font = `650 ${px}px ${palette.sans}`;
    context.strokeStyle = halo ?? "";
    context.lineWidth = 3;
    if (halo) context.strokeText(text, x, middle);
    context.fillStyle = colour;
    context.fillText(text, x, middle);
  }
  context.globalAlpha = 1;
}
