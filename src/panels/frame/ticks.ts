/**
 * A filter list after one choice was ticked or unticked. Null stands for all choices, before and after.
 * @param all choices in their order; the answer keeps it.
 */
export function ticked<T>(
  list: readonly T[] | null,
  all: readonly T[],
  choices: readonly T[],
  on: boolean,
): readonly T[] | null {
  const now = list ?? all;
  const next = all.filter((choice) => (choices.includes(choice) ? on : now.includes(choice)));
  return next.length === all.length ? null : next;
}

/** How far a group of choices is ticked. */
export function tickOf<T>(
  list: readonly T[] | null,
  choices: readonly T[],
): "all" | "some" | "not" {
  if (!list || choices.every((choice) => list.includes(choice))) return "all";
  return choices.some((choice) => list.includes(choice)) ? "some" : "not";
}
