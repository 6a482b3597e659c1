import { legendSigns } from "./legend-signs.ts";
import type { Mark } from "./marks.ts";
import { movedMarks } from "./moved-marks.ts";
import type { Measure } from "./name.ts";
import { faceOf } from "./plate.ts";
import type { Slide } from "./slide.ts";
import { type BlockWish, blockOf, type TextBlock } from "./text-blocks.ts";

const LEFT = 96;
const WIDTH = 1728;
const TOP = 210;
const BOTTOM = 900;
const COLUMNS = 2;
const TALLEST_ROW = 72;
const COLUMN = WIDTH / COLUMNS;
/** Slide px per px of a sign: as the slides draw their marks. */
const K = 2.36;
const SIGN_ROOM = 96;
const GAP = 24;
const SIZE = 32;
const HONEST =
  "Nothing is drawn without a sentence in an article. Counts are counts of reports. Silence is not zero.";

/**
 * A slide that says what the signs on others mean, those that occur and no more; null where none does. `filtered`: whether
 * filters hide something of what they show.
 */
export function keySlide(
  slides: readonly Slide[],
  filtered: boolean,
  measure: Measure,
): Slide | null {
  const signs = legendSigns(
    slides.flatMap(({ marks }) => marks),
    filtered,
  );
  if (signs.length === 0) return null;
  const rows = Math.ceil(signs.length / COLUMNS);
  const pitch = Math.min(TALLEST_ROW, (BOTTOM - TOP) / rows);
  const marks: Mark[] = [];
  const words = signs.map((sign, i): TextBlock => {
    const x = LEFT + Math.floor(i / rows) * COLUMN;
    const middle = TOP + ((i % rows) + 0.5) * pitch;
    marks.push(...movedMarks(sign.marks, K, x + SIGN_ROOM / 2, middle));
    const leading = SIZE * 1.25;
    return block(
      {
        name: `sign-${i + 1}`,
        runs: [{ text: sign.words }],
        x: x + SIGN_ROOM + GAP,
        top: middle - leading / 2,
        width: COLUMN - SIGN_ROOM - 2 * GAP,
        face: faceOf("sans", SIZE),
        leading,
      },
      measure,
    );
  });
  const wide = { x: LEFT, width: WIDTH };
  const headline = { name: "headline", runs: [{ text: "How to read the slides" }], top: 56 };
  const foot = { name: "key-foot", runs: [{ text: HONEST }], top: 960 };
  return {
    marks,
    blocks: [
      block({ ...wide, ...headline, face: faceOf("serif", 68, 500), leading: 74 }, measure),
      ...words,
      block({ ...wide, ...foot, face: faceOf("sans", 28), leading: 36 }, measure),
    ],
  };
}

function block(wish: Omit<BlockWish, "paint" | "most">, measure: Measure): TextBlock {
  return blockOf({ ...wish, paint: "ink", most: 2 }, measure);
}
