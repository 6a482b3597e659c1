import { STANCES } from "../model/plover.ts";
import { STATUS_CLASSES } from "./catalog.ts";
import { eventsInTie, tieCounts, windowSummary } from "./counts.ts";
import { coverageOf, coveredMonths, silences } from "./coverage.ts";
import { documentsOf } from "./sources.ts";
import { groundsShown, type StepGround } from "./step-ground.ts";
import type { ShownStep } from "./story.ts";
import { CERTAIN } from "./window.ts";

/** Every number that a step shows: of happenings, of ties, of articles, of months and years. None holds zero. */
export type StepCounts = Record<"events" | "ties" | "articles" | "stretches", Set<number>>;

/**
 * The numbers of a step, in each window that it shows: of its ties by status, type and stance, and of its highlighted
 * events. Where it names no tie, of all ties and of the window as a whole.
 */
export function countsShown(shown: ShownStep): StepCounts {
  const { catalog } = shown.ground;
  const events = new Set<number>([shown.events.length, happenings(shown, shown.events)]);
  events.add(shown.cards.length);
  const articles = new Set([catalog.documents.length, shown.documents.length]);
  const linked = new Set<number>([shown.ties.length]);
  const stretches = new Set<number>();
  if (shown.prediction) events.add(shown.prediction.answer);
  for (const ground of groundsShown(shown.ground)) {
    const summary = windowSummary(catalog, ground.fold, ground.ties);
    const { ties, hubs, reported, standing, planned, alleged, perhaps, documents } = summary;
    for (const n of [ties, hubs]) linked.add(n);
    // A picture may hold a dozen plans of others: they bear out no "twelve visits" of the tie that is told.
    if (shown.ties.length === 0) {
      for (const n of [reported, standing, reported - standing, planned, alleged]) events.add(n);
      for (const n of [planned + alleged, perhaps]) events.add(n);
    }
    articles.add(documents.length);
    for (const tie of tiesCounted(shown)) addTie(ground, tie, events, articles);
    addStretches(ground, stretches);
  }
  for (const set of [events, linked, articles, stretches]) set.delete(0);
  return { events, ties: linked, articles, stretches };
}

/** The highlighted ties, or all where none is. */
function tiesCounted({ ties, ground }: ShownStep): number[] {
  return ties.length > 0 ? ties : [...ground.ties.ties.keys()];
}

function addTie(ground: StepGround, tie: number, events: Set<number>, articles: Set<number>): void {
  const { catalog, ties, fold } = ground;
  const { reported, possible, perhaps, act, standing, planned, alleged } = tieCounts(
    fold,
    ties,
    tie,
  );
  for (const n of [reported, possible, perhaps, act.certain, standing.certain]) events.add(n);
  for (const n of [planned.certain, alleged.certain, reported + possible]) events.add(n);
  const told = eventsInTie(catalog, fold, ties, tie);
  events.add(told.length);
  articles.add(documentsOf(catalog, told, fold).length);
  const byKind = new Map<string, number>();
  const add = (name: string, event: number) => {
    byKind.set(name, (byKind.get(name) ?? 0) + (catalog.weights[event] as number));
  };
  for (const event of told) {
    if (fold.dating[event] !== CERTAIN) continue;
    const status = STATUS_CLASSES[catalog.statuses[event] as number];
    const isReported = status === "act" || status === "standing";
    const stance = STANCES[catalog.stances[event] as number];
    for (const kind of [catalog.events[event]?.type, stance]) {
      add(`${kind} ${status}`, event);
      if (isReported) add(`${kind} reported`, event);
    }
  }
  for (const n of byKind.values()) events.add(n);
}

function addStretches({ catalog, fold }: StepGround, stretches: Set<number>): void {
  const coverage = coverageOf(catalog);
  const { extent } = catalog;
  const from = Number.isFinite(fold.window.from) ? fold.window.from : extent.from;
  for (const span of [extent, { from, to: fold.window.to }]) {
    const { covered, all } = coveredMonths(coverage, span);
    for (const n of [covered, all, all - covered, all / 12]) stretches.add(n);
  }
  for (const { months } of silences(coverage, extent)) stretches.add(months);
}

function happenings({ ground: { catalog } }: ShownStep, events: readonly number[]): number {
  return events.reduce((sum, event) => sum + (catalog.weights[event] as number), 0);
}
