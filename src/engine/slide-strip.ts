import { civil, dayOf } from "../model/calendar.ts";
import type { Catalog } from "./catalog.ts";
import { coverageOf, narrowSpan, silences, silenceWords } from "./coverage.ts";
import type { Point } from "./geometry.ts";
import { lookOf, type Mark, stancePaint, type TextMark } from "./marks.ts";
import { breakName } from "./measure.ts";
import type { Measure } from "./name.ts";
import { faceOf } from "./plate.ts";
import { yearWords } from "./spans.ts";
import type { TimeWindow } from "./window.ts";

/**
 * What a slide's still strip of time shows: which events pass the filter, which of them are in colour, and the windows. Where
 * these are `asked` about they hold a question mark, and nothing that would answer it.
 */
export type StripOf = {
  catalog: Catalog;
  passing: Uint8Array;
  inColour: (event: number) => boolean;
  windows: readonly TimeWindow[];
  asked: boolean;
};

const LONG_MONTHS = 12;
const HATCH = 9;
const BEAD = 4.2;
const PITCH = 9.6;
const TOGETHER = 22;

/** The whole extent as a strip in a box: years, long silences with their words, a bead for each closely dated event, the window's frame. */
export function stripMarks(
  { catalog, passing, inColour, windows, asked }: StripOf,
  box: { x: number; y: number; width: number; height: number },
  measure: Measure,
): Mark[] {
  const { from, to } = catalog.extent;
  const at = (day: number) =>
    box.x + ((Math.max(from, Math.min(to, day)) - from) / (to - from || 1)) * box.width;
  const bottom = box.y + box.height;
  const pen = (part: string, said: Parameters<typeof lookOf>[3]) =>
    lookOf("names", null, `strip-${part}`, said);
  const marks: Mark[] = [];
  for (const [i, window] of windows.entries()) {
    const [x0, x1] = [at(window.from), at(window.to)];
    marks.push({ ...pen(`ground-${i}`, { fill: "card" }), ...rectOf(x0, box.y, x1, bottom) });
  }
  const silent = silences(coverageOf(catalog), catalog.extent).filter(
    ({ months }) => months >= LONG_MONTHS,
  );
  silent.forEach((silence, i) => {
    const parts = asked ? outside(silence, windows) : [silence];
    const lines = parts.flatMap(({ from, to }) => hatchLines(at(from), box.y, at(to), bottom));
    if (lines.length === 0) return;
    marks.push({
      ...pen(`hatch-${i}`, { stroke: "hatch", width: 1 }),
      shape: "path",
      lines,
      closed: false,
    });
  });
  const line = (part: string, points: Point[], width: number, stroke: "ink" | "ghost"): Mark => ({
    ...pen(part, { stroke, width }),
    shape: "path",
    lines: [points],
    closed: false,
  });
  marks.push(
    line(
      "floor",
      [
        { x: box.x, y: bottom },
        { x: box.x + box.width, y: bottom },
      ],
      1.5,
      "ghost",
    ),
  );
  marks.push(...beadsOf({ catalog, passing, inColour, windows, asked }, at, box));
  marks.push(...yearMarks(catalog.extent, at, box, windows, line));
  const edges = windows.flatMap((window) => [at(window.from), at(window.to)]);
  silent.forEach((silence, i) => {
    // How long a silence is would tell where it begins in the window.
    if (asked && windows.some(({ from, to }) => from < silence.to && to > silence.from)) return;
    const [x0, x1] = roomiest(at(silence.from), at(silence.to), edges);
    const words = silenceWords(silence);
    const room = x1 - x0 - 16;
    const [one, two] = [faceOf("serif", 24, 400, true), faceOf("serif", 21, 400, true)];
    const whole = measure(words, one) <= room;
    const face = whole ? one : two;
    const lines = whole ? [words] : breakName(words, face.size, 0);
    if (lines.some((line) => measure(line, face) > room)) return;
    const mark: TextMark = {
      ...pen(`silence-${i}`, { fill: "ink-2", stroke: "ground", width: 7 }),
      shape: "text",
      x: (x0 + x1) / 2,
      y: box.y + box.height / 2 - (lines.length - 1) * 13,
      lines,
      step: 26,
      face,
      align: "center",
    };
    marks.push(mark);
  });
  windows.forEach((window, i) => {
    const [x0, x1] = [at(window.from), at(window.to)];
    if (asked)
      marks.push({
        ...pen(`asked-${i}`, { fill: "ink" }),
        shape: "text",
        x: (x0 + x1) / 2,
        y: box.y + box.height / 2,
        lines: ["?"],
        step: 0,
        face: faceOf("serif", 40, 600),
        align: "center",
      });
    marks.push({
      ...pen(`window-${i}`, { stroke: "ink", width: 2.5 }),
      ...rectOf(x0, box.y, x1, bottom),
    });
  });
  return marks;
}

/** What of a stretch of days lies in none of the windows. */
function outside(stretch: TimeWindow, windows: readonly TimeWindow[]): TimeWindow[] {
  return windows.reduce(
    (parts, window) =>
      parts
        .flatMap(({ from, to }) => [
          { from, to: Math.min(to, Math.max(from, window.from)) },
          { from: Math.max(from, Math.min(to, window.to)), to },
        ])
        .filter(({ from, to }) => from < to),
    [stretch],
  );
}

/** The widest part of a stretch between edges that would strike through its words. */
function roomiest(x0: number, x1: number, edges: readonly number[]): [number, number] {
  const cuts = [x0, ...edges.filter((x) => x > x0 && x < x1).sort((p, q) => p - q), x1];
  const parts = cuts.slice(1).map((to, i): [number, number] => [cuts[i] as number, to]);
  return parts.reduce((a, b) => (b[1] - b[0] > a[1] - a[0] ? b : a));
}

function rectOf(x0: number, y0: number, x1: number, y1: number) {
  const size = { w: x1 - x0, h: y1 - y0, corner: 0, angle: 0 };
  return { shape: "rect", x: (x0 + x1) / 2, y: (y0 + y1) / 2, ...size } as const;
}

/** Lines at 45° that fill a rectangle. */
function hatchLines(x0: number, y0: number, x1: number, y1: number): Point[][] {
  const lines: Point[][] = [];
  const high = y1 - y0;
  for (let c = x0 - high + HATCH; c < x1; c += HATCH) {
    const [from, to] = [Math.max(c, x0), Math.min(c + high, x1)];
    if (to > from)
      lines.push([
        { x: from, y: y1 - (from - c) },
        { x: to, y: y1 - (to - c) },
      ]);
  }
  return lines;
}

/**
 * A bead for each event, on the floor at the middle of its days. Those that would cover each other stand together in
 * columns: none is left out, so that what crowds is seen to crowd.
 */
function beadsOf(
  { catalog, passing, inColour, windows, asked }: StripOf,
  at: (day: number) => number,
  { y, height }: { y: number; height: number },
): Mark[] {
  const found = catalog.events.flatMap((event, i) => {
    const span = narrowSpan(catalog, i);
    const within = span && span.from >= catalog.extent.from && span.to <= catalog.extent.to;
    const tells = asked && span && windows.some(({ from, to }) => span.from < to && span.to > from);
    return passing[i] && within && !tells
      ? [{ id: event.id, i, x: at((span.from + span.to) / 2) }]
      : [];
  });
  found.sort((p, q) => p.x - q.x || p.i - q.i);
  const groups: (typeof found)[] = [];
  for (const bead of found) {
    const group = groups.at(-1);
    if (group?.[0] && bead.x - group[0].x < TOGETHER) group.push(bead);
    else groups.push([bead]);
  }
  const rows = Math.max(1, Math.floor((height - 4) / PITCH));
  return groups.flatMap((group) => {
    const middle = group.reduce((sum, { x }) => sum + x, 0) / group.length;
    const columns = Math.ceil(group.length / rows);
    return group.map(({ id, i }, n): Mark => {
      const column = Math.floor(n / rows) - (columns - 1) / 2;
      const paint = inColour(i) ? stancePaint(catalog.stances[i] as number) : "ghost";
      const said = lookOf("names", { kind: "event", id }, "strip", { fill: paint });
      const place = { x: middle + column * PITCH, y: y + height - BEAD - 3 - (n % rows) * PITCH };
      return { ...said, shape: "ellipse", ...place, rx: BEAD, ry: BEAD };
    });
  });
}

function yearMarks(
  { from, to }: TimeWindow,
  at: (day: number) => number,
  box: { x: number; y: number; width: number; height: number },
  windows: readonly TimeWindow[],
  line: (part: string, points: Point[], width: number, stroke: "ink" | "ghost") => Mark,
): Mark[] {
  const [first, last] = [civil(from).year, civil(to - 1).year];
  const every = Math.max(1, Math.ceil((last - first + 1) / 14));
  const marks: Mark[] = [];
  const bottom = box.y + box.height;
  for (let year = first; year <= last; year += every) {
    const start = Math.max(from, dayOf(year));
    const x = at(start);
    marks.push(
      line(
        `tick-${year}`,
        [
          { x, y: bottom },
          { x, y: bottom + 9 },
        ],
        1.5,
        "ghost",
      ),
    );
    const inside = windows.some((window) => start >= window.from && start < window.to);
    marks.push({
      ...lookOf("names", null, `strip-year-${year}`, { fill: inside ? "ink" : "ink-2" }),
      shape: "text",
      x: x + 8,
      y: bottom + 20,
      lines: [yearWords(year)],
      step: 0,
      face: faceOf("sans", 24, inside ? 600 : 400),
      align: "left",
    });
  }
  return marks;
}
