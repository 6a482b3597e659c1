import { guessedWidth } from "./guessed-width.ts";
import { lookOf, type Mark } from "./marks.ts";
import { faceOf } from "./plate.ts";
import { figure } from "./words.ts";

/** What was guessed on a slide that has asked, and what is reported; not yet `told` while the reveal still plays. */
export type SlideGuess = { guess: number; answer: number; told: boolean };

const LENGTH = 420;
/** Slide px per px of a guessed width, as on the slide that asks. */
const SCALE = 2;
const HIGHEST = 70;
const LEAST = 40;
const GAP = 12;

/** How high the two widths stand. */
export function guessHeight(said: SlideGuess): number {
  return rowsOf(said).reduce((sum, { tall }) => sum + tall, GAP);
}

/** What is reported and under it what was guessed, each as wide as its strand; both shrink alike where one is too wide. */
export function guessMarks(said: SlideGuess, at: { x: number; y: number }): Mark[] {
  let top = at.y;
  return rowsOf(said).flatMap(({ n, part, words, wide, tall }) => {
    const y = top + tall / 2;
    top += tall + GAP;
    const guessed = part === "guess";
    if (!guessed && !said.told) return [];
    const line = { stroke: "ink", width: 3, dash: guessed ? [10, 8] : null } as const;
    const ends = [at.x, at.x + LENGTH].map((x) => ({ x, y }));
    const strand: Mark =
      wide > 0
        ? {
            ...lookOf("names", null, part, { ...line, fill: guessed ? null : "band" }),
            shape: "rect",
            x: at.x + LENGTH / 2,
            y,
            ...{ w: LENGTH, h: wide, corner: 0, angle: 0 },
          }
        : {
            ...lookOf("names", null, part, { ...line, stroke: "ghost", dash: [10, 8] }),
            shape: "path",
            lines: [ends],
            closed: false,
          };
    const text: Mark = {
      ...lookOf("names", null, `${part}-words`, { fill: "ink" }),
      shape: "text",
      x: at.x + LENGTH + 24,
      y,
      lines: [`${figure(n)} ${words}`],
      step: 0,
      face: faceOf("sans", 32, guessed ? 400 : 600),
      align: "left",
    };
    return [strand, text];
  });
}

function rowsOf({ answer, guess }: SlideGuess) {
  const share = Math.min(SCALE, HIGHEST / Math.max(1, guessedWidth(Math.max(answer, guess))));
  return [
    { n: answer, part: "answer", words: "reported" },
    { n: guess, part: "guess", words: "guessed" },
  ].map((row) => {
    const wide = guessedWidth(row.n) * share;
    return { ...row, wide, tall: Math.max(LEAST, wide) };
  });
}
