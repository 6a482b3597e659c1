import type { Camera } from "../store.ts";

const FAR = 4;
const NEAR = 0.05;

/** "0.412~0.55~0.6": the middle in shares of the picture, and how much of it is seen. */
export function encodeCamera({ x, y, ratio }: Camera): string {
  return [x, y, ratio].map((part) => String(Math.round(part * 1000) / 1000)).join("~");
}

/** Reads what `encodeCamera` writes; undefined where it is no place from which anything is seen. */
export function decodeCamera(value: string): Camera | undefined {
  const parts = value.split("~");
  if (parts.length !== 3 || parts.some((part) => !/^-?\d{1,3}(\.\d{1,6})?$/.test(part)))
    return undefined;
  const [x = 0, y = 0, ratio = 1] = parts.map(Number);
  const sane = Math.abs(x) <= FAR && Math.abs(y) <= FAR && ratio >= NEAR && ratio <= FAR;
  return sane ? { x, y, ratio } : undefined;
}
