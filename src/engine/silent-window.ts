import type { Catalog } from "./catalog.ts";
import { coverageOf, isSilent } from "./coverage.ts";
import type { Fold } from "./fold.ts";
import { isHeld, type TimeWindow } from "./window.ts";
import { plural } from "./words.ts";

/** How many events a fold's window holds, certainly or perhaps and whatever the filter, and how many of them pass it. */
export function heldBy({ dating, passing }: Fold): { held: number; passing: number } {
  const found = { held: 0, passing: 0 };
  for (const [event, place] of dating.entries()) {
    if (!isHeld(place)) continue;
    found.held++;
    if (passing[event]) found.passing++;
  }
  return found;
}

/** "0 of 77 events pass the filter" where a window holds events and none of them passes; undefined elsewhere. */
export function filteredWords(fold: Fold): string | undefined {
  const { held, passing } = heldBy(fold);
  return held > 0 && passing === 0 ? `0 of ${plural(held, "event")} pass the filter` : undefined;
}

/**
 * Whether no article speaks of a fold's window: no event is dated closely to any of its months, and none of any precision
 * lies in it, certainly or perhaps. What a filter hides is spoken of all the same.
 */
export function isSilentWindow(catalog: Catalog, fold: Fold, span: TimeWindow): boolean {
  const holds = fold.dating.some(isHeld);
  return !holds && isSilent(coverageOf(catalog), span);
}
