import { type Catalog, STATUS_CLASSES, type StatusClass } from "./catalog.ts";
import { COLUMNS, type Fold } from "./fold.ts";
import { byDate } from "./order.ts";
import { type Rows, row, rowsOf } from "./rows.ts";
import { documentsOf } from "./sources.ts";
import type { Ties } from "./ties.ts";
import { CERTAIN, DATINGS, OUT, PERHAPS, UNDATED } from "./window.ts";
import { plural } from "./words.ts";

/** Happenings of one status class in the window. */
type Split = { certain: number; perhaps: number };

/**
 * What a slot, a tie or an actor counts in the window, in happenings (an event whose text says "two visits" is two).
 * `reported` = acts and standing states certainly in the window, `possible` = planned and alleged ones certainly in it,
 * `perhaps` = all four that only overlap its edge. Denied and cancelled ones stand in `void` and in no sum.
 */
export type Counts = Record<StatusClass, Split> & {
  reported: number;
  possible: number;
  perhaps: number;
};

/** The whole window at a glance. Every event is counted once, however many slots it stands in. */
export type WindowSummary = {
  /**
   * Pairs with an event of their own that counts something in the window. A pair told of only among three or more is no
   * tie besides that event, so that no event is counted twice.
   */
  ties: number;
  /** Events of three or more shown actors in the window. */
  hubs: number;
  reported: number;
  /** Of the reported ones, those that are standing states. */
  standing: number;
  planned: number;
  alleged: number;
  perhaps: number;
  /** Denied or cancelled, certainly or perhaps in the window. */
  void: number;
  undated: number;
  out: number;
  /** Documents (positions) that speak for the events in the window. */
  documents: number[];
};

const VOID = STATUS_CLASSES.indexOf("void");

/** Happenings in short; `standing` of the reported ones are states that are said to hold. */
export type Sums = Pick<Counts, "reported" | "possible" | "perhaps"> & { standing: number };

/** What these events come to, each counted once: happenings as Counts divides them, denied and cancelled ones in none. */
export function sumsOf(
  catalog: Catalog,
  events: readonly number[],
  dating: (event: number) => number | undefined,
): Sums {
  const sums = { reported: 0, standing: 0, possible: 0, perhaps: 0 };
  for (const event of events) {
    const status = STATUS_CLASSES[catalog.statuses[event] as number];
    const when = dating(event);
    if (status === "void" || (when !== CERTAIN && when !== PERHAPS)) continue;
    const reported = status === "act" || status === "standing";
    const column = when === PERHAPS ? "perhaps" : reported ? "reported" : "possible";
    sums[column] += catalog.weights[event] as number;
    if (column === "reported" && status === "standing")
      sums.standing += catalog.weights[event] as number;
  }
  return sums;
}

/** The counts of one slot. */
export function slotCounts(fold: Fold, slot: number): Counts {
  return countsOf(fold, [slot]);
}

/**
 * The counts of a tie: its strands and the hubs it shares; `wider` repeats what the hubs bring. What meets only through a
 * subject stands apart.
 */
export function tieCounts(
  fold: Fold,
  ties: Ties,
  tie: number,
): Counts & { wider: Counts; indirect: Counts } {
  const { strands, hubs, indirect } = ties.ties[tie] as Ties["ties"][number];
  return {
    ...countsOf(fold, [...strands, ...hubs]),
    wider: countsOf(fold, hubs),
    indirect: countsOf(fold, indirect < 0 ? [] : [indirect]),
  };
}

/**
 * The counts of a shown actor: its ties, its hubs and its own events, each event once. `own` repeats those inside it or
 * of it alone.
 */
export function actorCounts(fold: Fold, ties: Ties, actor: number): Counts & { own: Counts } {
  const own = ties.ownOf[actor] as number;
  return {
    ...countsOf(fold, row(slotsOfActors(ties), actor)),
    own: countsOf(fold, own < 0 ? [] : [own]),
  };
}

/** The events (positions) of a slot that pass the filter and are certainly or perhaps in the window, by date. */
export function eventsInSlot(fold: Fold, ties: Ties, slot: number): number[] {
  return [...row(ties.eventsOf, slot)].filter((event) => isInWindow(fold, event));
}

/** The events of a tie in the window by date, denied and cancelled ones too; `indirect` asks for the other kind. */
export function eventsInTie(
  catalog: Catalog,
  fold: Fold,
  ties: Ties,
  tie: number,
  indirect = false,
): number[] {
  const found = ties.ties[tie] as Ties["ties"][number];
  const slots = indirect
    ? found.indirect < 0
      ? []
      : [found.indirect]
    : [...found.strands, ...found.hubs];
  return merged(catalog, fold, ties, slots);
}

/** The events of a shown actor in the window by date: of its ties, its hubs and its own. */
export function eventsOfActor(catalog: Catalog, fold: Fold, ties: Ties, actor: number): number[] {
  return merged(catalog, fold, ties, row(slotsOfActors(ties), actor));
}

/** Whether an event passes the filter and is certainly or perhaps in the window. */
export function isInWindow(fold: Fold, event: number): boolean {
  const dating = fold.dating[event];
  return fold.passing[event] === 1 && (dating === CERTAIN || dating === PERHAPS);
}

/** Whether a slot counts anything in the window, denied and cancelled ones left aside. */
export function isLive(fold: Fold, slot: number): boolean {
  const start = slot * COLUMNS;
  for (let i = start; i < start + VOID * 2; i++) if (fold.counts[i]) return true;
  return false;
}

/** The window at a glance, as the fold stands. */
export function windowSummary(catalog: Catalog, fold: Fold, ties: Ties): WindowSummary {
  const at = (status: StatusClass, dating: number) =>
    fold.totals[STATUS_CLASSES.indexOf(status) * DATINGS.length + dating] as number;
  const all = (dating: number) =>
    STATUS_CLASSES.reduce((sum, status) => sum + at(status, dating), 0);
  const standing = at("standing", CERTAIN);
  return {
    ties: ties.ties.filter(({ strands }) => strands.some((slot) => isLive(fold, slot))).length,
    hubs: ties.slots.filter(({ kind }, slot) => kind === "hub" && isLive(fold, slot)).length,
    reported: at("act", CERTAIN) + standing,
    standing,
    planned: at("planned", CERTAIN),
    alleged: at("alleged", CERTAIN),
    perhaps: all(PERHAPS) - at("void", PERHAPS),
    void: at("void", CERTAIN) + at("void", PERHAPS),
    undated: all(UNDATED),
    out: all(OUT),
    documents: documentsInWindow(catalog, fold),
  };
}

/** "10 ties and 2 events of three or more"; empty where there is neither. */
export function drawnWords({ ties, hubs }: Pick<WindowSummary, "ties" | "hubs">): string {
  return [ties > 0 && plural(ties, "tie"), hubs > 0 && `${plural(hubs, "event")} of three or more`]
    .filter(Boolean)
    .join(" and ");
}

/**
 * How many happenings of the window, reported or not, lie on no tie and are no event of three or more: they are of one
 * actor, inside one bloc, or meet through a subject alone.
 */
export function happeningsApart(catalog: Catalog, fold: Fold, ties: Ties): number {
  let sum = 0;
  for (let event = 0; event < catalog.events.length; event++) {
    if (catalog.statuses[event] === VOID || !isInWindow(fold, event)) continue;
    const tied = row(ties.slotsOf, event).some((slot) =>
      ["strand", "hub"].includes(ties.slots[slot]?.kind as string),
    );
    if (!tied) sum += catalog.weights[event] as number;
  }
  return sum;
}

function documentsInWindow(catalog: Catalog, fold: Fold): number[] {
  function* speaking() {
    for (let event = 0; event < catalog.events.length; event++)
      if (catalog.statuses[event] !== VOID && isInWindow(fold, event)) yield event;
  }
  return documentsOf(catalog, speaking(), fold);
}

function countsOf(fold: Fold, slots: ArrayLike<number>): Counts {
  const sums = new Int32Array(COLUMNS);
  for (let s = 0; s < slots.length; s++) {
    const start = (slots[s] as number) * COLUMNS;
    for (let i = 0; i < COLUMNS; i++)
      sums[i] = (sums[i] as number) + (fold.counts[start + i] as number);
  }
  const split = (status: number): Split => ({
    perhaps: sums[status * 2] as number,
    certain: sums[status * 2 + 1] as number,
  });
  const [act, standing, planned, alleged, voided] = STATUS_CLASSES.map((_, i) => split(i)) as [
    Split,
    Split,
    Split,
    Split,
    Split,
  ];
  return {
    act,
    standing,
    planned,
    alleged,
    void: voided,
    reported: act.certain + standing.certain,
    possible: planned.certain + alleged.certain,
    perhaps: act.perhaps + standing.perhaps + planned.perhaps + alleged.perhaps,
  };
}

function merged(catalog: Catalog, fold: Fold, ties: Ties, slots: ArrayLike<number>): number[] {
  const lists = Array.from(slots, (slot) => eventsInSlot(fold, ties, slot));
  return [...new Set(lists.flat())].sort(byDate(catalog));
}

const known = new WeakMap<Ties, Rows>();

function slotsOfActors(ties: Ties): Rows {
  let rows = known.get(ties);
  if (!rows) {
    const lists: number[][] = Array.from(ties.ownOf, () => []);
    ties.slots.forEach((slot, i) => {
      if (slot.kind === "own") lists[slot.actor]?.push(i);
      if (slot.kind === "hub") for (const actor of slot.actors) lists[actor]?.push(i);
      if (slot.kind !== "strand") return;
      const tie = ties.ties[slot.tie] as Ties["ties"][number];
      lists[tie.a]?.push(i);
      lists[tie.b]?.push(i);
    });
    rows = rowsOf(lists);
    known.set(ties, rows);
  }
  return rows;
}
