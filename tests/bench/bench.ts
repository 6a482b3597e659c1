/**
 * What a file of tests/bench hands to `npm run bench`, one after the other. A file checks its results before it hands a
 * bench over.
 */
export type Bench = {
  title: string;
  /** By name. They take turns in each repetition; times are printed for one of `steps`. */
  runs: Record<string, () => unknown>;
  /** Whether the runs do the same work, so that all are compared to the first. */
  alternatives: boolean;
  steps?: number;
  /** Fewer than usual where one run takes seconds. */
  repetitions?: number;
  /** Lines printed as they are: sizes, memory. */
  facts?: string[];
};

/** "12,345" for a number of things. */
export function counted(n: number): string {
  return n.toLocaleString("en");
}
