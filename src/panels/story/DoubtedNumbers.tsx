import type { ShownStep } from "../../engine/story.ts";
import { doubtedNumbers, heldNumbers } from "../../engine/story-numbers.ts";
import "./doubted-numbers.css";

/** A text with the numbers marked that nothing in the step counts; as it is where `marked` is false. */
export function MarkedText(props: { text: string; shown: ShownStep; marked: boolean }) {
  const { text, shown, marked } = props;
  const doubts = marked ? doubtedNumbers(text, shown) : [];
  const ends = [0, ...doubts.map(({ end }) => end)];
  return (
    <>
      {doubts.map(({ start, end }, i) => (
        <span key={start}>
          {text.slice(ends[i], start)}
          <mark class="doubted-number">{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}

/**
 * The numbers of a text that nothing in the step counts, each with the reason; with `all` those too that something counts,
 * with what that is.
 */
export function HeldNumbers(props: { text: string; shown: ShownStep; all?: boolean }) {
  const { text, shown, all = false } = props;
  const numbers = all ? heldNumbers(text, shown) : doubtedNumbers(text, shown);
  return (
    <ul class="story-doubts" aria-live="polite">
      {numbers.map(({ start, end, doubted, words }) => (
        <li key={start} class={doubted ? "is-doubted" : undefined}>
          {doubted ? (
            <mark class="doubted-number">{text.slice(start, end)}</mark>
          ) : (
            `${text.slice(start, end)}:`
          )}{" "}
          {words}
        </li>
      ))}
    </ul>
  );
}
