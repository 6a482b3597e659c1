import type { Problem } from "./problem.ts";

/** Collects problems. Messages are built only where they are listed, since a suggestion may take a search. */
export type Report = {
  error(path: string, message: () => string): void;
  warn(path: string, message: () => string): void;
  /** What was found, in the order found; beyond the limit one last line says how many more there are. */
  problems(): Problem[];
};

const MOST_LISTED = 200;

/** An empty report that lists at most 200 problems. */
export function createReport(): Report {
  const listed: Problem[] = [];
  const unlisted = { error: 0, warning: 0 };
  const add = (severity: Problem["severity"], path: string, message: () => string) => {
    if (listed.length < MOST_LISTED) listed.push({ severity, path, message: message() });
    else unlisted[severity]++;
  };
  return {
    error: (path, message) => add("error", path, message),
    warn: (path, message) => add("warning", path, message),
    problems() {
      const more = unlisted.error + unlisted.warning;
      if (more === 0) return [...listed];
      const message = `${more.toLocaleString("en")} more ${more === 1 ? "problem is" : "problems are"} not listed: mend the ones above and check again.`;
      return [...listed, { severity: unlisted.error > 0 ? "error" : "warning", path: "", message }];
    },
  };
}
