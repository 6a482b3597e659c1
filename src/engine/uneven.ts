import { plural } from "./words.ts";

/** To how many months of a window articles date something, of all that it touches. */
type Share = { covered: number; all: number };

/** Whether the shares of their months to which articles date something differ more than twofold between two windows. */
export function isUneven(p: Share, q: Share): boolean {
  const [least, most] = [p, q]
    .map(({ covered, all }) => (all > 0 ? covered / all : 0))
    .sort((a, b) => a - b) as [number, number];
  return most > 2 * least;
}

/** "articles date something to 4 of 12 months in A and 4 of 48 in B"; `where` is what each window is called. */
export function sharesWords(p: Share, q: Share, where: readonly [string, string]): string {
  return `articles date something to ${p.covered} of ${plural(p.all, "month")} ${where[0]} and ${q.covered} of ${q.all} ${where[1]}`;
}
