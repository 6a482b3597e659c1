import { tieCounts } from "../../engine/counts.ts";
import { countWords, tieWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";

/** The picture in words for those who do not see it, where the frame has no controls: each tie with its counts. */
export function ToldTies({ session }: { session: Session }) {
  const counted = session.derived.counted.value;
  if (!counted) return null;
  const { catalog, ties, fold } = counted;
  const told = ties.ties.flatMap(({ key, a, b, strands, hubs }, tie) => {
    const { reported, standing, planned, alleged, perhaps } = tieCounts(fold, ties, tie);
    const all = reported + planned.certain + alleged.certain + perhaps;
    if (strands.length + hubs.length === 0 || all === 0) return [];
    const counts = countWords({
      reported,
      standing: standing.certain,
      planned: planned.certain,
      alleged: alleged.certain,
      perhaps,
    });
    return [{ key, words: `${tieWords(catalog, [a, b])}: ${counts}` }];
  });
  return (
    <ul class="sr-only" aria-label="Ties">
      {told.map(({ key, words }) => (
        <li key={key}>{words}</li>
      ))}
    </ul>
  );
}
