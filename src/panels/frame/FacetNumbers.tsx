import type { FacetCount } from "../../engine/filter.ts";
import { countWords, figure } from "../../engine/words.ts";

/** "9 + 4": reported, and planned or alleged, in this window; the words stand behind it. */
export function FacetNumbers({ count }: { count: FacetCount }) {
  const { reported, possible, perhaps } = count;
  const words = facetWords(count);
  return (
    <span class="numbers" title={words}>
      <span aria-hidden="true">
        {reported + possible > 0 ? (
          possible > 0 ? (
            <>
              {figure(reported)} <i>+ {figure(possible)}</i>
            </>
          ) : (
            figure(reported)
          )
        ) : perhaps > 0 ? (
          <i>{figure(perhaps)} perhaps</i>
        ) : (
          "–"
        )}
      </span>
      <span class="sr-only">, {words}</span>
    </span>
  );
}

/** The counts of one choice in words. */
export function facetWords({ reported, possible, perhaps }: FacetCount): string {
  return countWords({ reported, planned: possible, perhaps });
}

/** Several choices as one. */
export function sumOfFacets(counts: Iterable<FacetCount | undefined>): FacetCount {
  const sum = { reported: 0, possible: 0, perhaps: 0, total: 0 };
  for (const count of counts) {
    if (!count) continue;
    sum.reported += count.reported;
    sum.possible += count.possible;
    sum.perhaps += count.perhaps;
    sum.total += count.total;
  }
  return sum;
}
