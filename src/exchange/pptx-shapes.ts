import type PptxGenJS from "pptxgenjs";
import type { Point } from "../engine/geometry.ts";
import type { Mark, MarkSubject, Paint, TextMark } from "../engine/marks.ts";
import { cleanText } from "./xml.ts";

type Slide = PptxGenJS.Slide;
type Box = { x: number; y: number; w: number; h: number };

/** Typefaces that every computer with a slide program has. */
export const SLIDE_FONTS = { serif: "Georgia", sans: "Arial" } as const;

/** A slide of 1920 px is 13.33 in or 960 pt wide. */
const PX_PER_INCH = 144;
const PT_PER_PX = 0.5;
const LEAST = 0.002;
const LINE_HEIGHT = 1.3;
/** A typeface that stands in for ours may be wider. */
const SPARE = 1.3;
const LETTERS: Record<MarkSubject["kind"], string> = { actor: "n", tie: "e", event: "v" };

/** A length of the slide's px in inches. */
export function inches(px: number): number {
  return px / PX_PER_INCH;
}

/** A size of letters in px in points. */
export function points(px: number): number {
  return Math.round(px * PT_PER_PX * 10) / 10;
}

/** Writes marks on a slide as native shapes. Their names are the same on every slide, so that Morph finds them again. */
export class ShapeWriter {
  /** The names given so far, with what each shape is about. */
  readonly named = new Map<string, MarkSubject | null>();
  private readonly slide: Slide;
  private readonly colour: (paint: Paint) => string;

  /** `colour` gives "#rrggbb". */
  constructor(slide: Slide, colour: (paint: Paint) => string) {
    this.slide = slide;
    this.colour = colour;
  }

  /** Writes one mark. */
  write(mark: Mark): void {
    if (mark.shape === "text") this.text(mark);
    else if (mark.shape === "path") this.path(mark.lines, mark.closed, mark);
    else if (mark.shape === "ellipse") {
      const { x, y, rx, ry } = mark;
      this.shape("ellipse", { x: x - rx, y: y - ry, w: 2 * rx, h: 2 * ry }, mark);
    } else {
      const { x, y, w, h, corner, angle } = mark;
      const round = Math.min(corner, w / 2, h / 2);
      const degrees = ((((angle * 180) / Math.PI) % 360) + 360) % 360;
      this.shape(round > 0.5 ? "roundRect" : "rect", { x: x - w / 2, y: y - h / 2, w, h }, mark, {
        ...(round > 0.5 && { rectRadius: inches(round) }),
        ...(degrees !== 0 && { rotate: degrees }),
      });
    }
  }

  private path(lines: readonly (readonly Point[])[], closed: boolean, mark: Mark): void {
    const all = lines.flat();
    const [first, second] = all;
    if (!first || !second) return;
    const [left, top] = [Math.min(...all.map(({ x }) => x)), Math.min(...all.map(({ y }) => y))];
    const [right, bottom] = [
      Math.max(...all.map(({ x }) => x)),
      Math.max(...all.map(({ y }) => y)),
    ];
    const box = { x: left, y: top, w: right - left, h: bottom - top };
    if (!closed && all.length === 2) {
      this.shape("line", box, mark, { flipH: second.x < first.x, flipV: second.y < first.y });
      return;
    }
    const at = ({ x, y }: Point) => ({ x: inches(x - left), y: inches(y - top) });
    this.shape("custGeom", box, mark, {
      points: lines.flatMap((line) => [
        ...line.map((point, i) => (i === 0 ? { ...at(point), moveTo: true } : at(point))),
        ...(closed ? [{ close: true as const }] : []),
      ]),
    });
  }

  private shape(kind: string, box: Box, mark: Mark, more: PptxGenJS.ShapeProps = {}): void {
    const { fill, stroke, width, dash, opacity } = mark;
    const transparency = Math.round((1 - opacity) * 100);
    const dotted = dash?.[0] === 0;
    this.slide.addShape(kind as PptxGenJS.SHAPE_NAME, {
      ...placed(box),
      ...more,
      objectName: this.name(mark),
      ...(fill && { fill: { color: this.hex(fill), transparency } }),
      ...(stroke && {
        line: {
          color: this.hex(stroke),
          width: Math.max(0.25, width * PT_PER_PX),
          transparency,
          ...(dash && { dashType: dotted ? "sysDot" : "dash" }),
        },
      }),
    });
  }

  private text(mark: TextMark): void {
    const { x, y, lines, step, face, align, fill, opacity } = mark;
    const longest = Math.max(...lines.map((line) => line.length));
    const w = Math.max(60, longest * face.size * 0.62 * SPARE);
    const h = (lines.length - 1) * step + face.size * LINE_HEIGHT;
    const box = {
      x: align === "center" ? x - w / 2 : x,
      y: y - (face.size * LINE_HEIGHT) / 2,
      w,
      h,
    };
    this.slide.addText(cleanText(lines.join("\n")), {
      ...placed(box),
      objectName: this.name(mark),
      fontFace: SLIDE_FONTS[face.family],
      fontSize: points(face.size),
      bold: face.weight >= 600,
      italic: face.italic,
      color: this.hex(fill ?? "ink"),
      transparency: Math.round((1 - opacity) * 100),
      align,
      valign: "middle",
      margin: 0,
      wrap: false,
      fit: "none",
    });
  }

  /** A name that no other shape of the slide has. */
  private name({ subject, part }: Mark): string {
    const plain = subject
      ? `!!${LETTERS[subject.kind]}-${subject.id}${part === "hull" || part === "glyph" ? "" : `-${part}`}`
      : `!!p-${part}`;
    const base = cleanText(plain).slice(0, 200);
    let name = base;
    for (let n = 2; this.named.has(name); n++) name = `${base}-${n}`;
    this.named.set(name, subject);
    return name;
  }

  private hex(paint: Paint): string {
    return this.colour(paint).replace("#", "").toUpperCase();
  }
}

function placed({ x, y, w, h }: Box): Box {
  return {
    x: inches(x),
    y: inches(y),
    w: Math.max(LEAST, inches(w)),
    h: Math.max(LEAST, inches(h)),
  };
}
