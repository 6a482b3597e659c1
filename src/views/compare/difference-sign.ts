import type { TieDifference } from "../../engine/compare.ts";
import type { DifferenceKind } from "../../engine/differences.ts";
import { figure } from "../../engine/words.ts";

/** The sign of each class, so that none rests on colour alone. */
export const KIND_SIGNS: Record<DifferenceKind, string> = {
  added: "+",
  removed: "−",
  changed: "±",
  turned: "⇄",
  same: "=",
  hidden: "…",
  unspoken: "?",
};

/** The sign of a tie with as many reports in both windows, of another stance. */
export const RESTANCED = "≠";

/**
 * The sign a tie bears: "+", "−", "⇄", "=", "…", "?", "≠", or by how much its reports changed. Hollow where no report is concerned, but
 * what is planned, alleged or only perhaps in a window.
 */
export function signOf(row: TieDifference): { text: string; hollow: boolean } {
  const { kind, a, b, change, possibleChange, perhapsChange, restanced } = row;
  if (restanced) return { text: RESTANCED, hollow: a.reported === 0 };
  if (kind !== "changed") return { text: KIND_SIGNS[kind], hollow: a.reported + b.reported === 0 };
  if (change !== 0) return { text: signed(change), hollow: false };
  return { text: signed(possibleChange || perhapsChange), hollow: true };
}

/** As signOf, but of a tie reported in both windows with both its numbers: "7 → 3". */
export function numbersOf(row: TieDifference): { text: string; hollow: boolean } {
  const { kind, a, b, change } = row;
  if (kind !== "changed" || change === 0 || a.reported === 0 || b.reported === 0)
    return signOf(row);
  const [before, after] = [a, b].map(({ reported }) => figure(reported));
  return { text: `${before} → ${after}`, hollow: false };
}

/** "+4", "−2". */
export function signed(n: number): string {
  return n > 0 ? `+${figure(n)}` : `−${figure(-n)}`;
}
