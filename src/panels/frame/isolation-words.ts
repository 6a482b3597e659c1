import type { Focus } from "../../state/store.ts";

/** What is kept beside an isolated subject: "", " and its neighbours", ", its neighbours and theirs". */
export function keptWords({ kind }: Focus, hop: number): string {
  const whose = kind === "actor" ? "its" : "their";
  if (hop <= 0) return "";
  return hop === 1 ? ` and ${whose} neighbours` : `, ${whose} neighbours and the next ones`;
}
