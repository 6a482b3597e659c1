import type { Catalog } from "./catalog.ts";
import { breakName, textWidth, titleWidth } from "./measure.ts";

/** Sizes in scene px; at 1440×900 one scene px is about one css px. */
export const NAME_SIZE = 12;
export const TITLE_SIZE = 17;
/** From one line of a name to the next. */
export const LINE = 14;
const ROW = 19;
const GLYPH = 6;
const OUTER_GLYPH = 7;
const GAP = 14;
const LONGEST_NAME = 40;
const ROW_WIDTH = 238;

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
  members: readonly number[],
): Footprint {
  const name = shortName(catalog, actor);
  const titleW = titleWidth(name, TITLE_SIZE);
  const rows = packRows(catalog, members, Math.max(ROW_WIDTH, titleW + 20));
  const widest = Math.max(titleW + 34, ...rows.map(({ width }) => width));
  const inner = 30 + Math.max(1, rows.length) * ROW;
  const a = widest / 2 / 0.88 + 8;
  const b = inner / 2 / 0.82 + 10;
  const top = -inner / 2;
  const titleX = 14;
  const marks: Mark[] = [];
  rows.forEach((row, i) => {
    let x = -row.width / 2;
    const y = top + 30 + ROW / 2 + i * ROW;
    for (const member of row.members) {
      const label = shortName(catalog, member);
      const r = GLYPH - 0.75;
      marks.push({
        actor: member,
        x: x + r,
        y,
        r,
        label: { lines: [label], x: x + 2 * r + 5, y, align: "left", size: NAME_SIZE - 0.5 },
      });
      x += itemWidth(label) + GAP;
    }
  });
  return {
    actor,
    w: a,
    h: b,
    marks,
    hull: {
      a,
      b,
      title: { lines: [name], x: titleX, y: top + 13, align: "center", size: TITLE_SIZE },
      emblem: { x: titleX - titleW / 2 - 20, y: top + 13 },
    },
  };
}

/** A bloc without hull: glyph, name beneath, and beneath that its few members. */
export function glyphFootprint(
  catalog: Catalog,
  actor: number,
  members: readonly number[],
): Footprint {
  const lines = breakName(shortName(catalog, actor), NAME_SIZE, 104);
  const listed = members.map((member) => ({ member, label: shortName(catalog, member) }));
  const width = Math.max(
    ...lines.map((line) => textWidth(line, NAME_SIZE)),
    ...listed.map(({ label }) => itemWidth(label)),
    2 * OUTER_GLYPH,
  );
  const height = 2 * OUTER_GLYPH + 5 + lines.length * LINE + listed.length * 16;
  const top = -height / 2;
  const marks: Mark[] = [
    {
      actor,
      x: 0,
      y: top + OUTER_GLYPH,
      r: OUTER_GLYPH,
      label: { lines, x: 0, y: top + 2 * OUTER_GLYPH + 12, align: "center", size: NAME_SIZE },
    },
  ];
  listed.forEach(({ member, label }, i) => {
    const x = -itemWidth(label) / 2;
    const y = top + 2 * OUTER_GLYPH + 5 + lines.length * LINE + i * 16 + 8;
    const r = GLYPH - 1;
    marks.push({
      actor: member,
      x: x + r,
      y,
      r,
      label: { lines: [label], x: x + 2 * r + 5, y, align: "left", size: NAME_SIZE - 0.5 },
    });
  });
  return { actor, w: width / 2 + 3, h: height / 2 + 2, marks };
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

function itemWidth(label: string): number {
  return textWidth(label, NAME_SIZE - 0.5) + 2 * GLYPH + 5;
}

type MemberRow = { members: number[]; width: number };

/** First fit: each member goes into the first row with room, so that short names fill up long rows. */
function packRows(catalog: Catalog, members: readonly number[], limit: number): MemberRow[] {
  const rows: MemberRow[] = [];
  for (const member of members) {
    const width = itemWidth(shortName(catalog, member));
    const found = rows.find((row) => row.width + GAP + width <= limit);
    if (found) {
      found.members.push(member);
      found.width += GAP + width;
    } else rows.push({ members: [member], width });
  }
  return rows;
}
