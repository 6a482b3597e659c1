import type { ComparedWindow, TieDifference } from "../../engine/compare.ts";
import { silentWindowWords } from "../../engine/coverage.ts";
import { DIFFERENCES, type DifferenceKind } from "../../engine/differences.ts";
import { isEmpty } from "../../engine/tie-sides.ts";
import { sharesWords } from "../../engine/uneven.ts";
import { figure, plural, windowWords } from "../../engine/words.ts";
import { RESTANCED, signed } from "../../views/compare/difference-sign.ts";
import type { RateContrast } from "./rate-contrast.ts";

/** What each class is called. */
export const KIND_WORDS: Record<DifferenceKind, string> = {
  added: "Only in B",
  removed: "Only in A",
  changed: "Changed",
  turned: "Turned",
  same: "Same",
  hidden: "Hidden by the filters",
  unspoken: "Not comparable",
};

/** What is said of a tie whose counts are the same in both windows, but of another stance. */
export const RESTANCED_WORDS = "as many, of another stance";

/** What a screen reader hears of one tie's class; `contrast`: that its rate goes another way. */
export function spokenKind(row: TieDifference, contrast: RateContrast | null = null): string {
  const more = [row.restanced ? RESTANCED_WORDS : indirectWords(row), contrast?.full];
  const said = more.filter(Boolean).join("; ");
  return said ? `${KIND_WORDS[row.kind]}: ${said}` : KIND_WORDS[row.kind];
}

/** "only indirect in A" of a tie that is counted in the other window alone; empty elsewhere. */
export function indirectWords({ kind, a, b }: TieDifference): string {
  if (kind === "added" && a.indirect > 0) return "only indirect in A";
  return kind === "removed" && b.indirect > 0 ? "only indirect in B" : "";
}

/** "2 only in B, 11 only in A, 1 changed"; empty where there is no tie. */
export function kindsWords(rows: readonly TieDifference[]): string {
  return DIFFERENCES.flatMap((kind) => {
    const n = rows.filter((row) => row.kind === kind).length;
    return n > 0 ? [`${n} ${KIND_WORDS[kind].replace(/^./, (first) => first.toLowerCase())}`] : [];
  }).join(", ");
}

/** The change of one tie in words, as its column has it. */
export function changeWords(row: TieDifference): { main: string; aside: string } {
  const { kind, change, possibleChange, perhapsChange, turnedTo, restanced } = row;
  if (restanced) return { main: RESTANCED, aside: RESTANCED_WORDS };
  if (kind === "added" || kind === "removed")
    return { main: "", aside: indirectWords(row) || `only in ${kind === "added" ? "B" : "A"}` };
  if (kind === "hidden") return { main: "", aside: hiddenSide(row) };
  if (kind === "unspoken") return { main: "", aside: "not comparable" };
  if (kind === "same") return { main: "=", aside: "" };
  const turned = turnedTo ? `turned to ${turnedTo}` : "";
  if (change !== 0) return { main: signed(change), aside: turned };
  if (turned) return { main: "", aside: turned };
  if (possibleChange !== 0) return { main: signed(possibleChange), aside: "planned or alleged" };
  return { main: signed(perhapsChange), aside: "perhaps in the window" };
}

/** "3 hidden in B": the window that counts nothing, for the filters. */
function hiddenSide({ a, b }: TieDifference): string {
  return isEmpty(b) ? `${figure(b.hidden)} hidden in B` : `${figure(a.hidden)} hidden in A`;
}

/** What is said of a side that holds no event of the tie. */
export function absenceWords({ window, silent }: ComparedWindow): string {
  const words = silent ? silentWindowWords(window) : `not mentioned in ${windowWords(window)}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** "articles date something to 4 of 12 months in A and 4 of 48 in B". */
export function coverageWords(a: ComparedWindow, b: ComparedWindow): string {
  if (a.silent && b.silent) return `no article here speaks of A or of B`;
  if (a.silent || b.silent) {
    const [spoken, name, silent] = a.silent ? [b, "B", "A"] : [a, "A", "B"];
    const months = `${spoken.covered} of ${plural(spoken.all, "month")}`;
    return `articles date something to ${months} in ${name}; no article here speaks of ${silent}`;
  }
  return sharesWords(a, b, ["in A", "in B"]);
}
