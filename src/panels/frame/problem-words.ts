import { plural } from "../../engine/words.ts";
import type { Problem } from "../../model/problem.ts";

/** What became of a dataset with problems: it is drawn in part, or it was refused and another one may still be open. */
export type Outcome = "drawn" | "kept" | "nothing";

/** "3 errors, 2 warnings; what is valid is drawn". */
export function problemLine(problems: readonly Problem[], outcome: Outcome): string {
  const after = {
    drawn: "what is valid is drawn",
    kept: "the dataset was not opened, and the one before it stays",
    nothing: "the dataset was not opened",
  };
  return `${problemCount(problems)}; ${after[outcome]}`;
}

/** The list as plain text, a line each, errors first. */
export function problemText(problems: readonly Problem[]): string {
  return byWeight(problems)
    .map(({ severity, path, message }) => [severity, path, message].filter(Boolean).join("\t"))
    .join("\n");
}

/** Errors before warnings, else as they were found. */
export function byWeight(problems: readonly Problem[]): Problem[] {
  const weight = ({ severity }: Problem) => Number(severity === "warning");
  return problems.toSorted((p, q) => weight(p) - weight(q));
}

function problemCount(problems: readonly Problem[]): string {
  const of = (severity: Problem["severity"]) =>
    problems.filter((problem) => problem.severity === severity).length;
  const [errors, warnings] = [of("error"), of("warning")];
  return [errors > 0 && plural(errors, "error"), warnings > 0 && plural(warnings, "warning")]
    .filter(Boolean)
    .join(", ");
}
