/**
 * Something wrong with data from outside. `path` points into the dataset ("events[3].evidence[0].quote"),
 * `message` is one full sentence that also names the cure. An "error" means that the item is not drawn.
 */
export type Problem = {
  severity: "error" | "warning";
  path: string;
  message: string;
};
