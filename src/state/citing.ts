import { fingerprintOf } from "../engine/fingerprint.ts";
import { foldAt } from "../engine/step-ground.ts";
import { shownStep } from "../engine/story.ts";
import { viewCitation } from "../engine/view-citation.ts";
import { recordOf, type ViewRecord, windowRecord } from "../engine/view-record.ts";
import { viewTitle } from "../engine/view-title.ts";
import { capital, windowWords } from "../engine/words.ts";
import type { StoryStep } from "../model/story.ts";
import type { Counted } from "./derived.ts";
import { encodeLink } from "./link/link.ts";
import type { Session } from "./session.ts";
import { OWN_SETTING, type Setting } from "./setting.ts";
import type { View } from "./store.ts";
import { tellingOf } from "./telling.ts";

/** Where a page stands. */
type Place = Pick<Location, "href">;

/** What a link may carry or lead to besides this view on this page. */
export type LinkWishes = {
  /** Of its frame; the app's own, when left out. */
  setting?: Setting;
  /** The page it leads to, beside this one. */
  file?: string;
  theme?: View["theme"];
  /** Another view than the one that is shown. */
  view?: View;
  /** A packed story or dataset that it carries. */
  parcel?: string | null;
};

/**
 * The whole address of the view as it stands. It names the dataset, where that is not the one the app opens with, and its
 * edition, so that whoever opens it with another one is told.
 * @returns the page's own address without a view as long as no dataset is open
 */
export function linkOf({ store }: Session, place: Place, wishes: LinkWishes = {}): string {
  const { setting = OWN_SETTING, file, theme, view: other = store.view.value, parcel } = wishes;
  const catalog = store.catalog.value;
  const here = place.href.replace(/[?#].*$/s, "");
  const base = file === undefined ? here : new URL(file, here).href;
  if (!catalog) return base;
  const view = { ...other, ...(theme && { theme }) };
  const { dataset, src, sri } = store.setting.value;
  const version = fingerprintOf(catalog.dataset);
  const carried = parcel ? `#p=${parcel}` : "";
  const framed = { ...setting, dataset, version, src, sri };
  return `${base}?${encodeLink(view, catalog, [], framed)}${carried}`;
}

/** What the view counts, of its selection or, where `whole`, of all; null as long as no dataset is open. */
export function viewRecord({ store, derived }: Session, whole = false): ViewRecord | null {
  const counted = derived.counted.value;
  if (!counted) return null;
  const { selection } = store.view.value;
  const of = { ...counted, span: derived.span.value };
  return whole ? windowRecord(of) : recordOf(of, selection);
}

/**
 * What is handed on of the view: of a story's step its headline, the counts of its ties and the articles it rests on; else
 * as `viewRecord`. A question that waits is named with all articles and without a count.
 */
export function citedRecord(session: Session): ViewRecord | null {
  const { store, derived } = session;
  const counted = derived.counted.value;
  const { selection } = store.view.value;
  const step = toldStep(session);
  if (!counted) return null;
  const compared = comparedWindows(session);
  if (!step) return compared ? comparedRecord(counted, compared, selection) : viewRecord(session);
  const about = step.headline.replace(/\.$/, "");
  const { ties, ground, documents, prediction } = shownStep(counted.catalog, step);
  if (derived.asking.value && prediction)
    return { about, counts: prediction.prompt, documents: [...counted.catalog.documents.keys()] };
  const of = { ...counted, span: derived.span.value };
  const counts = ties.flatMap((tie) => {
    const key = ground.ties.ties[tie]?.key;
    const record = key === undefined ? null : recordOf(of, { kind: "tie", id: key });
    return record ? [[record.about, record.counts].filter(Boolean).join(": ")] : [];
  });
  return { about, counts: counts.join(". ") || windowRecord(of).counts, documents };
}

/** The step that the view shows as it is told; undefined where it shows another picture, or something is selected. */
export function toldStep({ store }: Session): StoryStep | undefined {
  const { tab, selection } = store.view.value;
  return tab === "story" && selection === null ? tellingOf(store)?.step : undefined;
}

/** The two windows that the view holds against each other; null where it shows one. */
export function comparedWindows(session: Session): View["comparison"] {
  const { tab, comparison } = session.store.view.value;
  return tab === "compare" || toldStep(session)?.cmp !== undefined ? comparison : null;
}

/** The windows of the view in words, one or two. */
export function windowsOfView(session: Session): string[] {
  const { window, mode } = session.store.view.value;
  const compared = comparedWindows(session);
  return compared
    ? [windowWords(compared.a), windowWords(compared.b)]
    : [windowWords(window, mode)];
}

/** What the view is called where it is handed on, as on its share page; of the whole network by the dataset's title. */
export function titleOfView(session: Session): string {
  const about = citedRecord(session)?.about || session.store.catalog.value?.dataset.title;
  return viewTitle(about ?? "", windowsOfView(session));
}

function comparedRecord(
  counted: Counted,
  { a, b }: NonNullable<View["comparison"]>,
  selection: View["selection"],
): ViewRecord {
  const [first, second] = [a, b].map((span) => {
    const record = recordOf({ ...counted, fold: foldAt(counted, span), span }, selection);
    return { ...record, counts: `${windowWords(span)}: ${record.counts}` };
  }) as [ViewRecord, ViewRecord];
  const documents = [...new Set([...first.documents, ...second.documents])].sort((p, q) => p - q);
  return {
    about: first.about || second.about,
    counts: `${first.counts}. ${capital(second.counts)}`,
    documents,
  };
}

/** A citation of the view: the articles first, then our record with its link. Empty as long as no dataset is open. */
export function citationOfView(session: Session, place: Place): string {
  const { store } = session;
  const catalog = store.catalog.value;
  const record = citedRecord(session);
  if (!catalog || !record) return "";
  return viewCitation({
    catalog,
    ...record,
    title: viewTitle(record.about, windowsOfView(session)),
    version: fingerprintOf(catalog.dataset),
    link: linkOf(session, place),
  });
}
