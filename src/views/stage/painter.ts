import { figuresOf } from "../../engine/figures.ts";
import type { Name } from "../../engine/name.ts";
import { namesOf } from "../../engine/names.ts";
import type { Counted, Drawn } from "../../state/derived.ts";
import type { Subject } from "../../state/store.ts";
import type { View } from "./camera.ts";
import type { CountsBuffer } from "./counts-buffer.ts";
import { paintFigures, seenBeads } from "./figures.ts";
import type { StageGraph } from "./graph.ts";
import { paintRings } from "./highlights.ts";
import { paintHulls } from "./hulls.ts";
import { paintNames } from "./labels.ts";
import { type Palette, readPalette } from "./palette.ts";
import { type Lit, litBy } from "./spotlight.ts";

type Size = { width: number; height: number };

/** Paints the two 2D layers of a scene: hulls below the lines; names, figures and rings above the beads. */
export class Painter {
  palette: Palette = readPalette(tokens());
  counted: Counted | null = null;
  private readonly counts: CountsBuffer;
  private scene: { drawn: Drawn; stage: StageGraph; names: Name[] } | null = null;
  private subjects: readonly (Subject | null)[] = [];
  private lit: Lit = { ties: new Set(), actors: new Set(), beads: new Set() };

  constructor(counts: CountsBuffer) {
    this.counts = counts;
  }

  /** Reads the colours of the page's theme. */
  retheme(): void {
    this.palette = readPalette(tokens());
  }

  setScene(drawn: Drawn, stage: StageGraph): void {
    this.scene = { drawn, stage, names: namesOf(drawn) };
    this.lit = litBy(drawn, stage, this.subjects);
  }

  /** Lights what is hovered and selected; false where that is lit already. */
  light(subjects: readonly (Subject | null)[]): boolean {
    const same =
      subjects.length === this.subjects.length &&
      subjects.every(
        (subject, i) =>
          subject?.id === this.subjects[i]?.id && subject?.kind === this.subjects[i]?.kind,
      );
    if (same) return false;
    this.subjects = subjects;
    if (this.scene) this.lit = litBy(this.scene.drawn, this.scene.stage, subjects);
    return true;
  }

  below(context: CanvasRenderingContext2D, view: View): void {
    if (!this.scene) return;
    paintHulls(context, view, this.scene.drawn.scene, this.palette, this.lit, this.strength);
  }

  above(context: CanvasRenderingContext2D, view: View, size: Size): void {
    const { scene: painted, counted, counts, palette } = this;
    if (!painted || !counted) return;
    const { stage, names } = painted;
    const { scene } = painted.drawn;
    paintNames(context, view, palette, size, names, counts.active, this.strength);
    const strength = (actors: readonly number[]) => counts.strengthOf(actors, -1);
    const figures = figuresOf(counted, scene.strands, seenBeads(stage, counts), strength);
    paintFigures(context, view, palette, figures);
    paintRings(context, view, scene, stage, counts, palette, this.lit);
  }

  private readonly strength = (actor: number): number => this.counts.strengthOf([actor], -1);
}

function tokens(): (name: string) => string {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(name);
}
