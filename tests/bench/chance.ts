/** Random numbers that are the same for the same seed on every machine. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  share(): number;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** As `below`, but small numbers come up more often, as some ties do in every newspaper. */
  lowBelow(below: number): number;
  pick<T>(list: readonly T[]): T;
};

/** A source of chance (mulberry32 by Tommy Ettinger, public domain). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(share() * n);
  return {
    share,
    below,
    lowBelow: (n) => Math.floor(share() ** 2 * n),
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
  };
}
