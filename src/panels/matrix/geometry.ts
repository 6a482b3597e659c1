import type { MatrixUnit } from "../../engine/matrix.ts";

/** What the grid is drawn on, in px. */
export type MatrixSize = {
  headWidth: number;
  headHeight: number;
  columnWidth: number;
  columns: number;
  rows: number;
  focal: number;
  focalHeight: number;
  otherHeight: number;
};

/** Positions `[first, last]`, both included. */
export type Stretch = { first: number; last: number };

const NARROWEST: Record<MatrixUnit, number> = { month: 28, quarter: 28, year: 56 };
/** For the thumb. A year is as narrow as five of them need to stand side by side on a phone. */
const NARROWEST_TOUCHED: Record<MatrixUnit, number> = { month: 44, quarter: 44, year: 50 };
const HEAD_HEIGHT = { pointed: 58, touched: 76 };
/** On a narrow sheet the names and counts wrap, and need more height. */
const ROOMY = { head: 206, least: 70, most: 96, other: 62 };
const TIGHT = { head: 128, least: 106, most: 106, other: 88 };
const TIGHT_BELOW = 560;
/** Room for the line between the focal pairs and the others, with its words. */
export const DIVIDER = 30;
const OVERSCAN_ROWS = 3;
const OVERSCAN_COLUMNS = 4;

/** Fits the columns into a width and the focal pairs into a height, where they have room there; `touch` widens what is pressed. */
export function matrixSize(
  view: { width: number; height: number },
  unit: MatrixUnit,
  columns: number,
  rows: number,
  focal: number,
  touch = false,
): MatrixSize {
  const tight = view.width < TIGHT_BELOW;
  const { head: headWidth, least, most, other } = tight ? TIGHT : ROOMY;
  const headHeight = touch ? HEAD_HEIGHT.touched : HEAD_HEIGHT.pointed;
  const narrowest = (touch || tight ? NARROWEST_TOUCHED : NARROWEST)[unit];
  const room = view.height - headHeight - (rows > focal ? DIVIDER : 2);
  return {
    headWidth,
    headHeight,
    columnWidth: Math.max(narrowest, (view.width - headWidth - 1) / Math.max(1, columns)),
    columns,
    rows,
    focal,
    focalHeight: Math.max(least, Math.min(most, Math.floor(room / Math.max(1, focal)))),
    otherHeight: other,
  };
}

/** How wide and high everything is. */
export function wholeOf(size: MatrixSize): { width: number; height: number } {
  return {
    width: size.headWidth + size.columnWidth * size.columns,
    height: topOf(size, size.rows) + 1,
  };
}

/** Where a row begins. */
export function topOf(size: MatrixSize, row: number) {
  const { headHeight, focal, focalHeight, otherHeight, rows } = size;
  if (row < focal || rows === focal) return headHeight + row * focalHeight;
  const divider = focal > 0 ? DIVIDER : 0;
  return headHeight + focal * focalHeight + divider + (row - focal) * otherHeight;
}

/** How high a row is. */
export function heightOf({ focal, focalHeight, otherHeight }: MatrixSize, row: number): number {
  return row < focal ? focalHeight : otherHeight;
}

/** The rows to draw for a stretch of the scrolled height. */
export function rowsBetween(size: MatrixSize, top: number, bottom: number): Stretch {
  const at = (y: number) => {
    const focalEnd = topOf(size, size.focal);
    if (y < focalEnd) return Math.floor((y - size.headHeight) / size.focalHeight);
    return size.focal + Math.floor((y - focalEnd) / size.otherHeight);
  };
  return within(at(top) - OVERSCAN_ROWS, at(bottom) + OVERSCAN_ROWS, size.rows);
}

/** The columns to draw for a stretch of the scrolled width. */
export function columnsBetween(size: MatrixSize, left: number, right: number): Stretch {
  const at = (x: number) => Math.floor(x / size.columnWidth);
  return within(
    at(left) - OVERSCAN_COLUMNS,
    at(right - size.headWidth) + OVERSCAN_COLUMNS,
    size.columns,
  );
}

/** A stretch as a list, with one more position that must be there whatever is in view. */
export function listed({ first, last }: Stretch, also: number): number[] {
  const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  if (also >= 0 && (also < first || also > last)) all.push(also);
  return all;
}

function within(first: number, last: number, all: number): Stretch {
  return { first: Math.max(0, Math.min(first, all - 1)), last: Math.min(all - 1, last) };
}
