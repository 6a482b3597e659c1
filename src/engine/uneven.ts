import { plural } from "./words.ts";

/** How many months of a window articles speak of, of all that it touches. */
type Share = { covered: number; all: number };

/** Whether the shares of their months that articles speak of differ more than twofold between two windows. */
export function isUneven(p: Share, q: Share): boolean {
  const [least, most] = [p, q]
    .map(({ covered, all }) => (all > 0 ? covered / all : 0))
    .sort((a, b) => a - b) as [number, number];
  return most > 2 * least;
}

/** "articles speak of 4 of 12 months in A and 4 of 48 in B"; `where` is what each window is called. */
export function sharesWords(p: Share, q: Share, where: readonly [string, string]): string {
  return `articles speak of ${p.covered} of ${plural(p.all, "month")} ${where[0]} and ${q.covered} of ${q.all} ${where[1]}`;
}
