import type { TieDifference } from "../../engine/compare.ts";
import { DIFFERENCES, type DifferenceKind } from "../../engine/differences.ts";
import { figure } from "../../engine/words.ts";
import { KIND_SIGNS, RESTANCED } from "../../views/compare/difference-sign.ts";
import { DifferenceSign } from "./DifferenceSign.tsx";
import { KIND_WORDS, RESTANCED_WORDS } from "./difference-words.ts";

type FilterProps = {
  rows: readonly TieDifference[];
  kind: DifferenceKind | null;
  onKind: (kind: DifferenceKind | null) => void;
};

/** Which class of difference is shown, with how many ties are in each; it is the legend of the signs as well. */
export function DifferenceFilter({ rows, kind, onKind }: FilterProps) {
  const silent = rows.some((row) => row.kind === "unspoken");
  const option = (of: DifferenceKind | null, words: string, n: number) => (
    <label key={words} class="difference-chip" data-empty={n === 0}>
      <input type="radio" name="difference" checked={kind === of} onChange={() => onKind(of)} />
      <span>
        {of && <DifferenceSign kind={of} text={KIND_SIGNS[of]} />}
        {words}
        <b>{n === 0 ? "–" : figure(n)}</b>
      </span>
    </label>
  );
  return (
    <div class="difference-filter" role="radiogroup" aria-label="Show">
      {option(null, "All", rows.length)}
      {DIFFERENCES.map((of) => {
        const n = rows.filter((row) => row.kind === of).length;
        const asked = n > 0 || kind === of;
        // Beside what cannot be compared no other class can have any.
        const isNeeded = of === "unspoken" || of === "hidden" || silent ? asked : true;
        return isNeeded && option(of, KIND_WORDS[of], n);
      })}
      {rows.some(({ restanced }) => restanced) && (
        <span class="difference-sign-note">
          <DifferenceSign kind="changed" text={RESTANCED} />
          {RESTANCED_WORDS}
        </span>
      )}
    </div>
  );
}
