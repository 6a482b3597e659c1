import type { Mark } from "./marks.ts";

/** Marks `k` times as large, then moved by (`x`, `y`): everything, strokes and letters too. */
export function movedMarks(marks: readonly Mark[], k: number, x: number, y: number): Mark[] {
  return marks.map((mark) => moved(mark, k, x, y));
}

function moved(mark: Mark, k: number, x: number, y: number): Mark {
  const at = (p: { x: number; y: number }) => ({ x: p.x * k + x, y: p.y * k + y });
  const look = { width: mark.width * k, dash: mark.dash?.map((length) => length * k) ?? null };
  switch (mark.shape) {
    case "path":
      return { ...mark, ...look, lines: mark.lines.map((line) => line.map(at)) };
    case "ellipse":
      return { ...mark, ...look, ...at(mark), rx: mark.rx * k, ry: mark.ry * k };
    case "rect": {
      const sizes = { w: mark.w * k, h: mark.h * k, corner: mark.corner * k };
      return { ...mark, ...look, ...at(mark), ...sizes };
    }
    case "text": {
      const { face, step } = mark;
      const letters = { ...face, size: face.size * k, spacing: face.spacing * k };
      return { ...mark, ...look, ...at(mark), step: step * k, face: letters };
    }
  }
}
