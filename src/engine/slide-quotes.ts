import type { CardQuote } from "./evidence.ts";
import { lookOf, type Mark, stancePaint } from "./marks.ts";
import type { Measure } from "./name.ts";
import { faceOf } from "./plate.ts";
import { type QuoteCut, voiceWords } from "./quote-words.ts";
import { blockHeight, blockOf, type Run, type TextBlock } from "./text-blocks.ts";

/**
 * A quote of a slide, where it is a fragment, the stance (a position in STANCES) of what it speaks for, and whether what it is
 * quoted for is contested.
 */
export type SlideQuote = { quote: CardQuote; cut: QuoteCut; stance: number; contested: boolean };

const SIZES = [31, 28, 26, 24, 22];
const LEADING = 1.36;
const GAP = 30;

/** What stands beside a picture: quotes, and in words what else is counted. */
type Aside = { quotes: readonly SlideQuote[]; more: string };

/**
 * Quotes one under the other, each with its rule in the colour of what it speaks for (dashed where it says the contrary), who
 * says so and its source; under them what else is counted.
 */
export function quoteBlocks(
  aside: Aside,
  { x, top, bottom, width: whole }: { x: number; top: number; bottom: number; width: number },
  measure: Measure,
): { marks: Mark[]; blocks: TextBlock[] } {
  const { quotes } = aside;
  const place = { x: x + 28, width: whole - 28, top, bottom };
  const laid = SIZES.map((size) => stack(aside, size, place, measure));
  const { blocks, spans } = laid.find(({ fits }) => fits) ?? (laid.at(-1) as (typeof laid)[number]);
  const marks = spans.map(({ from, to }, i): Mark => {
    const stance = quotes[i]?.stance ?? 0;
    if (quotes[i]?.quote.stance === "contradicts") {
      const line = { stroke: stancePaint(stance), width: 4, dash: [12, 8] };
      const ends = [from, to].map((y) => ({ x: x + 2, y }));
      const look = lookOf("names", null, `rule-${i + 1}`, line);
      return { ...look, shape: "path", lines: [ends], closed: false };
    }
    const said = lookOf("names", null, `rule-${i + 1}`, { fill: stancePaint(stance) });
    const size = { w: 4, h: to - from, corner: 0, angle: 0 };
    return { ...said, shape: "rect", x: x + 2, y: (from + to) / 2, ...size };
  });
  return { marks, blocks };
}

/** Quotes at one size of letters; `spans` are where each stands, `fits` whether all stand whole above the bottom. */
function stack(
  { quotes, more }: Aside,
  size: number,
  { x, width, top, bottom }: { x: number; width: number; top: number; bottom: number },
  measure: Measure,
) {
  const blocks: TextBlock[] = [];
  const spans: { from: number; to: number }[] = [];
  const rest = blockOf(
    {
      name: "more",
      runs: [{ text: more }],
      x,
      top: 0,
      width,
      most: 4,
      paint: "ink",
      face: faceOf("sans", 24),
      leading: 31,
    },
    measure,
  );
  const left = more === "" ? 0 : blockHeight(rest) + GAP;
  const each = (bottom - top - left) / quotes.length - 70;
  const most =
    size > (SIZES.at(-1) as number)
      ? Number.POSITIVE_INFINITY
      : Math.floor(each / (size * LEADING));
  let at = top;
  quotes.forEach((one, i) => {
    const said = blockOf(
      {
        name: `quote-${i + 1}`,
        runs: quoteRuns(one),
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
    const source = blockOf(
      {
        name: `by-${i + 1}`,
        runs: sourceRuns(one),
        x,
        top: at + high + 8,
        width,
        most: 3,
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
  if (more !== "") blocks.push({ ...rest, top: at });
  return { blocks, spans, fits: at - GAP + left <= bottom };
}

function quoteRuns({ quote: { exact, trigger }, cut }: SlideQuote): Run[] {
  const { start, end } = trigger ?? { start: exact.length, end: exact.length };
  const runs: Run[] = [
    { text: cut.head ? "… " : "", paint: "ink-3" },
    { text: exact.slice(0, start) },
    { text: exact.slice(start, end), marked: true },
    { text: exact.slice(end) },
    { text: cut.tail ? " …" : "", paint: "ink-3" },
  ];
  return runs.filter(({ text }) => text !== "");
}

function sourceRuns({ quote, contested }: SlideQuote): Run[] {
  const runs: Run[] = [{ text: quote.publisher || quote.title, weight: 600, paint: "ink" }];
  if (quote.published) runs.push({ text: `, ${quote.published}` });
  const voice = voiceWords(quote);
  if (voice) runs.push({ text: `; ${voice}` });
  if (contested) runs.push({ text: "; " }, { text: "contested", weight: 600, paint: "ink" });
  return runs;
}
