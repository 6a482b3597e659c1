import { activeActors } from "./activity.ts";
import { isCrowded } from "./crowd.ts";
import { glyphMarks, hullMarks } from "./drawing-actors.ts";
import { beadMarks } from "./drawing-beads.ts";
import { lineMarks } from "./drawing-lines.ts";
import { figureMark, nameMark, roughMeasure } from "./drawing-texts.ts";
import { figuresOf, type SeenBead } from "./figures.ts";
import type { Fold } from "./fold.ts";
import { lineLook, linesOf, type SceneLine } from "./lines.ts";
import { allBeads, beadLook, visibleHubs } from "./looks.ts";
import { LAYERS, type Mark, type MarkSubject } from "./marks.ts";
import type { Measure } from "./name.ts";
import { namesOf, placeNames } from "./names.ts";
import type { LaidOut } from "./scene.ts";

/** A picture as a flat list of marks in painting order, and the box of scene px that it fills. */
export type Drawing = {
  box: { x: number; y: number; width: number; height: number };
  marks: Mark[];
};

/**
 * `scale`: at how many css px per scene px it will be shown, which names go by. `ghosts`: whether ties of other times are
 * shown. `measure`: how wide a text stands in css px. `strength`: how strongly what is between actors, or an event (-1:
 * none), is drawn, from 0 to 1.
 */
export type DrawingOptions = {
  scale: number;
  ghosts: boolean;
  measure: Measure;
  strength: (actors: readonly number[], event: number) => number;
};

/** With more lines than these ghosts would be a fog over all the rest. */
export const MOST_GHOSTS = 5000;

/** Draws a scene with the counts of a fold's window, as the stage shows it. The fold must be of the scene's own ties. */
export function drawingOf(
  laid: LaidOut,
  fold: Fold,
  options: Partial<DrawingOptions> = {},
): Drawing {
  const builder = new DrawingBuilder(laid, fold, {
    scale: 1,
    ghosts: true,
    measure: roughMeasure,
    strength: () => 1,
    ...options,
  });
  const { width, height } = laid.scene;
  const rank = (mark: Mark) => LAYERS.indexOf(mark.layer);
  const marks = builder.marks.sort((p, q) => rank(p) - rank(q));
  return { box: { x: 0, y: 0, width, height }, marks };
}

class DrawingBuilder {
  readonly marks: Mark[] = [];
  private readonly laid: LaidOut;
  private readonly fold: Fold;
  private readonly options: DrawingOptions;
  private readonly active: Uint8Array;
  private readonly subjects: Subjects;

  constructor(laid: LaidOut, fold: Fold, options: DrawingOptions) {
    this.laid = laid;
    this.fold = fold;
    this.options = options;
    this.active = activeActors(laid.catalog, fold);
    this.subjects = subjectsOf(laid);
    this.addActors();
    this.addLines();
    const beads = isCrowded(laid.catalog, laid.ties) ? [] : this.addBeads();
    this.addNames();
    this.addFigures(beads);
  }

  private addActors(): void {
    const { catalog, scene } = this.laid;
    const hulls = new Set(scene.hulls.map(({ actor }) => actor));
    for (const hull of scene.hulls) {
      const subject = this.subjects.actor(hull.actor);
      this.marks.push(...hullMarks(hull, subject, this.options.strength([hull.actor], -1)));
    }
    for (const placed of scene.actors) {
      const { actor, bloc } = placed;
      const kind = catalog.actors[actor]?.kind ?? "other";
      const state = {
        active: this.active[actor] === 1,
        inside: bloc >= 0 && hulls.has(bloc),
        strength: this.options.strength([actor], -1),
      };
      this.marks.push(...glyphMarks(placed, kind, this.subjects.actor(actor), state));
    }
  }

  private addLines(): void {
    const { laid, fold, options } = this;
    const lines = linesOf(laid);
    const crowded = isCrowded(laid.catalog, laid.ties);
    const ghosts = options.ghosts && lines.length <= MOST_GHOSTS;
    for (const line of lines) {
      const look = lineLook(laid, fold, line, { crowded, ghosts });
      const strength = options.strength(line.actors, line.event);
      const { subject, part } = nameOfLine(line, this.subjects);
      this.marks.push(...lineMarks(line, look, subject, part, strength));
    }
  }

  private addBeads(): SeenBead[] {
    const { laid, fold, options, subjects, marks } = this;
    const { catalog, ties, scene } = laid;
    const strands = new Map(scene.strands.map((strand) => [strand.slot, strand]));
    const seen: SeenBead[] = [];
    for (const bead of allBeads(catalog, ties, fold, scene)) {
      const strand = strands.get(bead.slot);
      const tie = ties.ties[strand?.tie ?? -1];
      if (!strand || !tie) continue;
      const { slot, event, x, y } = bead;
      const { stance } = strand;
      const alpha = options.strength([tie.a, tie.b], event);
      seen.push({ slot, event, x, y, stance, alpha, more: bead.more.length });
      const place = { ...bead, hub: false };
      if (event < 0) {
        const [subject, part] = [subjects.tie(strand.tie), `more-${stance}`];
        marks.push(...beadMarks({ ...place, angle: 0 }, "more", stance, subject, part, alpha));
      } else {
        const look = beadLook(catalog, event);
        marks.push(...beadMarks(place, look, stance, subjects.event(event), "bead", alpha));
      }
    }
    for (const { slot, event, x, y, spokes } of visibleHubs(fold, scene)) {
      const alpha = options.strength(
        spokes.map(({ actor }) => actor),
        event,
      );
      const stance = catalog.stances[event] as number;
      const look = { ...beadLook(catalog, event), soft: false };
      const place = { x, y, angle: 0, hub: true };
      seen.push({ slot, event, x, y, stance, alpha, more: 0 });
      marks.push(...beadMarks(place, look, stance, subjects.event(event), "bead", alpha));
    }
    return seen;
  }

  private addNames(): void {
    const { scale, measure, strength } = this.options;
    const view = { k: scale, x: 0, y: 0, size: null };
    for (const name of placeNames(namesOf(this.laid), this.active, view, measure)) {
      const subject = this.subjects.actor(name.actor);
      this.marks.push(nameMark(name, scale, subject, strength([name.actor], -1)));
    }
  }

  private addFigures(beads: readonly SeenBead[]): void {
    const { laid, fold, options, subjects } = this;
    const { strands } = laid.scene;
    const stances = new Map(strands.map(({ slot, stance }) => [slot, stance]));
    const strength = (actors: readonly number[]) => options.strength(actors, -1);
    for (const figure of figuresOf({ ...laid, fold }, strands, beads, strength)) {
      const { event, tie, slot, part } = figure;
      const subject = event < 0 ? subjects.tie(tie) : subjects.event(event);
      this.marks.push(
        figureMark(figure, subject, event < 0 ? `${part}-${stances.get(slot)}` : part),
      );
    }
  }
}

export type Subjects = ReturnType<typeof subjectsOf>;

/** Names the subjects of marks by position. */
export function subjectsOf({ catalog, ties }: LaidOut) {
  return {
    actor: (at: number): MarkSubject => ({ kind: "actor", id: catalog.actors[at]?.id ?? "" }),
    event: (at: number): MarkSubject => ({ kind: "event", id: catalog.events[at]?.id ?? "" }),
    tie: (at: number): MarkSubject => ({ kind: "tie", id: ties.ties[at]?.key ?? "" }),
  };
}

/** What a line is about, and its name among the lines of the same: stable over windows. */
export function nameOfLine(
  line: SceneLine,
  subjects: Subjects,
): { subject: MarkSubject; part: string } {
  const { kind, key, event, tie, stance, to, inside } = line;
  if (kind === "hub") {
    const part = `spoke-${subjects.actor(to).id}${inside ? "-inside" : ""}`;
    return { subject: subjects.event(event), part };
  }
  const road = line.dotted ? "indirect" : `strand-${stance}`;
  const part = kind === "inner" ? `${road}-inside-${key.split(" ").at(-1)}` : road;
  return { subject: subjects.tie(tie), part };
}
