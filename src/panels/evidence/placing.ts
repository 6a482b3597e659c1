import type { Point } from "../../engine/geometry.ts";

/** A rectangle in client px. */
export type Box = { left: number; top: number; right: number; bottom: number };

export type Size = { width: number; height: number };

const GAP = 14;
const MARGIN = 8;

/**
 * Where a card of a size stands beside a box: beneath or above it where there is room, else at its side; a box that is
 * wider than it is high (a row of a list) is left free by standing at its side first. Never outside the viewport, and
 * never over the box where any side has room.
 */
export function placeBeside(box: Box, size: Size, viewport: Size): Point {
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

/** The control that is pointed at, or the size of a bead around the point where it lies on a picture. */
export function boxAt({ x, y }: Point): Box {
  const control = document.elementFromPoint(x, y)?.closest("button, a, li, [role=treeitem]");
  if (control) return control.getBoundingClientRect();
  return { left: x - BEAD, top: y - BEAD, right: x + BEAD, bottom: y + BEAD };
}

const BEAD = 12;
