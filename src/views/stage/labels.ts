import { type Label, LINE } from "../../engine/footprint.ts";
import type { Point } from "../../engine/geometry.ts";
import { Occupied } from "../../engine/occupied.ts";
import type { Drawn } from "../../state/derived.ts";
import { toStage, type View } from "./camera.ts";
import type { Palette } from "./palette.ts";

const TITLE_SPACING = 0.13;
const HALO = 3;
const MOST = 400;
/** Names whose signs lie farther off the stage are not considered, in css px. */
const OFF = 120;

/** A name on the stage, before it is known whether there is room for it. */
export type Name = {
  actor: number;
  label: Label;
  /** The actor's own sign, which other names keep clear of. */
  sign: Point & { r: number };
  kind: "title" | "member" | "outer" | "aside";
  focal: boolean;
  tied: boolean;
  /** Lines may pass beneath it. */
  crossed: boolean;
};

/** The names of a scene, and for a bloc in focus without members a line that says so. */
export function namesOf({ catalog, scene, ties }: Drawn): Name[] {
  const focal = new Set(catalog.dataset.focus.flatMap((id) => catalog.actorOf.get(id) ?? []));
  const hulls = new Map(scene.hulls.map((hull) => [hull.actor, hull]));
  const shown = new Set(ties.shown);
  const open = new Set(
    scene.actors.flatMap(({ actor, bloc, tied }) => (tied && bloc !== actor ? [bloc] : [])),
  );
  const names = scene.actors.map(({ actor, label, bloc, x, y, r }): Name => {
    const kind = hulls.has(actor) ? "title" : bloc >= 0 && hulls.has(bloc) ? "member" : "outer";
    const crossed = kind === "outer" || open.has(bloc);
    const sign = { x, y, r };
    return { actor, label, sign, kind, focal: focal.has(actor), tied: shown.has(actor), crossed };
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
    const sign = { x, y: title.y, r: 0 };
    names.push({ actor, label, sign, kind: "aside", focal: false, tied: false, crossed: false });
  }
  return names;
}

/** Paints names. Where two would meet, or one would cover another's sign, the one that matters less is left out. */
export function paintNames(
  context: CanvasRenderingContext2D,
  view: View,
  palette: Palette,
  stage: { width: number; height: number },
  names: readonly Name[],
  active: Uint8Array,
  strength: (actor: number) => number,
): void {
  const occupied = new Occupied();
  const near = names.filter(({ sign }) => {
    const { x, y } = toStage(view, sign);
    return x > -OFF && y > -OFF && x < stage.width + OFF && y < stage.height + OFF;
  });
  const wanted = near
    .map((name) => ({ name, weight: weightOf(name, active) }))
    .sort((p, q) => q.weight - p.weight)
    .slice(0, MOST);
  for (const { name } of wanted) {
    const { x, y } = toStage(view, name.sign);
    const r = name.sign.r * view.k;
    if (r > 0) occupied.take(x - r, y - r, 2 * r, 2 * r, name.actor);
  }
  context.lineJoin = "round";
  for (const { name } of wanted) {
    const set = settingOf(name, view, palette);
    use(context, set);
    const { x, y } = placeOf(name, set, view);
    const width = Math.max(...set.lines.map((line) => context.measureText(line).width));
    const left = set.align === "left" ? x : x - width / 2;
    const height = set.lines.length * set.step;
    if (!occupied.take(left, y - set.size / 2, width, height, name.actor)) continue;
    context.globalAlpha = strength(name.actor);
    context.fillStyle = colourOf(name, active, palette);
    context.strokeStyle = name.kind === "outer" ? palette.css.ground : palette.css.hull;
    context.lineWidth = 2 * HALO * Math.min(1, Math.max(0.7, view.k));
    const each = (paint: (line: string, y: number) => void) => {
      set.lines.forEach((line, i) => {
        paint(line, y + i * set.step);
      });
    };
    // All haloes before all letters: a line's halo must not eat the line above it.
    if (name.crossed) each((line, at) => context.strokeText(line, x, at));
    each((line, at) => context.fillText(line, x, at));
  }
  context.globalAlpha = 1;
}

/** Where a name's first line lies in css px: one that could not shrink with the drawing grows away from its sign. */
function placeOf({ label, sign, kind }: Name, { size, step, spacing, lines }: Setting, view: View) {
  const { x, y } = toStage(view, label);
  if (kind !== "outer" || label.align !== "center")
    return { x: kind === "title" ? x + spacing / 2 : x, y };
  const grown = Math.max(0, size - label.size * view.k) / 2;
  const rows = (lines.length - 1) * (step - LINE * view.k);
  return { x, y: label.y < sign.y ? y - grown - rows : y + grown };
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
  const size = Math.max(palette.nameLeast, label.size * view.k * palette.nameScale);
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
