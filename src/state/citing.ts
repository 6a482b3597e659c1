import { fingerprintOf } from "../engine/fingerprint.ts";
import { viewCitation } from "../engine/view-citation.ts";
import { recordOf, type ViewRecord, windowRecord } from "../engine/view-record.ts";
import { encodeLink } from "./link/link.ts";
import type { Session } from "./session.ts";
import { OWN_SETTING, type Setting } from "./setting.ts";
import type { View } from "./store.ts";

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
};

/**
 * The whole address of the view as it stands. It names the edition of the dataset, so that whoever opens it with another
 * one is told.
 * @returns the page's own address without a view as long as no dataset is open
 */
export function linkOf({ store }: Session, place: Place, wishes: LinkWishes = {}): string {
  const { setting = OWN_SETTING, file, theme, view: other = store.view.value } = wishes;
  const catalog = store.catalog.value;
  const here = place.href.replace(/[?#].*$/s, "");
  const base = file === undefined ? here : new URL(file, here).href;
  if (!catalog) return base;
  const view = { ...other, ...(theme && { theme }) };
  const version = fingerprintOf(catalog.dataset);
  return `${base}?${encodeLink(view, catalog, [], { ...setting, version })}`;
}

/** What the view counts, of its selection or, where `whole`, of all; null as long as no dataset is open. */
export function viewRecord({ store, derived }: Session, whole = false): ViewRecord | null {
  const counted = derived.counted.value;
  if (!counted) return null;
  const { selection, documents } = store.view.value;
  const of = { ...counted, span: derived.span.value, ticked: documents };
  return whole ? windowRecord(of) : recordOf(of, selection);
}

/** A citation of the view: the articles first, then our record with its link. Empty as long as no dataset is open. */
export function citationOfView(session: Session, place: Place): string {
  const { store } = session;
  const catalog = store.catalog.value;
  const record = viewRecord(session);
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
