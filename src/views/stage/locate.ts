import { between, distance, type Point } from "../../engine/geometry.ts";
import type { Drawn } from "../../state/derived.ts";
import type { Subject } from "../../state/store.ts";
import type { CountsBuffer } from "./counts-buffer.ts";
import type { StageGraph } from "./graph.ts";
import { LINE } from "./programs/strand.ts";

/** The event by which others ask where a subject is drawn: a listener fills in `at`, in client px. */
export const LOCATE = "entente:locate";
export type Locating = { subject: Subject; at: Point | null };

/** The event by which the stage tells that it has been drawn anew: what is drawn may stand elsewhere now. */
export const DRAWN = "entente:drawn";

const STEPS = 20;

/**
 * Where a subject is drawn now, in scene px: a bead's middle, an actor's sign, or the spot of a tie's ribbon that is
 * farthest from any bead. Null where it is not drawn.
 */
export function placeOf(
  subject: Subject,
  drawn: Drawn,
  stage: StageGraph,
  counts: CountsBuffer,
): Point | null {
  const shown = stage.beads.flatMap(({ subject: of }, i) => {
    const [x, y, alpha] = [0, 1, 2].map((k) => counts.beads.get(i, k)) as [number, number, number];
    return alpha > 0 ? [{ of, x, y }] : [];
  });
  if (subject.kind === "event") {
    const bead = shown.find(({ of }) => of.kind === "event" && of.id === subject.id);
    return bead ? { x: bead.x, y: bead.y } : null;
  }
  if (subject.kind === "actor") {
    const actor = drawn.catalog.actorOf.get(subject.id);
    return drawn.scene.actors.find((placed) => placed.actor === actor) ?? null;
  }
  const lanes = [...drawn.scene.strands, ...drawn.scene.indirects];
  const seen = new Set(
    stage.lines.flatMap(({ slot, kind }, i) =>
      (kind === "strand" || kind === "indirect") && counts.lines.get(i, 1) > LINE.ghost
        ? [slot]
        : [],
    ),
  );
  const tie = drawn.ties.tieOf.get(subject.id);
  const lane = lanes.find((line) => line.tie === tie && seen.has(line.slot));
  if (!lane) return null;
  const room = (p: Point) => Math.min(...shown.map((bead) => distance(bead, p)), 1e6);
  const spots = Array.from({ length: STEPS - 1 }, (_, i) =>
    between(lane.a, lane.b, (i + 1) / STEPS),
  );
  return spots.reduce((best, spot) => (room(spot) > room(best) + 1 ? spot : best));
}
