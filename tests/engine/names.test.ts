import { expect, test } from "vitest";
import { type Name, type NameView, placeNames } from "../../src/engine/names.ts";

const name: Name = {
  actor: 0,
  label: {
    x: 100,
    y: 100,
    align: "center",
    size: 14,
    lines: ["Egypt"],
  } as unknown as Name["label"],
  sign: { x: 100, y: 80, r: 5 },
  kind: "outer",
  focal: true,
  tied: true,
  crossed: true,
};

function sizeIn(view: Partial<NameView>): number | undefined {
  const whole = { k: 1, x: 0, y: 0, size: null, ...view };
  return placeNames([name], Uint8Array.of(1), whole, () => 30)[0]?.face.size;
}

test("a name is as large as it is drawn, but never smaller than can be read", () => {
  expect(sizeIn({})).toBe(14);
  expect(sizeIn({ k: 0.1 })).toBe(10.5);
});

test("a projector's setting makes names larger than the drawing, and raises the smallest", () => {
  expect(sizeIn({ scale: 2 })).toBe(28);
  expect(sizeIn({ k: 0.1, scale: 2, least: 36 })).toBe(36);
});
