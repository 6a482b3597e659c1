import { type Catalog, STATUS_CLASSES } from "./catalog.ts";
import { type ChangeSide, changeSentence } from "./change-words.ts";
import { drawnWords, sumsOf, type WindowSummary } from "./counts.ts";
import { type Coverage, coveredMonths, isSilent, silentWindowWords } from "./coverage.ts";
import type { Fold } from "./fold.ts";
import { incomparable } from "./incomparable.ts";
import { isMonthStart, monthOf, monthStart } from "./months.ts";
import { byDate } from "./order.ts";
import { row } from "./rows.ts";
import type { Ties } from "./ties.ts";
import { toldEarlier } from "./told-earlier.ts";
import { isUneven, sharesWords } from "./uneven.ts";
import { dateIn, isHeld, type TimeWindow } from "./window.ts";
import { capital, figure, tieWords, windowWords } from "./words.ts";

type Side = ChangeSide & {
  events: number[];
  /** How many events that would count here are stopped by the filters. */
  hidden: number;
  /** How many happenings are only indirect here; they are in no other sum. */
  indirect: number;
};

/**
 * How one tie, or one circle of three or more actors, differs between two windows. `hidden` and `indirect`: one of them
 * counts nothing, but the filters stop what it holds, or the two meet there only through what an act is about.
 */
export type Change = {
  kind: "new" | "more" | "fewer" | "notMentioned" | "indirect" | "hidden";
  /** The tie's key; for a circle the ids of its actors, joined in the same way. */
  key: string;
  /** Position in ties.ties, or -1 for a circle. */
  tie: number;
  actors: number[];
  name: string;
  now: Side;
  before: Side;
  sentence: string;
};

/** What changed in a window against the one of equal length before it. */
export type Changes = {
  window: TimeWindow;
  /** Undefined in mode cumulative, which leaves nothing before it. */
  before: TimeWindow | undefined;
  /** Whether no article speaks of the window itself. */
  silent: boolean;
  /** Why there is nothing to list; empty where there are items. */
  note: string;
  /** "articles date something to 4 of 12 months here and 1 of 12 in 2016" where these shares differ more than twofold. */
  coverage: string;
  items: Change[];
};

const KINDS: Change["kind"][] = ["new", "more", "fewer", "notMentioned", "indirect", "hidden"];
const VOID = STATUS_CLASSES.indexOf("void");
const NAMES_SAID = 3;

/** The window of equal length that ends where this one begins; whole months stay whole months. */
export function windowBefore({ from, to }: TimeWindow): TimeWindow | undefined {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return undefined;
  const whole = isMonthStart(from) && isMonthStart(to);
  const months = whole ? monthOf(to) - monthOf(from) : 0;
  return { from: whole ? monthStart(monthOf(from) - months) : from - (to - from), to: from };
}

/**
 * Compares the fold's window with the one before it, for what passes the fold's filter. Where the window or the one
 * before is not spoken of, nothing is compared and the note says so: silence is no zero. A tie with an event of its own in
 * either window is counted as tieCounts counts it, with what it shares with others; an event of three or more has an item
 * of its circle too. What rests on the same events in both windows has none.
 */
export function changesOf(catalog: Catalog, ties: Ties, fold: Fold, coverage: Coverage): Changes {
  const { window } = fold;
  const before = windowBefore(window);
  const silent = isSilent(coverage, window);
  const note = silent ? silentWindowWords(window) : incomparable(catalog, fold, before, coverage);
  if (note || !before) return { window, before, silent, note, coverage: "", items: [] };
  const items = circlesOf(catalog, ties, fold, before).flatMap(
    (circle) => changeOf(catalog, ties, circle, before) ?? [],
  );
  const rank = (change: Change) => change.actors.map((actor) => catalog.rank[actor] as number);
  items.sort(
    (p, q) =>
      KINDS.indexOf(p.kind) - KINDS.indexOf(q.kind) ||
      (rank(p)[0] as number) - (rank(q)[0] as number) ||
      (rank(p)[1] as number) - (rank(q)[1] as number),
  );
  const same = `on every tie as many reports as in ${windowWords(before)}`;
  const [now, then] = [window, before].map((span) => coveredMonths(coverage, span)) as [
    ReturnType<typeof coveredMonths>,
    ReturnType<typeof coveredMonths>,
  ];
  const uneven = items.length > 0 && isUneven(now, then);
  return {
    window,
    before,
    silent,
    note: items.length > 0 ? "" : same,
    coverage: uneven ? sharesWords(now, then, ["here", `in ${windowWords(before)}`]) : "",
    items,
  };
}

/**
 * The window in one line for the live region: "2017. 2 ties, 4 reported, 1 planned or alleged. New here: … Not
 * mentioned here: …". At most three names are said of each.
 * @param words the window in words (windowWords).
 */
export function statusLine(words: string, summary: WindowSummary, changes: Changes): string {
  const { reported, planned, alleged, perhaps } = summary;
  if (changes.silent) return `${words}. ${capital(changes.note)}.`;
  const counted = [
    drawnWords(summary),
    reported > 0 && `${figure(reported)} reported`,
    planned + alleged > 0 && `${figure(planned + alleged)} planned or alleged`,
    perhaps > 0 && `${figure(perhaps)} perhaps in this window`,
  ];
  const parts = [counted.filter(Boolean).join(", ") || "Not mentioned here: any tie"];
  const said = (kind: Change["kind"], title: string) => {
    // Of what is told of here as ever, a filter on the other window is no news.
    const told = ({ now }: Change) => kind === "new" || now.events.length === 0;
    const names = changes.items
      .filter((item) => item.kind === kind && told(item))
      .map(({ name }) => name);
    const rest = names.length - NAMES_SAID;
    if (names.length > 0)
      parts.push(
        `${title}: ${names.slice(0, NAMES_SAID).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`,
      );
  };
  said("new", "New here");
  said("notMentioned", "Not mentioned here");
  said("indirect", "Only indirect here");
  said("hidden", "Hidden here by the filters");
  // A name may end with a full stop of its own.
  return [words, ...parts].map((part) => (part.endsWith(".") ? part : `${part}.`)).join(" ");
}

type Circle = Pick<Change, "key" | "tie" | "actors"> & {
  slots: readonly number[];
  now: number[];
  before: number[];
  fold: Fold;
};

function circlesOf(catalog: Catalog, ties: Ties, fold: Fold, before: TimeWindow): Circle[] {
  const inEither = (slots: readonly number[]) => {
    const found = { now: [] as number[], before: [] as number[], fold };
    for (const slot of slots) {
      for (const event of row(ties.eventsOf, slot)) {
        if (!fold.passing[event] || catalog.statuses[event] === VOID) continue;
        if (isHeld(fold.dating[event])) found.now.push(event);
        if (isHeld(dateIn(catalog.times[event], before))) found.before.push(event);
      }
    }
    return found.now.length + found.before.length > 0 ? found : undefined;
  };
  const pairs = ties.ties.flatMap(({ key, a, b, strands, hubs }, tie): Circle[] => {
    const slots = [...strands, ...hubs];
    const found = inEither(strands) && inEither(slots);
    return found ? [{ key, tie, actors: [a, b], slots, ...found }] : [];
  });
  const hubs = new Map<string, { actors: number[]; slots: number[] }>();
  ties.slots.forEach((slot, i) => {
    if (slot.kind !== "hub") return;
    const actors = [...slot.actors].sort(
      (p, q) => (catalog.rank[p] as number) - (catalog.rank[q] as number),
    );
    const key = actors.map((actor) => catalog.actors[actor]?.id).join("~");
    const hub = hubs.get(key) ?? { actors, slots: [] };
    hubs.set(key, hub);
    hub.slots.push(i);
  });
  const circles = [...hubs].flatMap(([key, { actors, slots }]): Circle[] => {
    const found = inEither(slots);
    return found ? [{ key, tie: -1, actors, slots, ...found }] : [];
  });
  return [...pairs, ...circles];
}

function changeOf(
  catalog: Catalog,
  ties: Ties,
  circle: Circle,
  window: TimeWindow,
): Change | undefined {
  const { key, tie, actors, fold } = circle;
  if (
    circle.now.length === circle.before.length &&
    circle.now.every((e) => circle.before.includes(e))
  )
    return undefined;
  const now = sideOf(catalog, ties, circle, circle.now, (event) => fold.dating[event]);
  const before = sideOf(catalog, ties, circle, circle.before, (event) =>
    dateIn(catalog.times[event], window),
  );
  const more = now.reported - before.reported || now.possible - before.possible;
  const kind = kindOf(now, before, more);
  if (kind === "fewer" && more === 0) return undefined;
  const name = tieWords(catalog, actors);
  const all = circle.slots.flatMap((slot) => [...row(ties.eventsOf, slot)]);
  const passing = kind === "new" ? all.filter((event) => fold.passing[event]) : [];
  const earlier = toldEarlier(catalog, passing, [fold.window, window], window.from);
  const told = wordsOf(catalog, now, before, fold, window, earlier);
  const words =
    kind === "hidden" || kind === "indirect" ? besideWords(kind, now, before, told, window) : told;
  return { kind, key, tie, actors, name, now, before, sentence: `${name}: ${words}` };
}

function kindOf(now: Side, before: Side, more: number): Change["kind"] {
  const bare = [now, before].find(({ events }) => events.length === 0);
  if (bare && bare.hidden > 0) return "hidden";
  if (bare && bare.indirect > 0) return "indirect";
  if (bare) return bare === now ? "notMentioned" : "new";
  return more > 0 ? "more" : "fewer";
}

/** What one window tells, and what the other holds that is not counted in it. */
function besideWords(
  kind: "hidden" | "indirect",
  now: Side,
  before: Side,
  told: string,
  window: TimeWindow,
): string {
  const then = `in ${windowWords(window)}`;
  const here = now.events.length === 0;
  const [bare, where] = here ? [now, "here"] : [before, then];
  const uncounted =
    kind === "hidden"
      ? `${figure(bare.hidden)} ${where} hidden by the filters`
      : `only indirect ${where}, not counted: ${figure(bare.indirect)}`;
  return `${here ? `${then}: ` : ""}${told}; ${uncounted}`;
}

function sideOf(
  catalog: Catalog,
  ties: Ties,
  { slots, tie, fold: { passing } }: Circle,
  events: number[],
  dating: (event: number) => number | undefined,
): Side {
  const at = (slot: number) => [...row(ties.eventsOf, slot)];
  const stopped = (event: number) =>
    !passing[event] && catalog.statuses[event] !== VOID && isHeld(dating(event));
  const through = ties.ties[tie]?.indirect ?? -1;
  const indirect = through < 0 ? [] : at(through).filter((event) => passing[event]);
  const { reported, possible, perhaps } = sumsOf(catalog, indirect, dating);
  return {
    events: events.sort(byDate(catalog)),
    ...sumsOf(catalog, events, dating),
    hidden: new Set(slots.flatMap(at).filter(stopped)).size,
    indirect: reported + possible + perhaps,
  };
}

function wordsOf(
  catalog: Catalog,
  now: Side,
  before: Side,
  fold: Fold,
  window: TimeWindow,
  earlier: string,
): string {
  const then = windowWords(window);
  const dated = {
    now: (event: number) => fold.dating[event] as number,
    before: (event: number) => dateIn(catalog.times[event], window),
  };
  const frame = {
    inThat: `in ${then}`,
    perhapsNow: "perhaps in this window",
    perhapsThen: "perhaps then",
    trends: true,
  };
  return changeSentence(catalog, now, before, dated, frame, earlier);
}
