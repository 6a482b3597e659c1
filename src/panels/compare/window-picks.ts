import type { Catalog } from "../../engine/catalog.ts";
import { boundariesOf } from "../../engine/snap.ts";
import type { TimeWindow } from "../../engine/window.ts";
import { windowWords } from "../../engine/words.ts";

/** A window to choose from a list. */
export type WindowPick = { value: string; words: string; window: TimeWindow };

const MOST = 60;

/** The value of a window in a list. */
export function pickValue({ from, to }: TimeWindow): string {
  return `${from}~${to}`;
}

/** The windows to choose from: the whole extent and the present one, years, quarters; lists too long to read are left out. */
export function windowPicks(
  catalog: Catalog,
  present: TimeWindow,
): { title: string; picks: WindowPick[] }[] {
  const seen = new Set<string>();
  const pick = (window: TimeWindow, words = windowWords(window)): WindowPick[] => {
    const value = pickValue(window);
    if (seen.has(value)) return [];
    seen.add(value);
    return [{ value, words, window }];
  };
  const bins = (unit: "year" | "quarter") => {
    const bounds = boundariesOf(catalog, unit);
    if (bounds.length - 1 > MOST) return [];
    return bounds.slice(0, -1).flatMap((from, i) => pick({ from, to: bounds[i + 1] as number }));
  };
  const whole = pick(catalog.extent, `whole time, ${windowWords(catalog.extent)}`);
  const years = bins("year");
  const quarters = bins("quarter");
  const now = pick(present, `present window, ${windowWords(present)}`);
  return [
    { title: "Years", picks: years },
    { title: "Quarters", picks: quarters },
    { title: "Longer and other", picks: [...whole, ...now] },
  ].filter(({ picks }) => picks.length > 0);
}
