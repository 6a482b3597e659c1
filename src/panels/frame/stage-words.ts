import type { Catalog } from "../../engine/catalog.ts";
import { happeningsApart, windowSummary } from "../../engine/counts.ts";
import { coverageOf, silentWindowWords } from "../../engine/coverage.ts";
import type { Filters } from "../../engine/filter.ts";
import { hiddenWords } from "../../engine/filter-words.ts";
import type { Fold } from "../../engine/fold.ts";
import { filteredWords, isSilentWindow } from "../../engine/silent-window.ts";
import { boundariesOf, type SnapUnit } from "../../engine/snap.ts";
import type { Ties } from "../../engine/ties.ts";
import { undatedWords } from "../../engine/undated.ts";
import type { TimeWindow } from "../../engine/window.ts";
import { countWords, type Mode, plural, windowWords } from "../../engine/words.ts";
import type { Counted } from "../../state/derived.ts";
import type { Session } from "../../state/session.ts";

/** What stands over the stage: the window in words and one line on what it holds. */
export type StageWords = {
  title: string;
  counts: string;
  /** Set where no article speaks of the window: the words for it, what nothing dates, the nearest windows with reports. */
  silent?: {
    words: string;
    undated: string;
    before: TimeWindow | undefined;
    after: TimeWindow | undefined;
  };
  /** Set where the window holds events and the filter lets no single one through. */
  filtered?: string;
  /** Set where the filter lets some through and hides others: how many, and which. */
  hidden?: string;
};

/** What the words are made of; `unit` tells how long the nearest windows are. */
export type StageState = {
  catalog: Catalog;
  ties: Ties;
  fold: Fold;
  span: TimeWindow;
  window: TimeWindow;
  mode: Mode;
  unit: SnapUnit;
  filters: Filters;
};

/** The words over the stage. */
export function stageWords(state: StageState): StageWords {
  const { catalog, fold, window, mode, span, filters } = state;
  const title = capital(windowWords(window, mode));
  const filtered = filteredWords(fold);
  if (filtered) return { title, counts: "", filtered };
  if (!isSilentWindow(catalog, fold, span)) {
    const hidden = hiddenWords({ catalog, filters, folds: [fold] });
    return { title, counts: countsLine(state), ...(hidden && { hidden }) };
  }
  const silent = {
    words: silentWindowWords(span),
    undated: undatedWords(fold),
    ...nearestWindows(state),
  };
  return { title, counts: "", silent };
}

/** The words over the stage as the session stands; every view that names its window has them from here. */
export function stageWordsOf({ store, derived }: Session, counted: Counted): StageWords {
  const { window, mode } = store.view.value;
  const span = derived.span.value;
  const filters = derived.filters.value;
  return stageWords({ ...counted, span, window, mode, filters, unit: store.snap.value });
}

/** "8 ties and 1 event of three or more: 16 reported, 12 planned or alleged, in 3 articles; 2 of them on no tie". */
function countsLine({ catalog, fold, ties }: StageState): string {
  const summary = windowSummary(catalog, fold, ties);
  const { reported, planned, alleged, perhaps } = summary;
  const documents = summary.documents.length;
  const said = countWords({ reported, planned, alleged, perhaps, documents });
  const apart = happeningsApart(catalog, fold, ties);
  const words = `${said.replaceAll("; ", ", ")}${apart > 0 ? `; ${apart} of them on no tie` : ""}`;
  const drawn = [
    summary.ties > 0 && plural(summary.ties, "tie"),
    summary.hubs > 0 && `${plural(summary.hubs, "event")} of three or more`,
  ].filter(Boolean);
  return drawn.length > 0 ? `${drawn.join(" and ")}: ${words}` : words;
}

function nearestWindows({ catalog, span, unit }: StageState) {
  const { extent } = catalog;
  const { spans } = coverageOf(catalog);
  const within = spans.filter(({ from }) => from >= extent.from && from < extent.to);
  const before = within.filter(({ to }) => to <= span.from).at(-1);
  const after = within.find(({ from }) => from >= span.to);
  const bounds = boundariesOf(catalog, unit === "free" ? "month" : unit);
  const around = (day: number | undefined): TimeWindow | undefined => {
    if (day === undefined) return undefined;
    const from = bounds.findLast((bound) => bound <= day);
    const to = bounds.find((bound) => bound > day);
    return from === undefined || to === undefined ? undefined : { from, to };
  };
  return { before: around(before?.from), after: around(after?.from) };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
