import type { Catalog } from "./catalog.ts";
import { eventsInSlot, eventsInTie, isLive, type WindowSummary, windowSummary } from "./counts.ts";
import { type Coverage, coveredMonths } from "./coverage.ts";
import type { DifferenceKind } from "./differences.ts";
import { Fold } from "./fold.ts";
import { byDate } from "./order.ts";
import { type RateUnit, rateUnit, yearsIn } from "./rates.ts";
import { isSilentWindow } from "./silent-window.ts";
import { documentsOf } from "./sources.ts";
import { areStancesAlike, isEmpty, leaningOf, type TieSide, tieSide } from "./tie-sides.ts";
import type { Ties } from "./ties.ts";
import { isUneven } from "./uneven.ts";
import type { TimeWindow } from "./window.ts";
import { tieWords } from "./words.ts";

/** One of the two windows with all that is counted in it. */
export type ComparedWindow = {
  window: TimeWindow;
  fold: Fold;
  years: number;
  /** Months of it to which an article dates something, of all that it touches. */
  covered: number;
  all: number;
  silent: boolean;
  /** What it holds, as over the network. */
  summary: WindowSummary;
};

/** One tie, or one circle of three or more actors, held against itself in another window. */
export type TieDifference = {
  /** The tie's key; for a circle the ids of its actors, joined in the same way. */
  key: string;
  /** Position in ties.ties, or -1 for a circle. */
  tie: number;
  /** A circle's slots. */
  hubs: readonly number[];
  actors: readonly number[];
  name: string;
  kind: DifferenceKind;
  a: TieSide;
  b: TieSide;
  /** B less A, in reported happenings; then in planned or alleged ones; then in those perhaps in the window. */
  change: number;
  possibleChange: number;
  perhapsChange: number;
  /** Which way its reports lean in B where that is the contrary of A: set for turned ties alone. */
  turnedTo: "cooperation" | "conflict" | null;
  /** Whether it changed although all counts are the same: they are of another stance. */
  restanced: boolean;
};

/** Two windows held against each other. */
export type WindowComparison = {
  a: ComparedWindow;
  b: ComparedWindow;
  /** Every tie with a strand that counts something in either window, focal pairs with any count, and every circle. */
  ties: TieDifference[];
  /** Whether both windows are the same days. */
  itself: boolean;
  /** Whether their lengths differ, so that counts ask for rates beside them. */
  unequal: boolean;
  /** What rates are given by: the longest unit that both windows hold. */
  unit: RateUnit;
  /** Whether the shares of their months to which any article dates something differ more than twofold. */
  lopsided: boolean;
};

const EQUAL_LENGTH = 0.02;

/** Compares two windows, tie by tie, for the events that pass; `ticked` are the ids of the articles to count, null for all. */
export function compareWindows(
  catalog: Catalog,
  ties: Ties,
  passing: Uint8Array,
  windows: { a: TimeWindow; b: TimeWindow },
  coverage: Coverage,
  ticked: readonly string[] | null = null,
): WindowComparison {
  const [a, b] = [windows.a, windows.b].map((window) => {
    const fold = new Fold(catalog, ties, window, passing);
    fold.ticked = ticked;
    return comparedWindow(catalog, ties, fold, coverage);
  }) as [ComparedWindow, ComparedWindow];
  const found = [...pairsOf(catalog, ties, a.fold, b.fold), ...circlesOf(catalog, ties)].flatMap(
    (row) => differenceOf(catalog, ties, row, a, b),
  );
  return {
    a,
    b,
    ties: found.sort(byChange(catalog)),
    itself: a.window.from === b.window.from && a.window.to === b.window.to,
    unequal: Math.abs(a.years - b.years) > EQUAL_LENGTH * Math.min(a.years, b.years),
    unit: rateUnit([a.window, b.window]),
    lopsided: isUneven(a, b),
  };
}

/** The events (positions, by date) and the documents behind one side of a difference. */
export function sideEvents(
  catalog: Catalog,
  ties: Ties,
  { fold }: ComparedWindow,
  { tie, hubs }: Pick<TieDifference, "tie" | "hubs">,
): { events: number[]; documents: number[] } {
  const events =
    tie < 0
      ? hubs.flatMap((slot) => eventsInSlot(fold, ties, slot)).sort(byDate(catalog))
      : eventsInTie(catalog, fold, ties, tie);
  return { events, documents: documentsOf(catalog, events, fold) };
}

function comparedWindow(
  catalog: Catalog,
  ties: Ties,
  fold: Fold,
  coverage: Coverage,
): ComparedWindow {
  const { window } = fold;
  return {
    window,
    fold,
    summary: windowSummary(catalog, fold, ties),
    years: yearsIn(window),
    ...coveredMonths(coverage, window),
    silent: isSilentWindow(catalog, fold, window),
  };
}

type Row = Pick<TieDifference, "key" | "tie" | "hubs" | "actors">;

/** The ties to compare. A tie that is only one side of a circle is none of its own, but for a focal pair. */
function pairsOf(catalog: Catalog, ties: Ties, a: Fold, b: Fold): Row[] {
  const focal = new Set(catalog.dataset.focus.flatMap((id) => catalog.actorOf.get(id) ?? []));
  return ties.ties.flatMap(({ key, a: p, b: q, strands }, tie) => {
    const live = strands.some((slot) => isLive(a, slot) || isLive(b, slot));
    const listed = live || (focal.has(p) && focal.has(q));
    return listed ? [{ key, tie, hubs: [], actors: [p, q] }] : [];
  });
}

/** Events of the same three or more actors are one circle. */
function circlesOf(catalog: Catalog, ties: Ties): Row[] {
  const circles = new Map<string, Row & { hubs: number[] }>();
  ties.slots.forEach((slot, i) => {
    if (slot.kind !== "hub") return;
    const actors = [...slot.actors].sort(
      (p, q) => (catalog.rank[p] as number) - (catalog.rank[q] as number),
    );
    const key = actors.map((actor) => catalog.actors[actor]?.id).join("~");
    const circle = circles.get(key) ?? { key, tie: -1, hubs: [], actors };
    circles.set(key, circle);
    circle.hubs.push(i);
  });
  return [...circles.values()];
}

function differenceOf(
  catalog: Catalog,
  ties: Ties,
  row: Row,
  sideA: ComparedWindow,
  sideB: ComparedWindow,
): TieDifference[] {
  const [a, b] = [sideA, sideB].map(({ fold }) => tieSide(catalog, fold, ties, row)) as [
    TieSide,
    TieSide,
  ];
  if (isEmpty(a) && isEmpty(b)) return [];
  const change = b.reported - a.reported;
  const possibleChange = b.possible - a.possible;
  const perhapsChange = b.perhaps - a.perhaps;
  const steady = change === 0 && possibleChange === 0 && perhapsChange === 0;
  const to = leaningOf(b);
  const turned = leaningOf(a) * to < 0;
  const alike = areStancesAlike(a, b);
  const kind = (): DifferenceKind => {
    if (sideA.silent || sideB.silent) return "unspoken";
    if ([a, b].some((side) => isEmpty(side) && side.hidden > 0)) return "hidden";
    if (isEmpty(a)) return "added";
    if (isEmpty(b)) return "removed";
    if (turned) return "turned";
    return steady && alike ? "same" : "changed";
  };
  const name = tieWords(catalog, row.actors);
  const found = kind();
  const turnedTo = found !== "turned" ? null : to === 1 ? "cooperation" : "conflict";
  const restanced = found === "changed" && steady;
  const changes = { change, possibleChange, perhapsChange };
  return [{ ...row, name, kind: found, a, b, ...changes, turnedTo, restanced }];
}

function byChange(catalog: Catalog): (p: TieDifference, q: TieDifference) => number {
  const rank = (actor: number | undefined) => catalog.rank[actor ?? 0] as number;
  return (p, q) =>
    Math.abs(q.change) - Math.abs(p.change) ||
    Math.abs(q.possibleChange) - Math.abs(p.possibleChange) ||
    Math.abs(q.perhapsChange) - Math.abs(p.perhapsChange) ||
    rank(p.actors[0]) - rank(q.actors[0]) ||
    rank(p.actors[1]) - rank(q.actors[1]) ||
    p.actors.length - q.actors.length;
}
