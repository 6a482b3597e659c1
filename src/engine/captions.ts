import type { EventType } from "../model/plover.ts";
import { type Catalog, STATUS_CLASSES } from "./catalog.ts";
import { windowBefore } from "./changes.ts";
import { eventsInTie, tieCounts, windowSummary } from "./counts.ts";
import { silentWindowWords } from "./coverage.ts";
import { labelsOf } from "./event-labels.ts";
import { Fold } from "./fold.ts";
import { yearsIn } from "./rates.ts";
import { filteredWords, isSilentWindow } from "./silent-window.ts";
import { documentsOf } from "./sources.ts";
import { foldAt } from "./step-ground.ts";
import type { Reckoned } from "./tables.ts";
import type { Ties } from "./ties.ts";
import { typeNoun } from "./type-words.ts";
import { CERTAIN, type TimeWindow } from "./window.ts";
import {
  capital,
  countWords,
  figure,
  plural,
  standingWords,
  tieWords,
  windowWords,
} from "./words.ts";

const FEW = 3;
const EQUAL_LENGTH = 0.02;
const VOID = STATUS_CLASSES.indexOf("void");

/** What one window tells of a tie: its counts, the events they are made of, and how many articles speak of them. */
type Side = {
  fold: Fold;
  words: string;
  perhaps: string;
  counts: ReturnType<typeof tieCounts>;
  events: number[];
  documents: number;
};

/**
 * The automatic caption of a tie: "2017: Egypt – Haftar / LNA: 3 reported consultations, down from 7; 1 article (2
 * before)." Under three events on both sides they are listed and no trend is said, nor where one side holds no report,
 * is silent, or is of another length. It says what the fold counts, so it is asked again when data or filters change.
 * @param other the window to compare with, named in the caption; without it the one before, where the extent holds it
 */
export function captionOf(reckoned: Reckoned, tie: number, other?: TimeWindow): string {
  return captionsOf(reckoned, [tie], other);
}

/** The captions of several ties in one text. That no article speaks of the other window is said once, at the end. */
export function captionsOf(
  reckoned: Reckoned,
  ties: readonly number[],
  other?: TimeWindow,
): string {
  const { catalog, fold } = reckoned;
  const { window } = fold;
  if (isSilentWindow(catalog, fold, window)) return `${capital(silentWindowWords(window))}.`;
  const against = other ?? windowOnRecord(catalog, window);
  const there = against && foldAt(reckoned, against);
  const silence =
    against && there && isSilentWindow(catalog, there, against) ? silentWindowWords(against) : "";
  const told = ties.map((tie) => toldOfTie(reckoned, tie, silence ? undefined : there, other));
  return `${told.join(". ")}${silence ? `; ${silence}` : ""}.`;
}

/** "2017: Egypt – Haftar / LNA: 3 reported consultations, down from 7; 1 article (2 before)", without the full stop. */
function toldOfTie(
  reckoned: Reckoned,
  tie: number,
  there: Fold | undefined,
  other: TimeWindow | undefined,
): string {
  const { catalog, ties, fold } = reckoned;
  const now = sideOf(reckoned, tie, fold, "perhaps in this window");
  const { a, b } = ties.ties[tie] as Ties["ties"][number];
  const subject = `${capital(now.words)}: ${tieWords(catalog, [a, b])}`;
  if (there) {
    const before = sideOf(reckoned, tie, there, "perhaps then");
    return `${subject}: ${comparedWords(reckoned, tie, now, before, other !== undefined)}`;
  }
  const told =
    now.events.length > 0
      ? toldOf(catalog, now, true)
      : missing(reckoned, tie, now, "in this window");
  return `${subject}: ${told}${articles(now)}`;
}

/** The automatic caption of a whole window: "2017: 7 reported, of them 4 standing; 2 planned or alleged; in 3 articles." */
export function windowCaption({ catalog, ties, fold }: Reckoned): string {
  const { window } = fold;
  if (isSilentWindow(catalog, fold, window)) return `${capital(silentWindowWords(window))}.`;
  const summary = windowSummary(catalog, fold, ties);
  const told = countWords({ ...summary, documents: summary.documents.length });
  return `${capital(windowWords(window))}: ${filteredWords(fold) ?? told}.`;
}

function sideOf({ catalog, ties }: Reckoned, tie: number, fold: Fold, perhaps: string): Side {
  const events = eventsInTie(catalog, fold, ties, tie);
  return {
    fold,
    words: windowWords(fold.window),
    perhaps,
    counts: tieCounts(fold, ties, tie),
    events: events.filter((event) => catalog.statuses[event] !== VOID),
    documents: documentsOf(catalog, events, fold).length,
  };
}

/** The window before, where the extent reaches back to it. */
function windowOnRecord(catalog: Catalog, window: TimeWindow): TimeWindow | undefined {
  const before = windowBefore(window);
  return before && before.from >= catalog.extent.from ? before : undefined;
}

/** Why a window tells nothing of a tie: its events there are hidden by the filters, or there are none. */
function missing(reckoned: Reckoned, tie: number, { fold }: Side, where: string): string {
  const { catalog, ties } = reckoned;
  const hidden = eventsInTie(catalog, new Fold(catalog, ties, fold.window), ties, tie).length;
  return hidden > 0
    ? `${plural(hidden, "event")} ${where} hidden by the filters`
    : `not mentioned ${where}`;
}

function comparedWords(
  reckoned: Reckoned,
  tie: number,
  now: Side,
  before: Side,
  named: boolean,
): string {
  const { catalog } = reckoned;
  const then = `in ${before.words}`;
  const few = now.events.length < FEW && before.events.length < FEW;
  const there =
    before.events.length === 0
      ? missing(reckoned, tie, before, then)
      : `${then}: ${toldOf(catalog, before, few)}`;
  if (now.events.length === 0) {
    return `${missing(reckoned, tie, now, "in this window")}; ${there}${articles(before)}`;
  }
  const earlier = before.documents > 0 ? ` (${before.documents} ${named ? then : "before"})` : "";
  const told = `${articles(now)}${earlier}`;
  const [n, m] = [now.counts.reported, before.counts.reported];
  if (few || n === 0 || m === 0 || !isAsLong(now, before)) {
    return `${toldOf(catalog, now, few)}; ${there}${told}`;
  }
  const trend = n > m ? "up from" : n < m ? "down from" : "unchanged at";
  const type = typeOf(catalog, now);
  const alike = type === typeOf(catalog, before) ? type : undefined;
  return `${sumsOf(now, alike)}, ${trend} ${figure(m)}${named ? ` ${then}` : ""}${told}`;
}

function isAsLong(now: Side, before: Side): boolean {
  const [p, q] = [yearsIn(now.fold.window), yearsIn(before.fold.window)];
  return Math.abs(p - q) <= EQUAL_LENGTH * Math.min(p, q);
}

function articles({ documents }: Side): string {
  return documents > 0 ? `; ${plural(documents, "article")}` : "";
}

/** What a window tells of the tie: its few events one by one, or their sums. */
function toldOf(catalog: Catalog, side: Side, list: boolean): string {
  const { fold, events, perhaps } = side;
  if (!list || events.length >= FEW) return sumsOf(side, typeOf(catalog, side));
  return labelsOf(catalog, events, (event) => fold.dating[event] as number, perhaps);
}

/**
 * "3 reported consultations (+1 planned or alleged)" where a type is named; else "7 reports of all kinds, of them 4
 * standing", so that nobody takes them for as many visits.
 */
function sumsOf({ counts, perhaps }: Side, type: EventType | undefined): string {
  const { reported, standing, possible } = counts;
  const doubts = [
    possible > 0 && `${figure(possible)} planned or alleged`,
    counts.perhaps > 0 && `${figure(counts.perhaps)} ${perhaps}`,
  ].filter(Boolean);
  if (reported === 0) return doubts.join(", ");
  const sure = type
    ? `${figure(reported)} reported ${typeNoun(type, reported)}`
    : `${plural(reported, "report")}${reported === 1 ? "" : " of all kinds"}${standingWords(reported, standing.certain)}`;
  return `${sure}${doubts.length > 0 ? ` (+${doubts.join(", +")})` : ""}`;
}

/** The type of all that is reported, where it is one and none of it is a standing state. */
function typeOf(catalog: Catalog, { fold, events }: Side): EventType | undefined {
  const types = new Set<EventType | undefined>();
  for (const event of events) {
    const status = STATUS_CLASSES[catalog.statuses[event] as number];
    if (fold.dating[event] !== CERTAIN) continue;
    if (status === "standing") types.add(undefined);
    if (status === "act") types.add(catalog.events[event]?.type);
  }
  return types.size === 1 ? [...types][0] : undefined;
}
