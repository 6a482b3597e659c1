import type { Affiliation, Dataset } from "../model/dataset.ts";
import { type EdtfTime, parseEdtf } from "../model/edtf.ts";

/** One rolled-up affiliation of an actor: `of` is an actor's position, `when` undefined if it always holds. */
export type Parent = { of: number; when: EdtfTime | undefined };

/** Relations that roll up, the nearest first: where two hold at once, the earlier one wins. */
const ROLLING: Affiliation["relation"][] = [
  "head-of",
  "commands",
  "office-holder",
  "organ-of",
  "member",
];

/** Per actor, its parents in the order in which they are asked. */
export function parentsOf(dataset: Dataset, actorOf: ReadonlyMap<string, number>): Parent[][] {
  const parents: Parent[][] = dataset.actors.map(() => []);
  for (const relation of ROLLING) {
    for (const affiliation of dataset.affiliations) {
      if (affiliation.relation !== relation) continue;
      const member = actorOf.get(affiliation.member);
      const of = actorOf.get(affiliation.of);
      if (member === undefined || of === undefined || member === of) continue;
      parents[member]?.push({ of, when: parseEdtf(affiliation.when.edtf) });
    }
  }
  return parents;
}
