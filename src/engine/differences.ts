/** How a tie differs between two windows. `turned`: reported as cooperation alone in one, as conflict alone in the other, with acts in both. */
export const DIFFERENCES = ["added", "removed", "changed", "turned", "same"] as const;
export type DifferenceKind = (typeof DIFFERENCES)[number];
