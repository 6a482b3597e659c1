import type { Label } from "./footprint.ts";
import { type Box, boxesMeet, segmentMeetsBox } from "./geometry.ts";
import { linesOf } from "./lines.ts";
import type { Measure } from "./name.ts";
import type { PlacedActor } from "./places.ts";
import { faceOf } from "./plate.ts";
import type { LaidOut } from "./scene.ts";

const STEP = 19;
const GAP = 6;
/** What it costs to lie on a name, a sign or a bloc, on a line, and outside the sheet. */
const COVERS = 100;
const STRUCK = 10;
const OUTSIDE = 1000;
/** Beads lie on lines and are as wide. */
const BEAD = 5;

/**
 * The names of a slide's actors, each of those outside a hull above, below or beside its sign, wherever it covers least:
 * first no other name, sign or bloc, then no line. It goes by all lines and no window, so that no name moves with time.
 */
export function slideNames(laid: LaidOut, measure: Measure): Map<number, Label> {
  const { scene } = laid;
  const names = new Map(scene.actors.map(({ actor, label }) => [actor, label]));
  const wide = ({ lines, size }: Label) =>
    Math.max(...lines.map((line) => measure(line, faceOf("serif", size, 600))));
  const taken: (Box & { actor: number })[] = [
    ...scene.hulls.map(({ actor, x, y, a, b }) => ({ actor, x, y, w: a, h: b })),
    ...scene.actors.map(({ actor, x, y, r }) => ({ actor, x, y, w: r, h: r })),
  ];
  const lines = linesOf(laid).map(({ ends }) => ends);
  const cost = (label: Label, actor: number) => {
    const box = boxOf(label, wide(label));
    const near = { ...box, w: box.w + BEAD, h: box.h + BEAD / 2 };
    const inside =
      box.x - box.w >= 0 &&
      box.x + box.w <= scene.width &&
      box.y - box.h >= 0 &&
      box.y + box.h <= scene.height;
    const covered = taken.filter((other) => other.actor !== actor && boxesMeet(box, other, 4));
    const struck = lines.filter(([a, b]) => segmentMeetsBox(a, b, near));
    return (inside ? 0 : OUTSIDE) + COVERS * covered.length + STRUCK * struck.length;
  };
  for (const placed of scene.actors) {
    if (placed.bloc >= 0) continue;
    const { actor, label } = placed;
    const [best] = [label, ...otherPlaces(placed, wide(label))]
      .map((at, i) => ({ at, cost: cost(at, actor) + i }))
      .sort((p, q) => p.cost - q.cost);
    const at = best?.at ?? label;
    names.set(actor, at);
    taken.push({ ...boxOf(at, wide(at)), actor });
  }
  return names;
}

function otherPlaces({ x, y, r, label }: PlacedActor, width: number): Label[] {
  const { lines } = label;
  const rows = (lines.length - 1) * STEP;
  const off = r + GAP + STEP / 2;
  const beside = y - rows / 2;
  const above = { ...label, y: y - off - rows };
  const below = { ...label, y: y + off };
  return [
    label.y > y ? above : below,
    { ...label, x: x + r + GAP, y: beside, align: "left" },
    { ...label, x: x - r - GAP - width, y: beside, align: "left" },
  ];
}

function boxOf({ x, y, lines, align }: Label, width: number): Box {
  const high = lines.length * STEP;
  return {
    x: align === "left" ? x + width / 2 : x,
    y: y + ((lines.length - 1) * STEP) / 2,
    w: width / 2,
    h: high / 2,
  };
}
