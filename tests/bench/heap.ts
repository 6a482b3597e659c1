import { memoryUsage } from "node:process";

/** Builds a thing and tells how many MB it keeps; needs Node's --expose-gc, without it NaN. */
export function weigh<T>(build: () => T): { built: T; megabytes: number } {
  const before = kept();
  const built = build();
  return { built, megabytes: (kept() - before) / 1e6 };
}

function kept(): number {
  if (!globalThis.gc) return Number.NaN;
  globalThis.gc();
  const { heapUsed, arrayBuffers } = memoryUsage();
  return heapUsed + arrayBuffers;
}
