import { STATUS_CLASSES } from "./catalog.ts";
import { eventsInTie, isInWindow, windowSummary } from "./counts.ts";
import { coverageOf, coveredMonths, silences } from "./coverage.ts";
import type { Noun, SaidStatus } from "./number-nouns.ts";
import { documentsOf } from "./sources.ts";
import { groundsShown, type StepGround } from "./step-ground.ts";
import type { ShownStep } from "./story.ts";
import { CERTAIN } from "./window.ts";
import { windowWords } from "./words.ts";

/** One count that a step shows, and what it is of: "visits reported in 2016". None is zero. */
export type StepCount = { n: number; words: string };

const MONTHS = 12;

/**
 * What a step counts of a noun, in each window that it shows: of its ties, one by one and together; where it names no
 * tie, of the window as a whole. What it marks may be counted too.
 * @param status only what stands in it; without it what is reported, and of "events" all of them
 * @param named words that may name one of two windows compared ("in 2016"), which then counts alone
 */
export function countsShown(
  shown: ShownStep,
  noun: Noun,
  status?: SaidStatus,
  named = "",
): StepCount[] {
  const grounds = groundsShown(shown.ground);
  const meant = grounds.filter(({ fold }) => named.includes(windowWords(fold.window)));
  const counts = (meant.length > 0 ? meant : grounds).flatMap((ground): StepCount[] => {
    const where = `in ${windowWords(ground.fold.window)}`;
    switch (noun.of) {
      case "articles":
        return groupsOf(shown, ground).map((events) => ({
          n: documentsOf(ground.catalog, events, ground.fold).length,
          words: `articles ${where}`,
        }));
      case "ties": {
        const { ties, hubs } = windowSummary(ground.catalog, ground.fold, ground.ties);
        return [
          { n: ties, words: `ties ${where}` },
          { n: hubs, words: `events of three or more ${where}` },
        ];
      }
      case "months":
      case "years":
        return stretchesOf(ground, noun.of);
      default:
        return groupsOf(shown, ground).flatMap((events) =>
          statusCounts(ground, events, noun, status).map(({ n, words }) => ({
            n,
            words: `${noun.words} ${words} ${where}`.trim(),
          })),
        );
    }
  });
  return [...counts, ...besides(shown, noun, status)].filter(({ n }) => n > 0);
}

/** The highest ordinal that a noun bears in a step: all of it in one window, planned, alleged and perhaps too. */
export function highestShown(shown: ShownStep, noun: Noun): number {
  if (noun.of !== "events") return Math.max(0, ...countsShown(shown, noun).map(({ n }) => n));
  const sums = groundsShown(shown.ground).flatMap((ground) =>
    groupsOf(shown, ground).map((events) => sumOf(ground, events, noun)),
  );
  return Math.max(0, ...sums);
}

/** What a step counts beside its windows: what it marks, its question's answer, all that was read, its ties. */
function besides(shown: ShownStep, noun: Noun, status: SaidStatus | undefined): StepCount[] {
  const { ground, events, ties, documents, prediction, step } = shown;
  if (noun.of === "articles") {
    return [
      { n: documents.length, words: "articles behind this step" },
      { n: ground.catalog.documents.length, words: "articles in all" },
    ];
  }
  if (noun.of === "ties") return [{ n: ties.length, words: "ties that this step marks" }];
  if (noun.of !== "events") return [];
  const held = events.filter((event) => isOf(ground, event, status));
  const marked = {
    n: sumOf(ground, held, noun),
    words: `${noun.words || "reports"} that this step marks`,
  };
  const type = step.predict?.measure.type;
  const asks = prediction && (!noun.types || (type && noun.types.includes(type)) || !type);
  if (!asks || noun.mode || (status && status !== "reported")) return [marked];
  return [marked, { n: prediction.answer, words: `${prediction.noun}, as the question counts` }];
}

/** The events of the step's ties in a window, tie by tie and together; all of the window where it names none. */
function groupsOf({ ties }: ShownStep, ground: StepGround): number[][] {
  const { catalog, fold } = ground;
  if (ties.length === 0) {
    return [[...catalog.events.keys()].filter((event) => isInWindow(fold, event))];
  }
  const each = ties.map((tie) => eventsInTie(catalog, fold, ground.ties, tie));
  return each.length > 1 ? [...each, [...new Set(each.flat())]] : each;
}

function statusCounts(
  ground: StepGround,
  events: readonly number[],
  noun: Noun & { of: "events" },
  status: SaidStatus | undefined,
): StepCount[] {
  const certain = events.filter((event) => ground.fold.dating[event] === CERTAIN);
  const count = (asked: SaidStatus) =>
    sumOf(
      ground,
      asked === "perhaps"
        ? events.filter((event) => ground.fold.dating[event] !== CERTAIN)
        : certain.filter((event) => isOf(ground, event, asked)),
      asked === "standing" ? { ...noun, standing: true } : noun,
    );
  const asked = status ?? "reported";
  const words = asked === "possible" ? "planned or alleged" : asked;
  const all = { n: sumOf(ground, events, noun), words: "of any status" };
  const own = { n: count(asked), words };
  return status === undefined && noun.words === "events" ? [own, all] : [own];
}

/** Happenings of a noun among events. */
function sumOf({ catalog }: StepGround, events: readonly number[], noun: Noun): number {
  if (noun.of !== "events") return 0;
  return events.reduce((sum, event) => {
    const coded = catalog.events[event];
    const status = STATUS_CLASSES[catalog.statuses[event] as number];
    if (!coded || status === "void" || (status === "standing" && !noun.standing)) return sum;
    if (noun.types && !noun.types.includes(coded.type)) return sum;
    if (noun.mode && coded.mode !== noun.mode) return sum;
    return sum + (catalog.weights[event] as number);
  }, 0);
}

function isOf({ catalog }: StepGround, event: number, status: SaidStatus | undefined): boolean {
  const own = STATUS_CLASSES[catalog.statuses[event] as number];
  if (status === undefined || status === "perhaps") return true;
  if (status === "reported") return own === "act" || own === "standing";
  if (status === "possible") return own === "planned" || own === "alleged";
  return own === status;
}

/** Whole months or years of the extent and of the window: all, covered, not covered, and each silent run. */
function stretchesOf({ catalog, fold }: StepGround, of: "months" | "years"): StepCount[] {
  const coverage = coverageOf(catalog);
  const { extent } = catalog;
  const from = Number.isFinite(fold.window.from) ? fold.window.from : extent.from;
  const counts = [extent, { from, to: fold.window.to }].flatMap((span): StepCount[] => {
    const { covered, all } = coveredMonths(coverage, span);
    const where = `of ${windowWords(span)}`;
    if (of === "years") return [{ n: all / MONTHS, words: `years ${where}` }];
    return [
      { n: all, words: `months ${where}` },
      { n: covered, words: `months ${where} to which an article dates something` },
      { n: all - covered, words: `months ${where} to which no article dates anything` },
    ];
  });
  const silent = silences(coverage, extent).map(({ months, ...span }) => ({
    n: of === "years" ? months / MONTHS : months,
    words: `silent ${of}, ${windowWords(span)}`,
  }));
  return [...counts, ...silent].filter(({ n }) => Number.isInteger(n));
}
