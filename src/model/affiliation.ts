import type { Affiliation } from "./dataset.ts";
import { parseEdtf } from "./edtf.ts";

type Relation = Affiliation["relation"];
type Link = Pick<Affiliation, "id" | "member" | "of" | "relation" | "when">;
type Moments = { from: number; to: number };
type Step = { actor: string; moments: Moments; last?: Step; by?: string };

const ROLLING_UP: ReadonlySet<Relation> = new Set<Relation>([
  "head-of",
  "office-holder",
  "member",
  "organ-of",
  "commands",
]);

/** Whether what the member does counts as its parent's doing; being allied, recognising or claiming does not. */
export function rollsUp(relation: Relation): boolean {
  return ROLLING_UP.has(relation);
}

/**
 * Finds the loops in which an actor would roll up into itself on some day that the dates allow. An affiliation with no
 * readable date counts as always. Relations that do not roll up are passed over.
 * @returns for each loop the ids of its affiliations; the last one is the one that closes it, reading in the order
 *   given. Without these last ones there is no loop left.
 */
export function findLoops(affiliations: readonly Link[]): string[][] {
  const above = new Map<string, { link: Link; moments: Moments }[]>();
  const loops: string[][] = [];
  for (const link of possiblyInLoop(affiliations.filter(({ relation }) => rollsUp(relation)))) {
    const moments = momentsOf(link);
    const back = wayUp(above, { actor: link.of, moments }, link.member);
    if (back) {
      loops.push([...back, link.id]);
    } else {
      const links = above.get(link.member) ?? [];
      links.push({ link, moments });
      above.set(link.member, links);
    }
  }
  return loops;
}

function momentsOf(link: Link): Moments {
  const time = parseEdtf(link.when.edtf);
  return time
    ? { from: time.earliest, to: time.latest }
    : { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
}

/** Peels off, in linear time, all that lies in no loop even with dates disregarded. */
function possiblyInLoop(links: readonly Link[]): Link[] {
  const parents = new Map<string, number>();
  const below = new Map<string, Link[]>();
  for (const link of links) {
    parents.set(link.member, (parents.get(link.member) ?? 0) + 1);
    parents.set(link.of, parents.get(link.of) ?? 0);
    const members = below.get(link.of) ?? [];
    members.push(link);
    below.set(link.of, members);
  }
  const free = [...parents.keys()].filter((actor) => parents.get(actor) === 0);
  const peeled = new Set<Link>();
  for (let actor = free.pop(); actor !== undefined; actor = free.pop()) {
    for (const link of below.get(actor) ?? []) {
      peeled.add(link);
      const left = (parents.get(link.member) ?? 0) - 1;
      parents.set(link.member, left);
      if (left === 0) free.push(link.member);
    }
  }
  return links.filter((link) => !peeled.has(link));
}

/** The ids of a way from `start` up to `goal` on which all links hold on one same day. */
function wayUp(
  above: ReadonlyMap<string, { link: Link; moments: Moments }[]>,
  start: Step,
  goal: string,
): string[] | undefined {
  const seen = new Map<string, Moments[]>();
  const open = [start];
  for (let step = open.pop(); step; step = open.pop()) {
    if (step.actor === goal) return idsOf(step);
    const been = seen.get(step.actor) ?? [];
    const { from, to } = step.moments;
    if (been.some((other) => other.from <= from && other.to >= to)) continue;
    seen.set(step.actor, [...been, step.moments]);
    for (const { link, moments } of above.get(step.actor) ?? []) {
      const both = { from: Math.max(from, moments.from), to: Math.min(to, moments.to) };
      if (both.from > both.to) continue;
      open.push({ actor: link.of, moments: both, last: step, by: link.id });
    }
  }
  return undefined;
}

function idsOf(end: Step): string[] {
  const ids: string[] = [];
  for (let step: Step | undefined = end; step?.by !== undefined; step = step.last)
    ids.push(step.by);
  return ids.reverse();
}
