import type { Drawing } from "./drawing.ts";
import type { Measure } from "./name.ts";
import type { SlideContent } from "./slide.ts";
import { pictureMarks } from "./slide-picture.ts";
import { stripMarks } from "./slide-strip.ts";

const WIDTH = 1500;
const STRIP = { height: 62, years: 44, gap: 34 };
/** A picture of two actors lies flat; each one more asks for height, up to a page's half. */
const WHOLE = { flat: 340, more: 90, each: 130 };
const HALF = { flat: 300, more: 50, each: 60 };
const HIGHEST = 900;

/**
 * What a slide shows without its text, as it stands between the paragraphs of a printed page.
 * @param half whether another one shall stand on the same page
 */
export function printPicture(content: SlideContent, measure: Measure, half = false): Drawing {
  const { flat, more: first, each } = half ? HALF : WHOLE;
  const more = Math.max(0, content.actors.length - 2);
  const one = Math.min(HIGHEST, flat + (more > 0 ? first : 0) + more * each);
  const height = content.pictures.length > 1 ? Math.min(1.2 * HIGHEST, 1.5 * one) : one;
  const inner = WIDTH - 8;
  const strip = { x: 4, y: height + STRIP.gap, width: inner, height: STRIP.height };
  return {
    box: { x: 0, y: 0, width: WIDTH, height: strip.y + STRIP.height + STRIP.years },
    marks: [
      ...pictureMarks(content, { x: 4, y: 4, width: inner, height }, measure),
      ...stripMarks({ ...content.strip, catalog: content.catalog }, strip, measure),
    ],
  };
}
