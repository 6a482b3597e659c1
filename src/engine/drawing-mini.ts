import { activeActors } from "./activity.ts";
import { boundsOf } from "./bounds.ts";
import { isCrowded } from "./crowd.ts";
import { type Drawing, MOST_GHOSTS, nameOfLine, type Subjects, subjectsOf } from "./drawing.ts";
import { hullMarks } from "./drawing-actors.ts";
import { nameMark, roughMeasure } from "./drawing-texts.ts";
import type { Fold } from "./fold.ts";
import { between, distance, type Point } from "./geometry.ts";
import { type LineLook, lineLook, linesOf, type SceneLine } from "./lines.ts";
import { beadLook, beadsOf, visibleHubs } from "./looks.ts";
import {
  LAYERS,
  type Look,
  lookOf,
  type Mark,
  type MarkSubject,
  type Paint,
  type PathMark,
  stancePaint,
} from "./marks.ts";
import { namesOf, placeNames } from "./names.ts";
import type { LaidOut } from "./scene.ts";

/** Lengths in css px of the small picture: what would be hairs at its scale is drawn this wide. */
const LEAST = {
  hidden: 0,
  ghost: 0.6,
  dotted: 1,
  dashed: 1.1,
  faint: 1.2,
  strand: 1.2,
  widest: 2.6,
};
const CASING = 0.5;
const DASH = [2.6, 1.8];
const DOTS = [0, 2.4];
const TICK = { step: 4, half: 1.9, stroke: 0.6 };
const BEAD = { r: 1.35, stroke: 0.6, apart: 2.9 };
const HUB = { r: 2.2, stroke: 0.8 };
const SIGN = 1.2;
const MARGIN = 3;
const FAINT = 0.45;
const WIDEST = 15;
const NEUTRAL = 2;
/** In a crowded scene so many strands, the widest ones, give its density. */
const MOST_STRANDS = 600;

/** The part of the scene that a small picture shows: what hulls and signs fill. The same in every window. */
function miniBox({ scene }: LaidOut, size: { width: number; height: number }) {
  const { left, right, top, bottom } = boundsOf(scene);
  const scale = Math.min(
    (size.width - 2 * MARGIN) / (right - left),
    (size.height - 2 * MARGIN) / (bottom - top),
  );
  const edge = MARGIN / scale;
  const box = {
    x: left - edge,
    y: top - edge,
    width: right - left + 2 * edge,
    height: bottom - top + 2 * edge,
  };
  return { box, scale };
}

/**
 * Draws a scene small, for a frame of `size` css px: the same places, strands and beads as `drawingOf`, as wide as can be
 * seen; no figures, no numerals, and of the names only those of blocs that fit their hulls. In a crowded scene the widest
 * strands alone, painted together.
 */
export function miniDrawingOf(
  laid: LaidOut,
  fold: Fold,
  size: { width: number; height: number },
): Drawing {
  const { box, scale } = miniBox(laid, size);
  const mini = new Mini(laid, fold, scale);
  const crowded = isCrowded(laid.catalog, laid.ties);
  const marks = [
    ...mini.actors(),
    ...(crowded ? mini.density() : [...mini.lines(), ...mini.beads(), ...mini.hubs()]),
    ...mini.names(),
  ];
  const rank = (mark: Mark) => LAYERS.indexOf(mark.layer);
  return { box, marks: marks.sort((p, q) => rank(p) - rank(q)) };
}

class Mini {
  private readonly laid: LaidOut;
  private readonly fold: Fold;
  private readonly scale: number;
  private readonly px: number;
  private readonly subjects: Subjects;

  constructor(laid: LaidOut, fold: Fold, scale: number) {
    this.laid = laid;
    this.fold = fold;
    this.scale = scale;
    this.px = 1 / scale;
    this.subjects = subjectsOf(laid);
  }

  actors(): Mark[] {
    const { scene } = this.laid;
    const hulls = scene.hulls.flatMap((hull) =>
      hullMarks(hull, this.subjects.actor(hull.actor), 1)
        .slice(0, 1)
        .map((mark) => ({ ...mark, fill: "hull" as const, width: 0.8 * this.px })),
    );
    const active = activeActors(this.laid.catalog, this.fold);
    const outer = scene.actors.filter(({ bloc }) => bloc < 0);
    return [
      ...hulls,
      ...outer.map(({ actor, x, y }) => {
        const fill = active[actor] ? "ink-2" : "ghost";
        return this.disc({ x, y }, SIGN, "glyphs", this.subjects.actor(actor), "glyph", { fill });
      }),
    ];
  }

  lines(): PathMark[] {
    const { laid, fold } = this;
    const lines = linesOf(laid);
    const ghosts = lines.length <= MOST_GHOSTS;
    return lines.flatMap((line) => {
      if (line.inside) return [];
      const look = lineLook(laid, fold, line, { crowded: false, ghosts });
      return look.state === "hidden" ? [] : this.line(line, look);
    });
  }

  /** The widest strands of a crowded scene, those of one stance and about one width as one mark. */
  density(): PathMark[] {
    const { laid, fold, px } = this;
    const seen = linesOf(laid).flatMap((line) => {
      if (line.kind !== "strand") return [];
      const look = lineLook(laid, fold, line, { crowded: true, ghosts: false });
      return look.state === "hidden" ? [] : [{ line, look }];
    });
    seen.sort((p, q) => q.look.width - p.look.width);
    const groups = new Map<string, { lines: Point[][]; said: Partial<Look> }>();
    for (const { line, look } of seen.slice(0, MOST_STRANDS)) {
      const dashed = look.state === "dashed";
      const width = Math.round(look.width / 4);
      const key = `strands-${line.stance}-${dashed ? "planned" : width}`;
      const stroke = stancePaint(line.stance);
      const said = { stroke, width: (0.5 + width * 0.3) * px, opacity: 0.7 };
      const dash = dashed ? { dash: DASH.map((length) => length * px) } : {};
      const group = groups.get(key) ?? { lines: [], said: { ...said, ...dash } };
      group.lines.push([...line.ends]);
      groups.set(key, group);
    }
    return [...groups].map(([part, { lines, said }]) => this.path(null, part, lines, said));
  }

  beads(): Mark[] {
    const { catalog, ties, scene } = this.laid;
    return scene.strands.flatMap((strand) => {
      const beads = beadsOf(catalog, ties, this.fold, strand).filter(({ event }) => event >= 0);
      const gaps = beads.slice(1).map((bead, i) => distance(bead, beads[i] as Point));
      if (Math.min(...gaps) < BEAD.apart * this.px) return [];
      return beads.map(({ event, x, y }) => this.bead(event, { x, y }, strand.stance));
    });
  }

  hubs(): Mark[] {
    const { catalog, scene } = this.laid;
    return visibleHubs(this.fold, scene).map(({ event, x, y }) => {
      const stroke = stancePaint(catalog.stances[event] as number);
      const said = { fill: "ground", stroke, width: HUB.stroke * this.px } as const;
      return this.disc({ x, y }, HUB.r, "beads", this.subjects.event(event), "bead", said);
    });
  }

  names(): Mark[] {
    const { laid, scale, subjects } = this;
    const hulls = new Map(laid.scene.hulls.map((hull) => [hull.actor, hull]));
    const titles = namesOf(laid).filter(({ kind, focal }) => kind === "title" && focal);
    const view = { k: scale, x: 0, y: 0, size: null };
    const placed = placeNames(titles, new Uint8Array(), view, roughMeasure);
    return placed.flatMap((name) => {
      const room = 2 * (hulls.get(name.actor)?.a ?? 0) * scale;
      const widest = Math.max(...name.lines.map((line) => roughMeasure(line, name.face)));
      return widest > room ? [] : [nameMark(name, scale, subjects.actor(name.actor), 1)];
    });
  }

  private line(line: SceneLine, { state, width }: LineLook): PathMark[] {
    const { px, subjects } = this;
    const { subject, part } = nameOfLine(line, subjects);
    const stroke: Paint = state === "ghost" ? "ghost" : stancePaint(line.stance);
    const wide = state === "solid" || state === "tube";
    const grown = LEAST.strand + (LEAST.widest - LEAST.strand) * (width / WIDEST);
    const stroked = (wide ? grown : LEAST[state]) * px;
    const said: Partial<Look> = {
      stroke,
      width: stroked,
      layer: state === "ghost" ? "ghosts" : "ribbons",
      opacity: state === "faint" ? FAINT : 1,
      dash: state === "dashed" ? DASH.map((length) => length * px) : null,
    };
    if (state === "dotted") Object.assign(said, { dash: DOTS.map((n) => n * px), round: true });
    const body = this.path(subject, part, [[...line.ends]], said);
    if (!wide && state !== "dashed") return [body];
    const casing = { stroke: "ground", width: stroked + 2 * CASING * px } as const;
    const marks = [this.path(subject, `${part}-casing`, [[...line.ends]], casing), body];
    if (line.stance <= NEUTRAL) return marks;
    const ticks = { stroke, width: TICK.stroke * px };
    return [...marks, this.path(subject, `${part}-ticks`, ticksOf(line, px), ticks)];
  }

  private bead(event: number, at: Point, stance: number): Mark {
    const { core } = beadLook(this.laid.catalog, event);
    const paint = stancePaint(stance);
    const hollow = { fill: "ground", stroke: paint, width: BEAD.stroke * this.px } as const;
    const full = { fill: paint, stroke: "ground", width: (BEAD.stroke / 2) * this.px } as const;
    const said = core === "full" ? full : hollow;
    return this.disc(at, BEAD.r, "beads", this.subjects.event(event), "bead", said);
  }

  private path(
    subject: MarkSubject | null,
    part: string,
    lines: readonly Point[][],
    said: Partial<Look>,
  ): PathMark {
    return { ...lookOf("ribbons", subject, part, said), shape: "path", lines, closed: false };
  }

  private disc(
    { x, y }: Point,
    r: number,
    layer: Look["layer"],
    subject: MarkSubject,
    part: string,
    said: Partial<Look>,
  ): Mark {
    const look = lookOf(layer, subject, part, said);
    return { ...look, shape: "ellipse", x, y, rx: r * this.px, ry: r * this.px };
  }
}

/** Fewer and longer ticks than the stage has, across a line. */
function ticksOf({ ends: [a, b] }: SceneLine, px: number): Point[][] {
  const length = distance(a, b);
  const n = Math.max(1, Math.floor(length / (TICK.step * px)));
  const normal = {
    x: (-(b.y - a.y) / (length || 1)) * TICK.half * px,
    y: ((b.x - a.x) / (length || 1)) * TICK.half * px,
  };
  return Array.from({ length: n }, (_, i) => {
    const { x, y } = between(a, b, (i + 0.5) / n);
    return [
      { x: x - normal.x, y: y - normal.y },
      { x: x + normal.x, y: y + normal.y },
    ];
  });
}
