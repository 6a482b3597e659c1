import { figure } from "../../engine/words.ts";
import type { Problem } from "../../model/problem.ts";
import { byWeight } from "./problem-words.ts";

const SHOWN = 200;

/** Problems, errors first, each with where it is and what cures it. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const sorted = byWeight(problems);
  return (
    <ul class="problems">
      {sorted.slice(0, SHOWN).map(({ severity, path, message }) => (
        <li key={`${path} ${message}`}>
          <span class="problem-severity" data-severity={severity}>
            {severity}
          </span>
          {path && <code>{path}</code>}
          <p>{message}</p>
        </li>
      ))}
      {sorted.length > SHOWN && (
        <li>and {figure(sorted.length - SHOWN)} more: copy the list to see them.</li>
      )}
    </ul>
  );
}
