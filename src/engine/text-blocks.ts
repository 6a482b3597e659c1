import { type Face, lookOf, type Mark, type Paint, type TextMark } from "./marks.ts";
import type { Measure } from "./name.ts";

/** A stretch of text in one look; `marked` has a light ground, as a trigger has in a quote. */
export type Run = { text: string; weight?: number; paint?: Paint; marked?: boolean };

/** Text that runs on in a box of `width` px from its top; `leading` from line to line. */
export type TextBlock = {
  name: string;
  x: number;
  top: number;
  width: number;
  face: Face;
  leading: number;
  paint: Paint;
  lines: readonly (readonly Run[])[];
  align: "left" | "right";
  /** The width it may take where its letters turn out wider than measured; its lines then stay as they are broken. */
  room?: number;
};

/** What a block is made of before its lines are broken. */
export type BlockWish = Omit<TextBlock, "lines" | "align"> & {
  runs: readonly Run[];
  align?: "left" | "right";
  /** More lines than these are cut, with "…". */
  most: number;
};

const MARK_DROP = 0.14;
const MARK_HEIGHT = 0.34;

/** Breaks a text into the lines of a block. */
export function blockOf(
  { runs, most, align = "left", ...wish }: BlockWish,
  measure: Measure,
): TextBlock {
  const { face, width } = wish;
  const wide = (text: string, weight = face.weight) => measure(text, { ...face, weight });
  const lines: Run[][] = [[]];
  let at = 0;
  for (const run of runs) {
    for (const word of run.text.replace(/\s+/g, " ").split(/(?<= )/)) {
      for (const piece of piecesOf(word, width, (text) => wide(text, run.weight))) {
        const needs = wide(piece.trimEnd(), run.weight);
        if (at > 0 && at + needs > width) {
          lines.push([]);
          at = 0;
        }
        if (at === 0 && piece.trim() === "") continue;
        const line = lines.at(-1) as Run[];
        const last = line.at(-1);
        if (last && sameLook(last, run)) last.text += piece;
        else line.push({ ...run, text: piece });
        at += wide(piece, run.weight);
      }
    }
  }
  return { ...wish, align, lines: cut(lines, most) };
}

/** How high a block stands. */
export function blockHeight({ lines, leading }: Pick<TextBlock, "lines" | "leading">): number {
  return lines.length * leading;
}

/** A block's text in one line. */
export function blockText({ lines }: Pick<TextBlock, "lines">): string {
  return lines
    .map((line) =>
      line
        .map(({ text }) => text)
        .join("")
        .trim(),
    )
    .join(" ");
}

/** The marks of a block: what is marked first, then its letters. */
export function blockMarks(block: TextBlock, measure: Measure): Mark[] {
  const { x, top, width, face, leading, paint, lines, align, name } = block;
  const grounds: Mark[] = [];
  const letters: TextMark[] = [];
  lines.forEach((line, i) => {
    const y = top + (i + 0.5) * leading;
    const widths = line.map(({ text, weight }) =>
      measure(text, { ...face, weight: weight ?? face.weight }),
    );
    const all = widths.reduce((sum, one) => sum + one, 0);
    let at = align === "right" ? x + width - all : x;
    line.forEach((run, j) => {
      const wide = widths[j] as number;
      if (run.marked) {
        const high = face.size * MARK_HEIGHT;
        const said = lookOf("names", null, `${name}-mark`, { fill: "mark" });
        const [w, middle] = [
          measure(run.text.trimEnd(), face),
          y + face.size * MARK_DROP + high / 2,
        ];
        grounds.push({
          ...said,
          shape: "rect",
          x: at + w / 2,
          y: middle,
          w,
          h: high,
          corner: 0,
          angle: 0,
        });
      }
      // SVG drops a space at the head of a text, so a run begins at its first letter.
      const text = run.text.trim();
      const head = run.text.slice(0, run.text.length - run.text.trimStart().length);
      const lead = measure(head, { ...face, weight: run.weight ?? face.weight });
      letters.push({
        ...lookOf("names", null, name, { fill: run.paint ?? paint }),
        shape: "text",
        x: at + lead,
        y,
        lines: [text],
        step: leading,
        face: { ...face, weight: run.weight ?? face.weight },
        align: "left",
      });
      at += wide;
    });
  });
  return [...grounds, ...letters];
}

function sameLook(p: Run, q: Run): boolean {
  return p.weight === q.weight && p.paint === q.paint && p.marked === q.marked;
}

/** A word that alone is wider than the block, in pieces that are not. */
function piecesOf(word: string, width: number, wide: (text: string) => number): string[] {
  if (wide(word.trimEnd()) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && wide(piece + letter) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}

function cut(lines: Run[][], most: number): Run[][] {
  const kept = lines.filter((line) => line.length > 0).slice(0, most);
  const last = kept.at(-1)?.at(-1);
  if (last && lines.length > most) last.text = `${last.text.trimEnd()} …`;
  return kept;
}
