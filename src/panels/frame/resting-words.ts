import type { Catalog } from "../../engine/catalog.ts";
import { drawnWords } from "../../engine/counts.ts";
import type { Reliance, Resting } from "../../engine/reliance.ts";
import { row } from "../../engine/rows.ts";
import type { Ties } from "../../engine/ties.ts";
import { tieWords } from "../../engine/words.ts";
import type { Subject } from "../../state/store.ts";

/** A tie or an event of three or more by name, and what to select for its evidence. */
export type RestingName = { name: string; subject: Subject };

/**
 * "7 ties and 1 event of three or more rest on this article alone", "left out: 7 ties not told of without it"; empty where
 * nothing rests on it.
 */
export function restingWords(ticked: boolean, { alone, copies }: Reliance): string {
  if (sizeOf(alone) + sizeOf(copies) === 0) return "";
  if (sizeOf(alone) === 0) return `${rest(copies)} on copies of one origin`;
  if (!ticked) return `left out: ${toldWords(alone)} not told of without it`;
  return `${rest(alone)} on this article alone`;
}

/** "7 ties and 1 event of three or more"; empty without any. */
export function toldWords({ ties, hubs }: Resting): string {
  return drawnWords({ ties: ties.length, hubs: hubs.length });
}

/** How many things rest. */
export function sizeOf({ ties, hubs }: Resting): number {
  return ties.length + hubs.length;
}

/** The ties, then the events of three or more, by their actors. */
export function restingNames(catalog: Catalog, ties: Ties, resting: Resting): RestingName[] {
  const pairs = resting.ties.map((tie): RestingName => {
    const { key = "", a = -1, b = -1 } = ties.ties[tie] ?? {};
    return { name: tieWords(catalog, [a, b]), subject: { kind: "tie", id: key } };
  });
  const hubs = resting.hubs.map((event): RestingName => {
    const slots = [...row(ties.slotsOf, event)].map((slot) => ties.slots[slot]);
    const hub = slots.find((slot) => slot?.kind === "hub");
    const { id = "" } = catalog.events[event] ?? {};
    const actors = hub?.kind === "hub" ? hub.actors : [];
    return { name: tieWords(catalog, actors), subject: { kind: "event", id } };
  });
  return [...pairs, ...hubs];
}

function rest(resting: Resting): string {
  return `${toldWords(resting)} ${sizeOf(resting) === 1 ? "rests" : "rest"}`;
}
