import type { WindowComparison } from "../../engine/compare.ts";
import { silentWindowWords } from "../../engine/coverage.ts";
import { windowWords } from "../../engine/words.ts";
import { coverageWords } from "./difference-words.ts";

type NotesProps = { compared: WindowComparison; filtered: boolean; onClear: () => void };

/** What a reader must know before trusting a difference: the same window twice, uneven coverage, nothing to compare. */
export function ComparisonNotes({ compared, filtered, onClear }: NotesProps) {
  const { a, b, ties, itself, lopsided } = compared;
  const both = a.silent && b.silent;
  return (
    <>
      {itself && (
        <p class="compare-note" role="note">
          A and B are the same window, {windowWords(a.window)}
          {both ? "." : ": every tie is the same in both."}
        </p>
      )}
      {lopsided && (
        <p class="compare-note" role="note">
          <Warning />
          <span>
            <b>Coverage differs:</b> {coverageWords(a, b)}.
          </span>
        </p>
      )}
      {both && (
        <p class="compare-silent">
          {capital(silentWindowWords(a.window))}
          {itself ? "." : ` or of ${windowWords(b.window)}.`}
        </p>
      )}
      {ties.length === 0 && filtered && (
        <p class="compare-empty">
          No event of either window passes the filter.{" "}
          <button type="button" class="plain-button" onClick={onClear}>
            Clear filters
          </button>
        </p>
      )}
      {ties.length === 0 && !filtered && !both && (
        <p class="compare-empty">No tie is mentioned in either window.</p>
      )}
    </>
  );
}

function Warning() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d="M8 2.2 14.4 13.4H1.6zM8 6.4v3.2M8 11.5h.01"
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
