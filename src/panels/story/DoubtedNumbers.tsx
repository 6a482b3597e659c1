import type { ShownStep } from "../../engine/story.ts";
import { doubtedNumbers } from "../../engine/story-numbers.ts";
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

/** The numbers of a text that nothing in the step counts, each with the reason. */
export function Doubts({ text, shown }: { text: string; shown: ShownStep }) {
  const doubts = doubtedNumbers(text, shown);
  return (
    <ul class="story-doubts" aria-live="polite">
      {doubts.map(({ start, end, reason }) => (
        <li key={start}>
          <mark class="doubted-number">{text.slice(start, end)}</mark> {reason}
        </li>
      ))}
    </ul>
  );
}
