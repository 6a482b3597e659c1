import type { Catalog } from "./catalog.ts";
import { HULL_POWER } from "./geometry.ts";
import { breakName, textWidth, titleWidth } from "./measure.ts";
import { HULL_BAND } from "./outlines.ts";
import type { Seat } from "./seats.ts";

/** Sizes in scene px; at 1440×900 one scene px is about one css px. */
export const NAME_SIZE = 12;
export const TITLE_SIZE = 17;
/** From one line of a name to the next. */
export const LINE = 14;
const GLYPH = 6;
const OUTER_GLYPH = 7;
const GAP = 14;
const LONGEST_NAME = 40;
/** The head of a hull: how high it is, and where in it the bloc's name stands, beside its emblem. */
const HEADER = 30;
const TITLE_Y = 13;
const TITLE_X = 14;
/** Where a hull lies close, rows are tried up to so many times the least breadth. */
const MOST_ROWS = 2;
/** How wide the line is that stands in a hull without members, in em. */
const NO_MEMBER = 7.6;

/**
 * How names are set on a sheet, in scene px: their sizes, the distance of lines and rows, how wide a row of members may
 * grow (in a close hull: at least), and whether hulls lie close about their names or leave room.
 */
export type Lettering = {
  name: number;
  member: number;
  title: number;
  line: number;
  row: number;
  listed: number;
  rowWidth: number;
  hull: "roomy" | "close";
};

/** For a sheet that is shown at about its own size. */
export const LYING: Lettering = {
  name: NAME_SIZE,
  member: NAME_SIZE - 0.5,
  title: TITLE_SIZE,
  line: LINE,
  row: 19,
  listed: 16,
  rowWidth: 238,
  hull: "roomy",
};

/** For a sheet on a phone, which is shown smaller while no name is painted smaller than can be read. */
export const STANDING: Lettering = {
  name: 15,
  member: 15,
  title: 15,
  line: 17,
  row: 20,
  listed: 18,
  rowWidth: 130,
  hull: "close",
};

/** For a slide, seen from the back of a room: blocs and outer actors alone, in names of 36 px at 1920 × 1080. */
export const PROJECTED: Lettering = {
  name: 26,
  member: 26,
  title: 26,
  line: 29,
  row: 12,
  listed: 28,
  rowWidth: 0,
  hull: "roomy",
};

/** A label: its lines, where its first baseline's middle lies, and how it is aligned there. */
export type Label = {
  lines: string[];
  x: number;
  y: number;
  align: "left" | "center";
  size: number;
};

/** An actor's mark and name, relative to the middle of the footprint that holds it. */
type Mark = { actor: number; x: number; y: number; r: number; label: Label };

/**
 * The room a bloc takes: its hull with name and members, or for one that needs none a glyph with its name. `w` and `h`
 * are half sizes of the box that holds everything.
 */
export type Footprint = {
  actor: number;
  w: number;
  h: number;
  hull?: { a: number; b: number; title: Label; emblem: { x: number; y: number } };
  marks: Mark[];
};

/** The name an actor goes by on the map, cut where it would fill the sheet. */
export function shortName(catalog: Catalog, actor: number): string {
  const name = catalog.actors[actor]?.short ?? catalog.actors[actor]?.name ?? "";
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name;
}

/** A bloc with its members set in centred rows under its name, in a superellipse that holds every label. */
export function hullFootprint(
  catalog: Catalog,
  actor: number,
  seats: readonly Seat[],
  lettering: Lettering,
): Footprint {
  const name = shortName(catalog, actor);
  const titleW = titleWidth(name, lettering.title);
  const { rows, top, a, b } =
    lettering.hull === "roomy"
      ? roomyHull(catalog, seats, titleW, lettering)
      : closeHull(catalog, seats, titleW, lettering);
  const rowAt = (i: number) => top + HEADER + (i + 0.5) * lettering.row;
  const marks = rows.flatMap((row, i) => {
    let x = -row.width / 2;
    return row.seats.flatMap((seat) => {
      const left = x;
      x += seatWidth(catalog, seat, lettering) + GAP;
      return seatMarks(catalog, seat, left, rowAt(i), GLYPH - 0.75, lettering);
    });
  });
  return {
    actor,
    w: a,
    h: b,
    marks,
    hull: {
      a,
      b,
      title: {
        lines: [name],
        x: TITLE_X,
        y: top + TITLE_Y,
        align: "center",
        size: lettering.title,
      },
      emblem: { x: TITLE_X - titleW / 2 - 20, y: top + TITLE_Y },
    },
  };
}

/** A bloc without hull: glyph, name beneath, and beneath that its few members. */
export function glyphFootprint(
  catalog: Catalog,
  actor: number,
  seats: readonly Seat[],
  lettering: Lettering,
): Footprint {
  const { name, line, listed: step } = lettering;
  const lines = breakName(shortName(catalog, actor), name, 104);
  const widths = seats.map((seat) => seatWidth(catalog, seat, lettering));
  const width = Math.max(...lines.map((line) => textWidth(line, name)), ...widths, 2 * OUTER_GLYPH);
  const height = 2 * OUTER_GLYPH + 5 + lines.length * line + seats.length * step;
  const top = -height / 2;
  const first = top + 2 * OUTER_GLYPH + 5;
  const marks: Mark[] = [
    {
      actor,
      x: 0,
      y: top + OUTER_GLYPH,
      r: OUTER_GLYPH,
      label: { lines, x: 0, y: first + line / 2, align: "center", size: name },
    },
  ];
  seats.forEach((seat, i) => {
    const x = -(widths[i] as number) / 2;
    const y = first + lines.length * line + (i + 0.5) * step;
    marks.push(...seatMarks(catalog, seat, x, y, GLYPH - 1, lettering));
  });
  return { actor, w: width / 2 + 3, h: height / 2 + 2, marks };
}

/** The marks of all who share a seat, one upon another: no two of them are shown at once. */
function seatMarks(
  catalog: Catalog,
  seat: Seat,
  x: number,
  y: number,
  r: number,
  { member: size }: Lettering,
): Mark[] {
  return seat.map((actor) => {
    const lines = [shortName(catalog, actor)];
    return { actor, x: x + r, y, r, label: { lines, x: x + 2 * r + 5, y, align: "left", size } };
  });
}

/** A hull's half sizes, and the rows of members in it, the first of which begins below the head at `top`. */
type Hull = { rows: SeatRow[]; top: number; a: number; b: number };

function roomyHull(
  catalog: Catalog,
  seats: readonly Seat[],
  titleW: number,
  lettering: Lettering,
): Hull {
  const rows = packRows(catalog, seats, lettering, Math.max(lettering.rowWidth, titleW + 20));
  const width = Math.max(titleW + 34, ...rows.map((row) => row.width));
  const height = HEADER + Math.max(1, rows.length) * lettering.row;
  return { rows, top: -height / 2, a: width / 2 / 0.88 + 8, b: height / 2 / 0.82 + 10 };
}

/** The smallest hull whose band leaves all names free, over all breadths of rows and with the longest row first. */
function closeHull(
  catalog: Catalog,
  seats: readonly Seat[],
  titleW: number,
  lettering: Lettering,
): Hull {
  let best: Hull | undefined;
  for (let limit = lettering.rowWidth; limit <= MOST_ROWS * lettering.rowWidth; limit += 10) {
    const rows = packRows(catalog, seats, lettering, limit);
    rows.sort((p, q) => q.width - p.width);
    const hull = hullAbout(rows, titleW, lettering);
    if (!best || hull.a * hull.b < best.a * best.b) best = hull;
  }
  return best as Hull;
}

function hullAbout(rows: SeatRow[], titleW: number, { member, name, row, title }: Lettering): Hull {
  const widths = rows.length === 0 ? [NO_MEMBER * name] : rows.map(({ width }) => width);
  const top = -(HEADER + widths.length * row) / 2;
  const reaches = widths.map((width, i) => {
    const y = top + HEADER + (i + 0.5) * row;
    return { w: width / 2, h: Math.abs(y) + member / 2 };
  });
  reaches.push({ w: titleW / 2 + TITLE_X + 1, h: Math.abs(top + TITLE_Y) + title / 2 });
  const highest = Math.max(...reaches.map(({ h }) => h));
  let best = { a: Number.POSITIVE_INFINITY, b: 1 };
  for (let share = 0.96; share > 0.7; share -= 0.02) {
    const b = highest / share;
    const a = Math.max(
      ...reaches.map(({ w, h }) => w / (1 - (h / b) ** HULL_POWER) ** (1 / HULL_POWER)),
    );
    const hull = { a: a + HULL_BAND + 2, b: b + HULL_BAND };
    if (hull.a * hull.b < best.a * best.b) best = hull;
  }
  return { rows, top, ...best };
}

/** The same footprint upside down, its names above its glyphs. */
export function flipped(footprint: Footprint): Footprint {
  const marks = footprint.marks.map((mark) => {
    const { label } = mark;
    const last = label.y + (label.lines.length - 1) * LINE;
    return { ...mark, y: -mark.y, label: { ...label, y: -last } };
  });
  return { ...footprint, marks };
}

function seatWidth(catalog: Catalog, seat: Seat, { member }: Lettering): number {
  const names = seat.map((actor) => textWidth(shortName(catalog, actor), member));
  return Math.max(...names) + 2 * GLYPH + 5;
}

type SeatRow = { seats: Seat[]; width: number };

/** First fit: each seat goes into the first row with room, so that short names fill up long rows. */
function packRows(
  catalog: Catalog,
  seats: readonly Seat[],
  lettering: Lettering,
  limit: number,
): SeatRow[] {
  const rows: SeatRow[] = [];
  for (const seat of seats) {
    const width = seatWidth(catalog, seat, lettering);
    const found = rows.find((row) => row.width + GAP + width <= limit);
    if (found) {
      found.seats.push(seat);
      found.width += GAP + width;
    } else rows.push({ seats: [seat], width });
  }
  return rows;
}
