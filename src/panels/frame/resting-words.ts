import type { Reliance } from "../../engine/reliance.ts";
import { plural } from "../../engine/words.ts";

/** "7 ties rest on this article alone", "left out: 7 ties not told of without it"; empty where no tie rests on it. */
export function restingWords(ticked: boolean, { alone, copies }: Reliance): string {
  if (alone.length + copies.length === 0) return "";
  if (alone.length === 0) return `${rest(copies.length)} on copies of one origin`;
  if (!ticked) return `left out: ${plural(alone.length, "tie")} not told of without it`;
  return `${rest(alone.length)} on this article alone`;
}

function rest(n: number): string {
  return `${plural(n, "tie")} ${n === 1 ? "rests" : "rest"}`;
}
