import type { Sorting } from "../store.ts";

const PART = /^([a-z][a-z-]*)\.(-?)([A-Za-z][A-Za-z0-9_]*)$/;

/** "ties.-reports~compare.name": the place, its column, "-" where it falls. */
export function encodeSorts(sorts: ReadonlyMap<string, Sorting>): string | null {
  const parts = [...sorts]
    .map(([place, { by, falling }]) => `${place}.${falling ? "-" : ""}${by}`)
    .sort();
  return parts.join("~") || null;
}

/** Reads what `encodeSorts` writes; undefined where a part of it is no sorting. */
export function decodeSorts(value: string): ReadonlyMap<string, Sorting> | undefined {
  const sorts = new Map<string, Sorting>();
  for (const part of value.split("~")) {
    const [, place, sign, by] = PART.exec(part) ?? [];
    if (place === undefined || by === undefined) return undefined;
    sorts.set(place, { by, falling: sign === "-" });
  }
  return sorts;
}
