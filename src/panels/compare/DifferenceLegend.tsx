import type { TieDifference } from "../../engine/compare.ts";
import { DIFFERENCES, type DifferenceKind } from "../../engine/differences.ts";
import { KIND_SIGNS, RESTANCED } from "../../views/compare/difference-sign.ts";
import { DifferenceSign } from "./DifferenceSign.tsx";
import { RESTANCED_WORDS } from "./difference-words.ts";
import "./difference-legend.css";

/** What the signs of a comparison mean, in the names of its two windows; "turned" and "hidden" only where a tie is, "not comparable" alone where no article speaks of one of them. */
export function DifferenceLegend(props: {
  rows: readonly TieDifference[];
  names: { a: string; b: string };
}) {
  const { rows, names } = props;
  const words: Record<DifferenceKind, string> = {
    added: `only in ${names.b}`,
    removed: `only in ${names.a}`,
    changed: `${names.a} → ${names.b}, ticks: the width of ${names.a}`,
    turned: "stance turned",
    same: "the same in both",
    hidden: "hidden by the filters in the other",
    unspoken: "not comparable: no article speaks of the other",
  };
  const occurs = (kind: DifferenceKind) => rows.some((row) => row.kind === kind);
  const told = DIFFERENCES.filter((kind) =>
    kind === "turned" || kind === "hidden" || occurs("unspoken")
      ? occurs(kind)
      : kind !== "unspoken",
  );
  return (
    <ul class="difference-legend" aria-label="Signs">
      {told.map((kind) => (
        <li key={kind}>
          <DifferenceSign kind={kind} text={kind === "changed" ? "n → m" : KIND_SIGNS[kind]} />
          {words[kind]}
        </li>
      ))}
      {rows.some(({ restanced }) => restanced) && (
        <li>
          <DifferenceSign kind="changed" text={RESTANCED} />
          {RESTANCED_WORDS}
        </li>
      )}
      <li>Colours here tell the difference, no stance.</li>
    </ul>
  );
}
