import type { Catalog } from "./catalog.ts";
import { statusWords } from "./evidence.ts";
import { PERHAPS } from "./window.ts";

/**
 * Events (positions) by their labels, one after the other; what is not told as done says so.
 * @param dating what a window says of an event by its date (a position in DATINGS)
 * @param perhaps what is said of one that only overlaps the window: "perhaps in this window", "perhaps then"
 */
export function labelsOf(
  catalog: Catalog,
  events: readonly number[],
  dating: (event: number) => number,
  perhaps: string,
): string {
  return events
    .map((event) => {
      const { label = "", status = "occurred" } = catalog.events[event] ?? {};
      const doubts = [
        status !== "occurred" && status !== "ongoing" && statusWords(status),
        dating(event) === PERHAPS && perhaps,
      ].filter(Boolean);
      return doubts.length > 0 ? `${label} (${doubts.join("; ")})` : label;
    })
    .join("; ");
}
