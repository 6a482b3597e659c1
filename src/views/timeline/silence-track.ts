import type { Silence } from "../../engine/coverage.ts";
import { silenceWords } from "../../engine/coverage.ts";
import { spanWords } from "../../engine/spans.ts";
import type { DayScale } from "./day-scale.ts";
import { SILENT_HATCH } from "./hatches.ts";
import { draw, rounded } from "./svg.ts";
import { floorOf, type Tracks } from "./tracks.ts";

const LONG_MONTHS = 12;
const SIZE = 13.5;
const LEADING = 16;
const PAD = 12;
const GLYPH = 0.45;
const DATE_GLYPH = 6;
const WIDEST = 190;

/** The silences that are hatched at full height: those of a year or more. */
export function longSilences(all: readonly Silence[]): Silence[] {
  return all.filter(({ months }) => months >= LONG_MONTHS);
}

/** The words of the silences; they make room for the edges of the window, which would strike them through. */
export type SilenceWords = { avoid(edges: readonly number[]): void };

/** Hatches the long silences behind the tracks and writes above them how long they are. */
export function drawSilences(
  hatches: Element,
  words: Element,
  silences: readonly Silence[],
  scale: DayScale,
  tracks: Tracks,
): SilenceWords {
  const { histogram, lane, text = 1 } = tracks;
  const floor = floorOf(tracks);
  const written = silences.map((silence) => {
    const [x0, x1] = [scale(silence.from), scale(silence.to)];
    const box = { x: x0, y: histogram.top, width: x1 - x0, height: floor - histogram.top };
    draw(hatches, "rect", { ...box, fill: SILENT_HATCH, class: "silence" });
    const most = Math.floor(histogram.height / (LEADING * text));
    const lines = wrapped(silenceWords(silence), Math.min(WIDEST, (x1 - x0) / text - PAD), most);
    const middle = (x0 + x1) / 2;
    const group = draw(words, "g");
    const leading = LEADING * text;
    const middling = (histogram.height - (lines.length - 1) * leading) / 2;
    const first = histogram.top + middling + (SIZE * text) / 3;
    lines.forEach((line, i) => {
      draw(group, "text", { x: middle, y: first + i * leading, class: "silence-words" }, line);
    });
    const dates = spanWords(silence.from, silence.to).replace(/([A-Z][a-z]{2})[a-z]+ /g, "$1 ");
    if (lane && lines.length > 0 && dates.length * DATE_GLYPH <= x1 - x0 - PAD) {
      const at = { x: middle, y: lane.top + lane.height / 2 + 4, class: "silence-dates" };
      draw(group, "text", at, dates);
    }
    return { group, x0, x1, middle };
  });
  return {
    avoid(edges) {
      for (const { group, x0, x1, middle } of written) {
        const cuts = [x0, ...edges.filter((x) => x > x0 && x < x1), x1];
        const parts = cuts.slice(1).map((to, i) => ({ from: cuts[i] as number, to }));
        const roomiest = parts.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a));
        const by = (roomiest.from + roomiest.to) / 2 - middle;
        group.setAttribute("transform", `translate(${rounded(by)})`);
      }
    },
  };
}

/** Breaks words over lines of about equal length, `most` of them and at most a width in px; none where they do not fit. */
function wrapped(words: string, width: number, most: number): string[] {
  let lines = filled(words, width);
  if (lines.length > most || widest(lines) > width) return [];
  for (let narrower = width - 1; narrower > 0; narrower--) {
    const next = filled(words, narrower);
    if (next.length > lines.length || widest(next) > narrower) break;
    lines = next;
  }
  return lines;
}

function filled(words: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const longer = [lines.at(-1), word].filter(Boolean).join(" ");
    if (lines.length > 0 && widest([longer]) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function widest(lines: readonly string[]): number {
  return Math.max(...lines.map(({ length }) => length)) * SIZE * GLYPH;
}
