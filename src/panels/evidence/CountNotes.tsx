import "./count-notes.css";

/** What each word of the counts means; said where the word is. */
const NOTES: readonly [word: string, note: string][] = [
  ["standing", "a state that lasts, such as support, and no single act"],
  ["planned or alleged", "also what is called for: told apart from what is reported as done"],
  ["perhaps in this window", "the date is imprecise, and may lie outside this window"],
  [
    "with others",
    "events of three or more: each counts on every tie it belongs to, and once in all",
  ],
  [
    "indirect",
    "one acts on what concerns the other, as by an embargo: that makes no tie and is not counted",
  ],
  ["denied or cancelled", "told of, and in no sum"],
];

/** Explains the words that stand in some counts, on demand. Nothing where there is nothing to explain. */
export function CountNotes({ counts }: { counts: string }) {
  const notes = NOTES.filter(([word]) => counts.includes(word));
  if (notes.length === 0) return null;
  return (
    <details class="count-notes">
      <summary>What these words count</summary>
      <dl>
        {notes.map(([word, note]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{note}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
