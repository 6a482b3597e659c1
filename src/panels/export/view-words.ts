import { shortNames, sourceLine } from "../../engine/citations.ts";
import { fingerprintOf } from "../../engine/fingerprint.ts";
import { shortDay } from "../../engine/spans.ts";
import { capital } from "../../engine/words.ts";
import { dayOf } from "../../model/calendar.ts";
import { viewRecord } from "../../state/citing.ts";
import type { Session } from "../../state/session.ts";
import { stageWordsOf } from "../frame/stage-words.ts";

/** What a view says of itself in a picture of it: its window, what that holds, what it rests on, and when it was made. */
export type ViewWords = {
  title: string;
  counts: string;
  filtered: string;
  dataset: string;
  sources: string;
  made: string;
};

/** The words of the view as it stands; null as long as no dataset is open. */
export function viewWords(session: Session): ViewWords | null {
  const { derived } = session;
  const counted = derived.counted.value;
  const record = viewRecord(session, true);
  if (!counted || !record) return null;
  const { catalog } = counted;
  const said = stageWordsOf(session, counted);
  const silent = said.silent && `${capital(said.silent.words)}. Silence is not zero.`;
  const read = `Read: ${shortNames(catalog, [...catalog.documents.keys()])}`;
  return {
    title: said.title,
    counts: silent || said.filtered || said.counts,
    filtered: said.hidden ?? "",
    dataset: `${catalog.dataset.title}, edition ${fingerprintOf(catalog.dataset)}`,
    sources: sourceLine(catalog, record.documents) || read,
    made: dayMade(),
  };
}

/** Today in words: the day on which a file is made. */
export function dayMade(today = new Date()): string {
  return shortDay(dayOf(today.getFullYear(), today.getMonth() + 1, today.getDate()));
}

/** A view's picture in words, for those who do not see it. */
export function pictureWords(words: ViewWords): string {
  const { title, counts, filtered, dataset, sources } = words;
  const said = [counts, filtered, sources].filter(Boolean).join(". ");
  return `Network of ${dataset}. ${title}: ${said}.`.replaceAll("..", ".");
}
