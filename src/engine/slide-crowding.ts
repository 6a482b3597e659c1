import { eventsInSlot } from "./counts.ts";
import type { Fold } from "./fold.ts";

import type { LaidOut } from "./scene.ts";
import { roomFor } from "./stations.ts";

/** How much too short a picture's strands are for what lies on them in the window: 0 where all of it has room. */
export function crowding({ ties, scene }: LaidOut, fold: Fold): number {
  return scene.strands.reduce((sum, { slot, a, b }) => {
    const beads = eventsInSlot(fold, ties, slot).length;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    return beads > 0 ? sum + Math.max(0, 1 - length / roomFor(beads)) : sum;
  }, 0);
}
