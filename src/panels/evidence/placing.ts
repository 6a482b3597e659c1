import type { Point } from "../../engine/geometry.ts";

/** A rectangle in client px. */
export type Box = { left: number; top: number; right: number; bottom: number };

export type Size = { width: number; height: number };

const GAP = 16;
const MARGIN = 8;

/**
 * Where a card of a size stands beside a box: beneath or above it where there is room, else at its side; a box that is
 * wider than it is high (a row of a list) is left free by standing at its side first. Never outside the viewport, and
 * never over the box where any side has room. With `along`, the way that a tie runs through the box, the card keeps off
 * that line too where it can.
 */
export function placeBeside(box: Box, size: Size, viewport: Size, along?: Point): Point {
  const free = along && placeOffLine(box, size, viewport, along);
  if (free) return free;
  const room = {
    below: viewport.height - MARGIN - (box.bottom + GAP + size.height),
    above: box.top - GAP - size.height - MARGIN,
    right: viewport.width - MARGIN - (box.right + GAP + size.width),
    left: box.left - GAP - size.width - MARGIN,
  };
  const isRow = box.right - box.left > 2 * (box.bottom - box.top);
  const vertical =
    room.below >= room.above ? (["below", "above"] as const) : (["above", "below"] as const);
  const sides =
    room.right >= room.left ? (["right", "left"] as const) : (["left", "right"] as const);
  const order = isRow ? [...sides, ...vertical] : [...vertical, ...sides];
  const side =
    order.find((name) => room[name] >= 0) ?? order.reduce((a, b) => (room[b] > room[a] ? b : a));
  const middle = {
    x: (box.left + box.right - size.width) / 2,
    y: (box.top + box.bottom) / 2 - Math.min(size.height / 2, 40),
  };
  const at = {
    below: { x: middle.x, y: box.bottom + GAP },
    above: { x: middle.x, y: box.top - GAP - size.height },
    right: { x: box.right + GAP, y: middle.y },
    left: { x: box.left - GAP - size.width, y: middle.y },
  }[side];
  const within = (value: number, most: number) => Math.max(MARGIN, Math.min(value, most - MARGIN));
  return {
    x: Math.round(within(at.x, viewport.width - size.width)),
    y: Math.round(within(at.y, viewport.height - size.height)),
  };
}

/** Above or below the box, at a corner or at a side: the first place inside the viewport that the line does not cross. */
function placeOffLine(box: Box, size: Size, viewport: Size, along: Point): Point | undefined {
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const [above, below] = [box.top - GAP - size.height, box.bottom + GAP];
  const [left, right] = [box.left - GAP - size.width, box.right + GAP];
  const over = middle.y > viewport.height / 2;
  const aside = middle.x > viewport.width / 2;
  const ys = over ? [above, below] : [below, above];
  const xs = [middle.x - size.width / 2, ...(aside ? [left, right] : [right, left])];
  const corners = xs.flatMap((x) => ys.map((y) => ({ x, y })));
  const sides = xs.slice(1).map((x) => ({ x, y: middle.y - size.height / 2 }));
  const found = [...corners, ...sides].find(
    ({ x, y }) =>
      x >= MARGIN &&
      y >= MARGIN &&
      x + size.width <= viewport.width - MARGIN &&
      y + size.height <= viewport.height - MARGIN &&
      !isCrossed(
        { left: x, top: y, right: x + size.width, bottom: y + size.height },
        middle,
        along,
      ),
  );
  return found && { x: Math.round(found.x), y: Math.round(found.y) };
}

/** Whether the line, with room for its beads, runs through a box: its corners do not all lie on one side of it. */
function isCrossed({ left, top, right, bottom }: Box, on: Point, along: Point): boolean {
  const length = Math.hypot(along.x, along.y) || 1;
  const away = [left, right].flatMap((x) =>
    [top, bottom].map((y) => ((x - on.x) * along.y - (y - on.y) * along.x) / length),
  );
  return Math.min(...away) < BEAD && Math.max(...away) > -BEAD;
}

/** The control that is pointed at, or the size of a bead around the point where it lies on a picture. */
export function boxAt({ x, y }: Point): { box: Box; isControl: boolean } {
  const control = document.elementFromPoint(x, y)?.closest("button, a, li, [role=treeitem]");
  if (control) return { box: control.getBoundingClientRect(), isControl: true };
  const box = { left: x - BEAD, top: y - BEAD, right: x + BEAD, bottom: y + BEAD };
  return { box, isControl: false };
}

const BEAD = 12;
