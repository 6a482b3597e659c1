import type { Drawing } from "./drawing.ts";
import type { Mark } from "./marks.ts";
import type { Measure } from "./name.ts";
import { faceOf } from "./plate.ts";
import { guessHeight, guessMarks, type SlideGuess } from "./slide-guess.ts";
import { pictureMarks, type SlideScene } from "./slide-picture.ts";
import { quoteBlocks, type SlideQuote } from "./slide-quotes.ts";
import { type StripOf, stripMarks } from "./slide-strip.ts";
import { type BlockWish, blockHeight, blockMarks, blockOf, type TextBlock } from "./text-blocks.ts";

/** What a slide shows beside its pictures. */
export type SlideContent = SlideScene & {
  headline: string;
  sub: string;
  quotes: readonly SlideQuote[];
  /** What else is counted and is not quoted, under the quotes; empty where there is nothing. */
  more: string;
  /** What was guessed at the question that the slide answers; null where nothing was. */
  guess: SlideGuess | null;
  strip: Omit<StripOf, "catalog">;
  sources: string;
};

/** A slide of 1920 × 1080 px: shapes and names in painting order, and its running text. */
export type Slide = { marks: Mark[]; blocks: TextBlock[] };

/** A slide's size in px. */
export const SLIDE = { width: 1920, height: 1080 };

const MARGIN = 96;
const WHOLE = SLIDE.width - 2 * MARGIN;
const ASIDE = 500;
const ASIDE_GAP = 64;
const STRIP = { x: MARGIN, y: 902, width: WHOLE, height: 62 };
const BOTTOM = 880;
const FOOT = 1010;
/** A caption of more than two lines even in the last of these stands smaller. */
const SUB_SIZES = [32, 28];

/** Lays a slide out. */
export function slideOf(content: SlideContent, measure: Measure): Slide {
  const { headline, sub, quotes, more, sources } = content;
  const text = (wish: Omit<BlockWish, "leading" | "paint"> & Partial<BlockWish>, leading: number) =>
    blockOf({ paint: "ink", leading: wish.face.size * leading, ...wish }, measure);
  const wide = { x: MARGIN, width: WHOLE };
  const title = { ...wide, name: "headline", runs: [{ text: headline }], top: 56, most: 3 };
  const first = text({ ...title, face: faceOf("serif", 68, 500) }, 1.08);
  const large =
    first.lines.length <= 2 ? first : text({ ...title, face: faceOf("serif", 54, 500) }, 1.08);
  const head = balanced(large, (width) => text({ ...title, width, face: large.face }, 1.08));
  const subTop = head.top + blockHeight(head) + 12;
  const said = {
    ...wide,
    name: "sub",
    runs: [{ text: sub }],
    top: subTop,
    paint: "ink-2",
  } as const;
  const caption =
    SUB_SIZES.map((size) => text({ ...said, most: 3, face: faceOf("sans", size) }, 1.32)).find(
      ({ lines }) => lines.length <= 2,
    ) ?? text({ ...said, most: 4, face: faceOf("sans", 24) }, 1.32);
  const under = balanced(caption, (width) =>
    text({ ...said, width, most: 4, face: caption.face }, 1.32),
  );
  const top = subTop + blockHeight(under) + 20;
  const aside = quotes.length > 0 || more !== "" ? ASIDE + ASIDE_GAP : 0;
  const { guess } = content;
  const free = top + (guess ? guessHeight(guess) + 26 : 0);
  const area = { x: MARGIN, y: free, width: WHOLE - aside, height: BOTTOM - free };
  const quoted = quoteBlocks(
    { quotes, more },
    { x: MARGIN + WHOLE - ASIDE, top: top + 8, bottom: BOTTOM, width: ASIDE },
    measure,
  );
  const name = text(
    {
      name: "imprint",
      runs: [{ text: "Entente" }],
      x: MARGIN + WHOLE - 200,
      width: 200,
      top: FOOT,
      most: 1,
      align: "right",
      face: faceOf("serif", 26, 600),
    },
    1.25,
  );
  const from = {
    name: "sources",
    runs: [{ text: sources }],
    x: MARGIN,
    width: WHOLE - 280,
    top: FOOT,
    most: 3,
    paint: "ink-2",
  } as const;
  const source = text({ ...from, face: faceOf("sans", 24) }, 1.25);
  const foot =
    source.lines.length <= 2 ? source : text({ ...from, most: 2, face: faceOf("sans", 22) }, 1.25);
  return {
    marks: [
      ...(guess ? guessMarks(guess, { x: MARGIN, y: top }) : []),
      ...pictureMarks(content, area, measure),
      ...quoted.marks,
      ...stripMarks({ ...content.strip, catalog: content.catalog }, STRIP, measure),
    ],
    blocks: [head, under, ...quoted.blocks, foot, name],
  };
}

/** A block broken for the narrowest width that needs no more lines, so that no word stands alone in the last. */
function balanced(block: TextBlock, at: (width: number) => TextBlock): TextBlock {
  let best = block;
  for (let width = block.width; width > block.width / 2; width -= 40) {
    const narrower = at(width);
    if (narrower.lines.length > block.lines.length) break;
    best = narrower;
  }
  return { ...best, room: block.width };
}

/** A slide as one drawing, its text broken into lines. */
export function slideDrawing({ marks, blocks }: Slide, measure: Measure): Drawing {
  const letters = blocks.flatMap((block) => blockMarks(block, measure));
  return { box: { x: 0, y: 0, ...SLIDE }, marks: [...marks, ...letters] };
}
