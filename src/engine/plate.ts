import type { Drawing } from "./drawing.ts";
import { type LegendSign, legendSigns } from "./legend-signs.ts";
import { type Face, lookOf, type Mark } from "./marks.ts";
import { movedMarks } from "./moved-marks.ts";
import type { Measure } from "./name.ts";
import { blockHeight, blockMarks, blockOf, type TextBlock } from "./text-blocks.ts";

/** The words of a picture that leaves the app. `counts` says what the window holds or that it is silent. */
export type PlateWords = {
  title: string;
  dataset: string;
  counts: string;
  /** What filters hide of the window; empty where they hide nothing. */
  filtered: string;
  sources: string;
  /** What stands at the lower right: who made it, when. */
  imprint: string;
};

const MARGIN = 44;
const WIDEST = 1112;
const SIGN_GAP = 22;
const ROW = 24;

/** A typeface at a size, upright and with no extra space. */
export function faceOf(family: Face["family"], size: number, weight = 400, italic = false): Face {
  return { family, size, weight, italic, spacing: 0 };
}

/**
 * The picture of a view as it is saved: its drawing with the window in words over it, and under it the signs that occur,
 * the sources and the day. The box is what it needs, about 1,200 px wide where the drawing lies.
 */
export function plateOf(drawing: Drawing, words: PlateWords, measure: Measure): Drawing {
  const { box } = drawing;
  const width = Math.max(720, Math.min(WIDEST, box.width * (WIDEST / 950))) + 2 * MARGIN;
  const room = width - 2 * MARGIN;
  const k = Math.min(WIDEST / 950, room / box.width);
  const block = (
    name: string,
    text: string,
    top: number,
    face: Face,
    more: Partial<TextBlock> = {},
  ) =>
    blockOf(
      {
        name,
        x: MARGIN,
        top,
        width: room,
        face,
        leading: face.size * 1.25,
        paint: "ink",
        most: 3,
        ...more,
        runs: [{ text }],
      },
      measure,
    );
  const title = block("title", words.title, MARGIN - 8, faceOf("serif", 30, 500));
  const underTitle = title.top + blockHeight(title) + 2;
  const held = [words.counts, words.filtered].filter(Boolean).join(". ");
  const counts = block("counts", held, underTitle, faceOf("sans", 15), { paint: "ink-2" });
  const pictureTop = underTitle + blockHeight(counts) + 14;
  const picture = movedMarks(
    drawing.marks,
    k,
    MARGIN + (room - box.width * k) / 2 - box.x * k,
    pictureTop - box.y * k,
  );
  const legendTop = pictureTop + box.height * k + 18;
  const signs = legendSigns(drawing.marks, words.filtered !== "");
  const legend = legendMarks(signs, { x: MARGIN, top: legendTop, width: room }, measure);
  const ruleAt = legend.bottom + 12;
  const imprint = block("imprint", words.imprint, ruleAt + 12, faceOf("serif", 15, 600), {
    align: "right",
  });
  const aside = measure(words.imprint, imprint.face) + 24;
  const said = [words.dataset, words.sources].filter(Boolean).join(". ");
  const sources = block(
    "sources",
    `${said}.`.replace(/\.\.$/, "."),
    ruleAt + 12,
    faceOf("sans", 12.5),
    {
      paint: "ink-2",
      width: room - aside,
    },
  );
  const bottom = ruleAt + 12 + Math.max(blockHeight(sources), blockHeight(imprint));
  const rule: Mark = {
    ...lookOf("names", null, "rule", { stroke: "line", width: 1 }),
    shape: "path",
    lines: [
      [
        { x: MARGIN, y: ruleAt },
        { x: MARGIN + room, y: ruleAt },
      ],
    ],
    closed: false,
  };
  const blocks = [title, counts, sources, imprint].flatMap((one) => blockMarks(one, measure));
  return {
    box: { x: 0, y: 0, width, height: Math.ceil(bottom + MARGIN - 14) },
    marks: [...picture, rule, ...legend.marks, ...blocks],
  };
}

function legendMarks(
  signs: readonly LegendSign[],
  { x, top, width }: { x: number; top: number; width: number },
  measure: Measure,
): { marks: Mark[]; bottom: number } {
  const face = faceOf("sans", 12.5);
  let [left, row] = [x, top];
  const marks = signs.flatMap(({ words, width: wide, marks: sign }) => {
    const needs = wide + 8 + measure(words, face);
    if (left > x && left + needs > x + width) [left, row] = [x, row + ROW];
    const y = row + ROW / 2;
    const text = blockOf(
      {
        name: "legend",
        x: left + wide + 8,
        top: row,
        width: width,
        face,
        leading: ROW,
        paint: "ink-2",
        most: 1,
        runs: [{ text: words }],
      },
      measure,
    );
    const placed = movedMarks(sign, 1, left + wide / 2, y);
    left += needs + SIGN_GAP;
    return [...placed, ...blockMarks(text, measure)];
  });
  return { marks, bottom: signs.length > 0 ? row + ROW : top };
}
