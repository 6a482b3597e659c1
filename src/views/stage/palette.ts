import { type Paint, palePaint, stancePaint } from "../../engine/marks.ts";
import { STANCES } from "../../model/plover.ts";
import { PAINT_TOKENS } from "../paper/paint-tokens.ts";

/** A colour as WebGL takes it: red, green, blue, each from 0 to 1. */
export type Rgb = readonly [number, number, number];

/** The page's colours in this theme: `css` for the 2D layers, numbers for the programs. Stances in the order of STANCES. */
export type Palette = {
  css: Record<Paint, string>;
  ground: Rgb;
  hull: Rgb;
  ink: Rgb;
  faded: Rgb;
  ghost: Rgb;
  stances: readonly Rgb[];
  pale: readonly Rgb[];
  serif: string;
  sans: string;
  /** How much larger names are than the scene has them, and the least they may be in css px. */
  nameScale: number;
  nameLeast: number;
};

/** Reads the design tokens. `token` gives a custom property's value, as `getPropertyValue` of a computed style does. */
export function readPalette(token: (name: string) => string): Palette {
  const value = (name: string) => token(name).trim();
  const css = Object.fromEntries(
    Object.entries(PAINT_TOKENS).map(([paint, name]) => [paint, value(name)]),
  ) as Record<Paint, string>;
  return {
    css,
    ground: rgbOf(css.ground),
    hull: rgbOf(css.hull),
    ink: rgbOf(css.ink),
    faded: rgbOf(css["ink-3"]),
    ghost: rgbOf(css.ghost),
    stances: STANCES.map((_, stance) => rgbOf(css[stancePaint(stance)])),
    pale: STANCES.map((_, stance) => rgbOf(css[palePaint(stance)])),
    serif: value("--font-serif"),
    sans: value("--font-sans"),
    nameScale: Number(value("--name-scale")),
    nameLeast: Number(value("--name-least")),
  };
}

/**
 * Reads "#rgb" or "#rrggbb".
 * @throws {Error} for anything else: the tokens of src/style.css are written so.
 */
export function rgbOf(hex: string): Rgb {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(hex)?.[1];
  if (!digits) throw new Error(`"${hex}" is no colour like #1B4F8F: write the design token so.`);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  const part = (at: number) => Number.parseInt(full.slice(at, at + 2), 16) / 255;
  return [part(0), part(2), part(4)];
}
