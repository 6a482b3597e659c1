import type { CodedEvent, Evidence } from "../model/dataset.ts";
import { parseEdtf } from "../model/edtf.ts";
import type { Catalog } from "./catalog.ts";
import { timeWords } from "./words.ts";

/** So many days may lie between what an article speaks of and its own date for it to speak of its present. */
const LATELY = 7;

/**
 * The date of an event (a position) in words. A standing state whose last day is the day of the last article that speaks
 * for it has not ended there: "since February 2011, last spoken of 18 May 2017".
 */
export function eventDateWords(catalog: Catalog, event: number): string {
  const { time, status, evidence } = catalog.events[event] as CodedEvent;
  const lasting = status === "ongoing" && endsWithArticle(catalog, time.edtf, evidence);
  return timeWords(catalog.times[event], time.edtf, lasting);
}

/** Whether a spell ends where the last article that speaks for it was published, so that its own end is not told. */
export function endsWithArticle(
  catalog: Catalog,
  edtf: string,
  evidence: readonly Evidence[],
): boolean {
  const time = parseEdtf(edtf);
  if (time?.kind !== "throughout" || !Number.isFinite(time.latest)) return false;
  const published = evidence.flatMap(({ document, stance }) => {
    const found = catalog.documents[catalog.documentOf.get(document) ?? -1];
    return (stance !== "contradicts" && found && parseEdtf(found.published.edtf)) || [];
  });
  const last = published.reduce(
    (a, b) => ({
      earliest: Math.max(a.earliest, b.earliest),
      latest: Math.max(a.latest, b.latest),
    }),
    { earliest: Number.NEGATIVE_INFINITY, latest: Number.NEGATIVE_INFINITY },
  );
  return time.latest >= last.earliest - LATELY && time.latest <= last.latest;
}
