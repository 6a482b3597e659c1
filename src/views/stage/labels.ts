import { type Label, LINE } from "../../engine/footprint.ts";
import type { Point } from "../../engine/geometry.ts";
import type { Drawn } from "../../state/derived.ts";
import { toStage, type View } from "./camera.ts";
import { Occupied } from "./occupied.ts";
import type { Palette } from "./palette.ts";

/** No name is smaller than this on the screen, in css px. */
const SMALLEST = 10.5;
const TITLE_SPACING = 0.13;
const HALO = 3.5;
const MOST = 400;

/** A name on the stage, before it is known whether there is room for it. */
export type Name = {
  actor: number;
  label: Label;
  kind: "title" | "member" | "outer" | "aside";
  focal: boolean;
  tied: boolean;
  /** Lines may pass beneath it. */
  crossed: boolean;
};

/** A figure on a bead or in a ribbon's end, in scene px. */
export type Figure = {
  text: string;
  at: Point;
  size: number;
  colour: string;
  halo: string | null;
  alpha: number;
};

/** The names of a scene, and for a bloc in focus without members a line that says so. */
export function namesOf({ catalog, scene, ties }: Drawn): Name[] {
  const focal = new Set(catalog.dataset.focus.flatMap((id) => catalog.actorOf.get(id) ?? []));
  const hulls = new Map(scene.hulls.map((hull) => [hull.actor, hull]));
  const shown = new Set(ties.shown);
  const open = new Set(
    scene.actors.flatMap(({ actor, bloc, tied }) => (tied && bloc !== actor ? [bloc] : [])),
  );
  const names = scene.actors.map(({ actor, label, bloc }): Name => {
    const kind = hulls.has(actor) ? "title" : bloc >= 0 && hulls.has(bloc) ? "member" : "outer";
    const crossed = kind === "outer" || open.has(bloc);
    return { actor, label, kind, focal: focal.has(actor), tied: shown.has(actor), crossed };
  });
  const peopled = new Set(
    scene.actors.flatMap(({ actor, bloc }) => (bloc === actor ? [] : [bloc])),
  );
  for (const [actor, { title, x }] of hulls) {
    if (peopled.has(actor)) continue;
    const label: Label = {
      ...title,
      x,
      y: title.y + 25,
      size: 11.5,
      lines: ["no member named"],
    };
    names.push({ actor, label, kind: "aside", focal: false, tied: false, crossed: false });
  }
  return names;
}

/** Paints names and figures. Where two names would meet, the one that matters less is left out. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  view: View,
  palette: Palette,
  stage: { width: number; height: number },
  names: readonly Name[],
  figures: readonly Figure[],
  active: Uint8Array,
  strength: (actor: number) => number,
): void {
  const occupied = new Occupied();
  const wanted = names
    .map((name) => ({ name, weight: weightOf(name, active) }))
    .sort((p, q) => q.weight - p.weight)
    .slice(0, MOST);
  context.lineJoin = "round";
  for (const { name } of wanted) {
    const set = settingOf(name, view, palette);
    const at = toStage(view, name.label);
    if (at.x < -200 || at.y < -40 || at.x > stage.width + 200 || at.y > stage.height + 40) continue;
    use(context, set);
    const width = Math.max(...set.lines.map((line) => context.measureText(line).width));
    const left = name.label.align === "left" ? at.x : at.x - width / 2;
    const height = set.lines.length * set.step;
    if (!occupied.take(left, at.y - set.size / 2, width, height)) continue;
    context.globalAlpha = strength(name.actor);
    context.fillStyle = colourOf(name, active, palette);
    context.strokeStyle = name.kind === "outer" ? palette.css.ground : palette.css.hull;
    context.lineWidth = 2 * HALO;
    set.lines.forEach((line, i) => {
      const x = name.kind === "title" ? at.x + set.spacing / 2 : at.x;
      const y = at.y + i * set.step;
      if (name.crossed) context.strokeText(line, x, y);
      context.fillText(line, x, y);
    });
  }
  context.letterSpacing = "0px";
  context.textAlign = "center";
  for (const { text, at, size, colour, halo, alpha } of figures) {
    const px = size * view.k;
    if (px < 6.5) continue;
    const { x, y } = toStage(view, at);
    context.globalAlpha = alpha;
    context.font = `650 ${px}px ${palette.sans}`;
    if (halo) {
      context.strokeStyle = halo;
      context.lineWidth = 3;
      context.strokeText(text, x, y + px * 0.04);
    }
    context.fillStyle = colour;
    context.fillText(text, x, y + px * 0.04);
  }
  context.globalAlpha = 1;
}

type Setting = {
  lines: readonly string[];
  font: string;
  size: number;
  step: number;
  spacing: number;
  align: CanvasTextAlign;
};

function settingOf({ label, kind }: Name, view: View, palette: Palette): Setting {
  const size = Math.max(SMALLEST, label.size * view.k);
  const title = kind === "title";
  const face = title ? `600 ${size}px ${palette.serif}` : `${size}px ${palette.sans}`;
  return {
    lines: title ? label.lines.map((line) => line.toLocaleUpperCase("en")) : label.lines,
    font: kind === "aside" ? `italic ${size}px ${palette.serif}` : face,
    size,
    step: Math.max(LINE * view.k, size * 1.12),
    spacing: title ? TITLE_SPACING * size : 0,
    align: label.align,
  };
}

function use(context: CanvasRenderingContext2D, { font, spacing, align }: Setting): void {
  context.font = font;
  context.letterSpacing = `${spacing}px`;
  context.textAlign = align;
  context.textBaseline = "middle";
}

function weightOf({ kind, focal, tied, actor, label }: Name, active: Uint8Array): number {
  const here = active[actor] ? 1 : 0;
  const rank = kind === "title" ? 8 : tied ? 4 : kind === "outer" ? 2 : 1;
  return rank * 2 + here * 3 + (focal ? 20 : 0) - label.size / 1000;
}

function colourOf({ kind, actor }: Name, active: Uint8Array, { css }: Palette): string {
  if (kind === "aside") return css.ink3;
  if (kind === "title") return css.ink;
  return active[actor] ? (kind === "outer" ? css.ink : css.ink2) : css.ink3;
}
