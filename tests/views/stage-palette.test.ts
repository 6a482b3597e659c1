import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { stancePaint } from "../../src/engine/marks.ts";
import { readPalette, rgbOf } from "../../src/views/stage/palette.ts";

const css = readFileSync(new URL("../../src/style.css", import.meta.url), "utf8").toLowerCase();
const [light = "", dark = ""] = css.split('[data-theme="dark"]');
const tokensIn = (text: string) => (name: string) =>
  new RegExp(`${name}:([^;]+);`).exec(text)?.[1] ??
  new RegExp(`${name}:([^;]+);`).exec(css)?.[1] ??
  "";

test("colours are read from the page's tokens, stances in their order", () => {
  const palette = readPalette(tokensIn(light));
  const stances = [0, 1, 2, 3, 4].map((stance) => palette.css[stancePaint(stance)]);
  expect(stances).toEqual(["#1b4f8f", "#3f8fd2", "#767676", "#d9740b", "#9c2f00"]);
  expect(palette.stances).toHaveLength(5);
  expect(palette.pale[1]).toEqual(rgbOf("#CFE1F1"));
  expect(palette.css.ground).toBe("#faf8f3");
});

test("the dark theme gives other colours through the same tokens", () => {
  const palette = readPalette(tokensIn(dark));
  expect(palette.css["stance-0"]).toBe("#a3d3ff");
  expect(palette.ground).toEqual(rgbOf("#14181F"));
});

test("a colour is three parts of one, long or short", () => {
  expect(rgbOf("#ff0080")).toEqual([1, 0, 128 / 255]);
  expect(rgbOf("#f00")).toEqual([1, 0, 0]);
});

test("a token that is no hex colour is refused with the cure", () => {
  expect(() => rgbOf("rebeccapurple")).toThrow("write the design token so");
});

/** Relative luminance (WCAG 2.2) of a colour of three parts. */
function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test.each([
  ["light", light],
  ["dark", dark],
])(
  "in the %s theme conflict is warm, cooperation cool, and deeds stand out from words without colour",
  (_, text) => {
    const { stances } = readPalette(tokensIn(text));
    const at = (stance: number) => stances[stance] ?? [];
    for (const stance of [0, 1]) expect(at(stance)[2]).toBeGreaterThan((at(stance)[0] ?? 1) + 0.2);
    for (const stance of [3, 4]) expect(at(stance)[0]).toBeGreaterThan((at(stance)[2] ?? 1) + 0.2);
    for (const [material, verbal] of [
      [0, 1],
      [4, 3],
    ] as const) {
      const [p, q] = [luminance(at(material)), luminance(at(verbal))];
      expect((Math.max(p, q) + 0.05) / (Math.min(p, q) + 0.05)).toBeGreaterThan(1.7);
    }
  },
);
