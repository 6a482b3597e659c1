import type { DifferenceKind } from "../../engine/differences.ts";
import "./difference-sign.css";

/** The sign of a difference beside text; what it means stands there in words. */
export function DifferenceSign({
  kind,
  text,
  hollow = false,
}: {
  kind: DifferenceKind;
  text: string;
  hollow?: boolean;
}) {
  return (
    <span class="difference-sign" data-kind={kind} data-hollow={hollow} aria-hidden="true">
      {text}
    </span>
  );
}
