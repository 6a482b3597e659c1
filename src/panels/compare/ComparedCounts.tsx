import type { WindowComparison } from "../../engine/compare.ts";
import { drawnWords } from "../../engine/counts.ts";

type CountsProps = {
  compared: WindowComparison;
  /** What the filters hide of both windows, in words; empty where they hide nothing. */
  filtered: string;
};

/** What each window holds, as the network's caption has it, what filters hide, and what rates beside the counts are of. */
export function ComparedCounts({ compared, filtered }: CountsProps) {
  const { a, b, ties, itself, unequal, unit } = compared;
  const [inA, inB] = [a, b].map(({ summary }) => drawnWords(summary));
  const rated = unequal && ties.some((row) => [row.a, row.b].some((s) => s.reported > s.standing));
  const words = [
    inA && `A: ${inA}`,
    inB && !itself && `B: ${inB}`,
    rated && `Not equally long, so rates are of acts, by the ${unit}; standing states have none`,
  ].filter(Boolean);
  return (
    <>
      {words.length > 0 && <p class="compared-counts">{words.join(". ")}.</p>}
      {filtered && <p class="compared-counts is-filtered">{filtered}</p>}
    </>
  );
}
