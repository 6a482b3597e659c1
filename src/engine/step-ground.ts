import type { StoryStep } from "../model/story.ts";
import { readWindow, readWindows } from "../model/window-text.ts";
import type { Catalog } from "./catalog.ts";
import { type Filters, passingOf } from "./filter.ts";
import { Fold } from "./fold.ts";
import { type Depth, shownAs } from "./rollup.ts";
import type { Reckoned } from "./tables.ts";
import { tickedCatalog } from "./ticked-catalog.ts";
import { tiesOf } from "./ties.ts";
import type { TimeWindow } from "./window.ts";

/** A step's own ground: everything counted in its window, at its level, through its filters. */
export type StepGround = Reckoned & {
  /** The days it asks for; the fold's window reaches back without end in mode cumulative. */
  window: TimeWindow;
  depth: Depth;
  filters: Filters;
  comparison: { a: TimeWindow; b: TimeWindow } | null;
};

/** Counts a step's window. A faulty window, which the loader would have refused, is the whole extent. */
export function stepGround(catalog: Catalog, step: StoryStep): StepGround {
  const { level, open, shut, mode, t, cmp, types, statuses, documents } = step;
  const window = (t && readWindow(t)) || catalog.extent;
  const from = mode === "cumulative" ? Number.NEGATIVE_INFINITY : window.from;
  const depth: Depth = { level, open, shut };
  const filters: Filters = {
    types: types ?? null,
    statuses: statuses ?? null,
    documents: documents ?? null,
    stances: null,
  };
  const ties = tiesOf(catalog, depth);
  const seen = tickedCatalog(catalog, filters.documents);
  const fold = new Fold(seen, ties, { from, to: window.to }, passingOf(catalog, filters));
  fold.ticked = filters.documents;
  const comparison = (cmp && readWindows(cmp)) || null;
  return { catalog: seen, ties, fold, window, depth, filters, comparison };
}

/** A fold of another window, through the same filters. */
export function foldAt({ catalog, ties, fold }: Reckoned, window: TimeWindow): Fold {
  const other = new Fold(catalog, ties, window, fold.passing);
  other.ticked = fold.ticked;
  return other;
}

/** The same ground counted in another window. */
export function groundAt(ground: StepGround, window: TimeWindow): StepGround {
  return { ...ground, fold: foldAt(ground, window) };
}

/** The grounds that a step's picture counts: its window, or the two that it compares. */
export function groundsShown(ground: StepGround): StepGround[] {
  const { comparison } = ground;
  return comparison ? [comparison.a, comparison.b].map((at) => groundAt(ground, at)) : [ground];
}

/** The position of the tie between two actors ("egypt~russia", in either order) as they are shown at a depth. */
export function tieAt({ catalog, ties, depth }: StepGround, key: string): number | undefined {
  const [a, b] = shownActors({ catalog, depth }, key.split("~"));
  if (a === undefined || b === undefined) return undefined;
  const name = (p: number, q: number) => `${catalog.actors[p]?.id}~${catalog.actors[q]?.id}`;
  return ties.tieOf.get(name(a, b)) ?? ties.tieOf.get(name(b, a));
}

/** Who stands for these actors at a depth; each once. */
export function shownActors(
  { catalog, depth }: Pick<StepGround, "catalog" | "depth">,
  ids: readonly string[],
): number[] {
  const shown = shownAs(catalog, depth);
  const at = ids.flatMap((id) => catalog.actorOf.get(id) ?? []);
  return [...new Set(at.map((actor) => shown(actor, undefined)))];
}
