import type { CardQuote } from "./evidence.ts";
import { lookOf, type Mark, stancePaint } from "./marks.ts";
import type { Measure } from "./names.ts";
import { faceOf } from "./plate.ts";
import { blockHeight, blockOf, type Run, type TextBlock } from "./text-blocks.ts";

/** A quote of a slide, and the stance (a position in STANCES) of what it speaks for. */
export type SlideQuote = { quote: CardQuote; stance: number };

const SIZES = [31, 28, 26, 24, 22];
const LEADING = 1.36;
const GAP = 30;

/** Quotes one under the other, each with its rule in the colour of what it speaks for and its source. */
export function quoteBlocks(
  quotes: readonly SlideQuote[],
  { x, top, bottom, width: whole }: { x: number; top: number; bottom: number; width: number },
  measure: Measure,
): { marks: Mark[]; blocks: TextBlock[] } {
  const place = { x: x + 28, width: whole - 28, top, bottom };
  const laid = SIZES.map((size) => stack(quotes, size, place, measure));
  const { blocks, spans } = laid.find(({ fits }) => fits) ?? (laid.at(-1) as (typeof laid)[number]);
  const marks = spans.map(({ from, to }, i): Mark => {
    const stance = quotes[i]?.stance ?? 0;
    const said = lookOf("names", null, `rule-${i + 1}`, { fill: stancePaint(stance) });
    const size = { w: 4, h: to - from, corner: 0, angle: 0 };
    return { ...said, shape: "rect", x: x + 2, y: (from + to) / 2, ...size };
  });
  return { marks, blocks };
}

/** Quotes at one size of letters; `spans` are where each stands, `fits` whether all stand whole above the bottom. */
function stack(
  quotes: readonly SlideQuote[],
  size: number,
  { x, width, top, bottom }: { x: number; width: number; top: number; bottom: number },
  measure: Measure,
) {
  const blocks: TextBlock[] = [];
  const spans: { from: number; to: number }[] = [];
  const each = (bottom - top) / quotes.length - 70;
  const most =
    size > (SIZES.at(-1) as number)
      ? Number.POSITIVE_INFINITY
      : Math.floor(each / (size * LEADING));
  let at = top;
  quotes.forEach(({ quote }, i) => {
    const said = blockOf(
      {
        name: `quote-${i + 1}`,
        runs: quoteRuns(quote),
        x,
        top: at,
        width,
        most,
        paint: "ink",
        face: faceOf("serif", size),
        leading: size * LEADING,
      },
      measure,
    );
    const high = blockHeight(said);
    const by: Run[] = [{ text: quote.publisher || quote.title, weight: 600, paint: "ink" }];
    if (quote.published) by.push({ text: `, ${quote.published}` });
    const source = blockOf(
      {
        name: `by-${i + 1}`,
        runs: by,
        x,
        top: at + high + 8,
        width,
        most: 2,
        paint: "ink-2",
        face: faceOf("sans", 22),
        leading: 28,
      },
      measure,
    );
    blocks.push(said, source);
    spans.push({ from: at, to: at + high });
    at += high + 8 + blockHeight(source) + GAP;
  });
  return { blocks, spans, fits: at - GAP <= bottom };
}

function quoteRuns({ exact, trigger }: CardQuote): Run[] {
  if (!trigger) return [{ text: exact }];
  const { start, end } = trigger;
  return [
    { text: exact.slice(0, start) },
    { text: exact.slice(start, end), marked: true },
    { text: exact.slice(end) },
  ].filter(({ text }) => text !== "");
}
