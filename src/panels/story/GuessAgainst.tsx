import { guessedWidth } from "../../engine/guessed-width.ts";
import { figure } from "../../engine/words.ts";

const LENGTH = 150;
const HIGHEST = 30;
const GAP = 6;
const LEAST = 16;

/** What is reported and what was guessed, each as wide as its strand; both shrink alike where one is too wide. */
export function GuessAgainst({ answer, guess }: { answer: number; guess: number }) {
  const most = guessedWidth(Math.max(answer, guess));
  const share = Math.min(1, HIGHEST / Math.max(1, most));
  const rows = [
    { n: answer, words: "reported", kind: "told" },
    { n: guess, words: "guessed", kind: "guess" },
  ].map((row) => ({ ...row, wide: guessedWidth(row.n) * share }));
  const tall = rows.map(({ wide }) => Math.max(LEAST, wide));
  const height = tall.reduce((sum, one) => sum + one, GAP);
  return (
    <svg class="guess-against" viewBox={`0 0 280 ${height}`} height={height} aria-hidden="true">
      {rows.map(({ n, words, kind, wide }, i) => {
        const top = i === 0 ? 0 : (tall[0] ?? 0) + GAP;
        const middle = top + (tall[i] ?? 0) / 2;
        return (
          <g key={kind} data-kind={kind}>
            {wide > 0 ? (
              <rect x={0} y={middle - wide / 2} width={LENGTH} height={wide} />
            ) : (
              <line x1={0} x2={LENGTH} y1={middle} y2={middle} />
            )}
            <text x={LENGTH + 12} y={middle + 5}>
              {figure(n)} {words}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
