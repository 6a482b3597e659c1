import { useEffect, useId, useRef, useState } from "preact/hooks";
import { guessedWidth, guessOfWidth } from "../../engine/guessed-width.ts";
import type { Prediction } from "../../engine/prediction.ts";
import type { Answer } from "./answer.ts";
import "./question.css";

const MOST = 20;
const SHEET = { width: 640, height: 200, left: 170, right: 470, middle: 100 };

/**
 * A step's question before it is answered: a number to be typed, or given by how wide the strand is drawn. With `alone`
 * nothing else on the page is typed into, and digits need no click into the field.
 */
export function Question(props: { prediction: Prediction; answer: Answer; alone?: boolean }) {
  const { prediction, answer, alone = false } = props;
  const { guess, setGuess, reveal } = answer;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  useEffect(() => {
    if (!alone) return;
    // The digit itself then goes into the field, in the place of what stands there.
    const onKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const held = ctrlKey || metaKey || altKey || document.querySelector("dialog[open]");
      if (!/^\d$/.test(key) || held || document.activeElement === field.current) return;
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [alone]);
  const read = wholeNumber(typed);
  const text = read === guess ? typed : String(guess ?? "");
  const faulty = text.trim() !== "" && read === null;
  const type = (value: string) => {
    setTyped(value);
    setGuess(wholeNumber(value));
  };
  const set = (value: number) => type(String(Math.max(0, Math.min(MOST, Math.round(value) || 0))));
  return (
    <form
      class="story-question"
      aria-label="Question"
      onSubmit={(event) => {
        event.preventDefault();
        if (faulty) field.current?.focus();
        else reveal();
      }}
    >
      <p class="question-prompt">{prediction.prompt}</p>
      <GuessedStrand names={prediction.name.split(" – ")} guess={guess ?? 0} onGuess={set} />
      <div class="question-row">
        <label for={`${id}-wide`}>Width of the tie</label>
        <input
          id={`${id}-wide`}
          type="range"
          min={0}
          max={MOST}
          value={Math.min(guess ?? 0, MOST)}
          aria-valuetext={guess === null ? "no guess yet" : String(guess)}
          onInput={({ currentTarget }) => set(currentTarget.valueAsNumber)}
        />
        <label for={`${id}-number`}>Guess</label>
        <input
          id={`${id}-number`}
          class="question-number"
          ref={field}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={text}
          aria-invalid={faulty || undefined}
          aria-describedby={`${id}-fault`}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
        <button type="submit" class="strong-button">
          Reveal
        </button>
      </div>
      <p id={`${id}-fault`} class="question-fault" role="status">
        {faulty && `“${text.trim()}” is not a whole number from 0 up.`}
      </p>
    </form>
  );
}

/** The number that digits alone say; null for anything else. */
function wholeNumber(text: string): number | null {
  const digits = /^\s*\d+\s*$/.test(text);
  return digits && Number.isSafeInteger(Number(text)) ? Number(text) : null;
}

/** Two names and a strand between them, as wide as the guess; it is dragged wider or thinner. */
function GuessedStrand(props: {
  names: readonly string[];
  guess: number;
  onGuess: (guess: number) => void;
}) {
  const { names, guess, onGuess } = props;
  const { width, height, left, right, middle } = SHEET;
  const wide = guessedWidth(Math.min(guess, MOST));
  const drag = (event: PointerEvent & { currentTarget: SVGSVGElement }) => {
    if (event.buttons !== 1) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const scale = box.height / height;
    const off = Math.abs(event.clientY - box.top - middle * scale) / scale;
    onGuess(guessOfWidth(2 * off));
  };
  return (
    <svg
      class="guessed-strand"
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      onPointerDown={drag}
      onPointerMove={drag}
    >
      <rect class="grip" x={left} y={0} width={right - left} height={height} />
      {guess > 0 ? (
        <rect class="guess" x={left} y={middle - wide / 2} width={right - left} height={wide} />
      ) : (
        <line x1={left} x2={right} y1={middle} y2={middle} />
      )}
      {guess > 0 && (
        <path
          d={`M${width / 2 - 9} ${middle + wide / 2 + 8}h18M${width / 2 - 9} ${middle - wide / 2 - 8}h18`}
        />
      )}
      {[left, right].map((x, i) => (
        <g key={x}>
          <ellipse cx={i === 0 ? x - 78 : x + 78} cy={middle} rx={84} ry={44} />
          <text x={i === 0 ? x - 78 : x + 78} y={middle + 7}>
            {names[i] ?? ""}
          </text>
        </g>
      ))}
      <text class="figure" x={width / 2} y={middle + 8}>
        {guess > 0 ? guess : "?"}
      </text>
    </svg>
  );
}
