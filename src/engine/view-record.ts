import type { Catalog } from "./catalog.ts";
import {
  actorCounts,
  type Counts,
  eventsInTie,
  eventsOfActor,
  isInWindow,
  tieCounts,
  windowSummary,
} from "./counts.ts";
import { silentWindowWords } from "./coverage.ts";
import { statusWords } from "./evidence.ts";
import type { Fold } from "./fold.ts";
import { filteredWords, isSilentWindow } from "./silent-window.ts";
import { documentsOf } from "./sources.ts";
import type { Ties } from "./ties.ts";
import type { TimeWindow } from "./window.ts";
import { actorWords, countWords, tieWords, timeWords } from "./words.ts";

/** What a view counts, in one line: of its selection, or of the whole window where nothing is selected. */
export type ViewRecord = {
  /** The tie, actor or event; empty for the whole window. */
  about: string;
  /** "5 reported; 1 planned or alleged; in 3 articles", or why nothing is counted. */
  counts: string;
  /** Positions of the articles that speak for what is counted. */
  documents: number[];
};

/** What is counted, and how: `span` as the fold counts it, `ticked` as in `windowSummary`. */
export type Reckoning = {
  catalog: Catalog;
  ties: Ties;
  fold: Fold;
  span: TimeWindow;
};

/** The record of a view; a selection that the window does not show is passed over. */
export function recordOf(
  of: Reckoning,
  selection: { kind: string; id: string } | null,
): ViewRecord {
  const { catalog, ties, fold } = of;
  const found = (about: string, counts: Counts, events: readonly number[]): ViewRecord => {
    const documents = documentsOf(catalog, events, fold);
    return {
      about,
      counts: countWords({ ...toSay(counts), documents: documents.length }),
      documents,
    };
  };
  if (selection?.kind === "tie") {
    const tie = ties.tieOf.get(selection.id);
    const { a = -1, b = -1 } = (tie !== undefined && ties.ties[tie]) || {};
    if (tie !== undefined)
      return found(
        tieWords(catalog, [a, b]),
        tieCounts(fold, ties, tie),
        eventsInTie(catalog, fold, ties, tie),
      );
  }
  if (selection?.kind === "actor") {
    const actor = catalog.actorOf.get(selection.id);
    if (actor !== undefined)
      return found(
        actorWords(catalog, actor),
        actorCounts(fold, ties, actor),
        eventsOfActor(catalog, fold, ties, actor),
      );
  }
  const event = selection?.kind === "event" ? catalog.eventOf.get(selection.id) : undefined;
  return event !== undefined && isInWindow(fold, event) ? eventRecord(of, event) : windowRecord(of);
}

/** The record of the whole window, whatever is selected. */
export function windowRecord({ catalog, ties, fold, span }: Reckoning): ViewRecord {
  const filtered = filteredWords(fold);
  if (filtered) return { about: "", counts: filtered, documents: [] };
  if (isSilentWindow(catalog, fold, span))
    return { about: "", counts: silentWindowWords(span), documents: [] };
  const summary = windowSummary(catalog, fold, ties);
  const counts = countWords({ ...summary, documents: summary.documents.length });
  return { about: "", counts, documents: summary.documents };
}

function eventRecord({ catalog, fold }: Reckoning, event: number): ViewRecord {
  const { label, status, time } = catalog.events[event] as Catalog["events"][number];
  const counts = `${timeWords(catalog.times[event], time.edtf)}; ${statusWords(status)}`;
  return { about: label, counts, documents: documentsOf(catalog, [event], fold) };
}

function toSay({ reported, standing, planned, alleged, perhaps }: Counts) {
  return {
    reported,
    standing: standing.certain,
    planned: planned.certain,
    alleged: alleged.certain,
    perhaps,
  };
}
