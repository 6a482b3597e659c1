/**
 * How a tie differs between two windows. `same`: as many of each stance. `turned`: reported as cooperation alone in one, as conflict alone in the other,
 * with acts in both. `unspoken`: no article speaks of one of the windows at all, so that nothing can be told of a change.
 * `hidden`: one of them counts nothing, and holds events that the filters stop.
 */
export const DIFFERENCES = [
  "added",
  "removed",
  "changed",
  "turned",
  "same",
  "hidden",
  "unspoken",
] as const;
export type DifferenceKind = (typeof DIFFERENCES)[number];
