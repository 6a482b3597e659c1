import type { TieDifference, WindowComparison } from "../../engine/compare.ts";
import { type RateUnit, rateFigure } from "../../engine/rates.ts";

type Lengths = Pick<WindowComparison, "a" | "b" | "unequal" | "unit">;

/** A count and a rate that do not go the same way, in words. */
export type RateContrast = {
  /** "fewer a year". */
  brief: string;
  /** "more reports, but fewer a year: 3 → 1.3". */
  full: string;
};

/** What a rate is of, for where there is room for its figure alone. */
export function rateNote(unit: RateUnit): string {
  return `acts a ${unit}, standing states left out`;
}

/** "a year: 3 → 1.3" of a tie in windows of unequal length, "1.3 a year in B" of one with acts there alone; else empty. */
export function ratesWords(row: TieDifference, compared: Lengths): string {
  if (!compared.unequal) return "";
  const [a, b] = figuresOf(row, compared);
  if (a && b) return `a ${compared.unit}: ${a} → ${b}`;
  return a || b ? `${a || b} a ${compared.unit} in ${a ? "A" : "B"}` : "";
}

/** Where windows are unequally long, and reports and acts a year of a tie go different ways. */
export function rateContrast(row: TieDifference, compared: Lengths): RateContrast | null {
  const [a, b] = figuresOf(row, compared);
  if (!compared.unequal || !a || !b) return null;
  const rateChange =
    a === b ? 0 : actsOf(row.b) / compared.b.years - actsOf(row.a) / compared.a.years;
  if (Math.sign(rateChange) === Math.sign(row.change)) return null;
  const brief = `${sizeWords(rateChange)} a ${compared.unit}`;
  const rates = a === b ? a : `${a} → ${b}`;
  return { brief, full: `${sizeWords(row.change)} reports, but ${brief}: ${rates}` };
}

/** Rates as they are shown, so that none is told as another than it stands there; empty for a side without acts. */
function figuresOf(row: TieDifference, { a, b, unit }: Lengths): [string, string] {
  const shown = (acts: number, { window }: Lengths["a"]) =>
    acts > 0 ? rateFigure(acts, window, unit) : "";
  return [shown(actsOf(row.a), a), shown(actsOf(row.b), b)];
}

function actsOf({ reported, standing }: TieDifference["a"]): number {
  return reported - standing;
}

function sizeWords(change: number): string {
  return change > 0 ? "more" : change < 0 ? "fewer" : "as many";
}
