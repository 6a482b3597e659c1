/** A value with those before it and those that were undone, nearest last. Values are never changed in place. */
export type History<T> = { past: readonly T[]; now: T; future: readonly T[] };

/** How many steps can be undone. */
const MOST = 200;

/** A value without a past. */
export function historyOf<T>(now: T): History<T> {
  return { past: [], now, future: [] };
}

/**
 * The next value; what was undone is gone.
 * @param joined whether it goes on with the change before, as the letters of a word do, and is undone with it
 */
export function changed<T>(history: History<T>, now: T, joined = false): History<T> {
  if (now === history.now) return history;
  const past = joined ? history.past : [...history.past, history.now].slice(-MOST);
  return { past, now, future: [] };
}

/** The value before; the same history where there is none. */
export function undone<T>({ past, now, future }: History<T>): History<T> {
  const before = past.at(-1);
  if (before === undefined) return { past, now, future };
  return { past: past.slice(0, -1), now: before, future: [...future, now] };
}

/** What was undone last; the same history where nothing was. */
export function redone<T>({ past, now, future }: History<T>): History<T> {
  const next = future.at(-1);
  if (next === undefined) return { past, now, future };
  return { past: [...past, now], now: next, future: future.slice(0, -1) };
}
