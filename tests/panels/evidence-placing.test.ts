import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, placeBeside } from "../../src/panels/evidence/placing.ts";

const VIEWPORT = { width: 1440, height: 900 };
const bead = (x: number, y: number): Box => ({
  left: x - 12,
  top: y - 12,
  right: x + 12,
  bottom: y + 12,
});

test("a card stands beneath or above a bead, where there is more room", () => {
  const size = { width: 330, height: 240 };
  expect(placeBeside(bead(700, 300), size, VIEWPORT).y).toBe(328);
  expect(placeBeside(bead(700, 600), size, VIEWPORT).y).toBe(600 - 12 - 16 - 240);
});

test("a card stands at the side of a row of a list, so that the next rows stay free", () => {
  const row = { left: 1072, top: 300, right: 1440, bottom: 356 };
  const { x } = placeBeside(row, { width: 330, height: 240 }, VIEWPORT);
  expect(x).toBe(1072 - 16 - 330);
});

test("a card never leaves the viewport, and covers a bead only where no side has room", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 12, max: 1428 }),
      fc.integer({ min: 12, max: 888 }),
      fc.integer({ min: 100, max: 420 }),
      fc.integer({ min: 60, max: 860 }),
      (x, y, width, height) => {
        const box = bead(x, y);
        const at = placeBeside(box, { width, height }, VIEWPORT);
        expect(at.x).toBeGreaterThanOrEqual(8);
        expect(at.y).toBeGreaterThanOrEqual(8);
        expect(at.x + width).toBeLessThanOrEqual(VIEWPORT.width - 8);
        expect(at.y + height).toBeLessThanOrEqual(VIEWPORT.height - 8);
        const covers =
          at.x < box.right &&
          at.x + width > box.left &&
          at.y < box.bottom &&
          at.y + height > box.top;
        expect(covers).toBe(false);
      },
    ),
  );
});

test("a card keeps off the line of the tie that it tells of, whichever way the tie runs", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 400, max: 1040 }),
      fc.integer({ min: 300, max: 600 }),
      fc.double({ min: 0, max: Math.PI, noNaN: true }),
      (x, y, angle) => {
        const size = { width: 330, height: 240 };
        const along = { x: Math.cos(angle), y: Math.sin(angle) };
        const at = placeBeside(bead(x, y), size, VIEWPORT, along);
        const away = [at.x, at.x + 330].flatMap((px) =>
          [at.y, at.y + 240].map((py) => (px - x) * along.y - (py - y) * along.x),
        );
        expect(Math.min(...away) > 10 || Math.max(...away) < -10).toBe(true);
      },
    ),
  );
});
