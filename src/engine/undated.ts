import type { Fold } from "./fold.ts";
import { UNDATED } from "./window.ts";
import { plural } from "./words.ts";

/** The events (positions) that pass the filter and that nothing dates: they lie in no window and outside none. */
export function undatedEvents({ dating, passing }: Fold): number[] {
  const found: number[] = [];
  for (const [event, place] of dating.entries())
    if (place === UNDATED && passing[event] === 1) found.push(event);
  return found;
}

/** "2 undated events stand apart", to be said beside a silence; empty where there is none. */
export function undatedWords(fold: Fold): string {
  const n = undatedEvents(fold).length;
  return n === 0 ? "" : `${plural(n, "undated event")} ${n === 1 ? "stands" : "stand"} apart`;
}
