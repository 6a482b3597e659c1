/**
 * The known word that a mistyped one was most likely meant to be.
 * @returns the nearest of `known` by edit distance, letter case aside; `undefined` where more than a third of the
 *   letters (one of up to three, two of up to eight) would have to change.
 */
export function nearest(mistyped: string, known: Iterable<string>): string | undefined {
  const wanted = mistyped.toLowerCase().slice(0, 100);
  let limit = wanted.length < 4 ? 2 : Math.max(2, Math.floor(wanted.length / 3)) + 1;
  let found: string | undefined;
  for (const word of known) {
    if (Math.abs(word.length - wanted.length) >= limit) continue;
    const distance = editDistance(wanted, word.toLowerCase(), limit);
    if (distance < limit) {
      limit = distance;
      found = word;
    }
  }
  return found;
}

/** Levenshtein distance, or `limit` as soon as it can no longer be less. */
function editDistance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) >= limit) return limit;
    row = next;
  }
  return row[b.length] ?? limit;
}
