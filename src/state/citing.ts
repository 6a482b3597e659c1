import { fingerprintOf } from "../engine/fingerprint.ts";
import { shownStep } from "../engine/story.ts";
import { viewCitation } from "../engine/view-citation.ts";
import { recordOf, type ViewRecord, windowRecord } from "../engine/view-record.ts";
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
  const { tab, selection } = store.view.value;
  const step = tab === "story" && selection === null ? tellingOf(store)?.step : undefined;
  if (!counted || !step) return viewRecord(session);
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

/** A citation of the view: the articles first, then our record with its link. Empty as long as no dataset is open. */
export function citationOfView(session: Session, place: Place): string {
  const { store } = session;
  const catalog = store.catalog.value;
  const record = citedRecord(session);
  if (!catalog || !record) return "";
  const { window, mode } = store.view.value;
  return viewCitation({
    catalog,
    ...record,
    window,
    mode,
    version: fingerprintOf(catalog.dataset),
    link: linkOf(session, place),
  });
}
