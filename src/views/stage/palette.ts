import { STANCES, type Stance } from "../../model/plover.ts";

/** A colour as WebGL takes it: red, green, blue, each from 0 to 1. */
export type Rgb = readonly [number, number, number];

/** The page's colours in this theme: `css` for the 2D layers, numbers for the programs. Stances in the order of STANCES. */
export type Palette = {
  css: Record<Ground, string>;
  ground: Rgb;
  hull: Rgb;
  ink: Rgb;
  faded: Rgb;
  ghost: Rgb;
  stances: readonly Rgb[];
  pale: readonly Rgb[];
  stanceCss: readonly string[];
  serif: string;
  sans: string;
  /** How much larger names are than the scene has them, and the least they may be in css px. */
  nameScale: number;
  nameLeast: number;
};

const GROUNDS = {
  ground: "--ground",
  hull: "--hull",
  band: "--hull-band-c",
  line: "--hull-line",
  ink: "--ink",
  ink2: "--ink-2",
  ink3: "--ink-3",
  ghost: "--ghost",
} as const;
type Ground = keyof typeof GROUNDS;

const TOKEN_OF: Record<Stance, string> = {
  "material-cooperation": "--coop-m",
  "verbal-cooperation": "--coop-v",
  neutral: "--neutral",
  "verbal-conflict": "--conf-v",
  "material-conflict": "--conf-m",
};

/** Reads the design tokens. `token` gives a custom property's value, as `getPropertyValue` of a computed style does. */
export function readPalette(token: (name: string) => string): Palette {
  const value = (name: string) => token(name).trim();
  const css = Object.fromEntries(
    Object.entries(GROUNDS).map(([key, name]) => [key, value(name)]),
  ) as Record<Ground, string>;
  const tokens = STANCES.map((stance) => TOKEN_OF[stance]);
  return {
    css,
    ground: rgbOf(css.ground),
    hull: rgbOf(css.hull),
    ink: rgbOf(css.ink),
    faded: rgbOf(css.ink3),
    ghost: rgbOf(css.ghost),
    stances: tokens.map((name) => rgbOf(value(name))),
    pale: tokens.map((name) => rgbOf(value(`${name}-t`))),
    stanceCss: tokens.map(value),
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
