import { rollsUp } from "../model/affiliation.ts";
import type { Affiliation } from "../model/dataset.ts";
import { type EdtfTime, parseEdtf } from "../model/edtf.ts";
import type { Catalog } from "./catalog.ts";
import { endsWithArticle } from "./event-date.ts";
import { shortDay } from "./spans.ts";
import { publishedWords, timeWords } from "./words.ts";

/** When an affiliation is said to hold: "since 2014", "as of 18 May 2017, start not given"; empty where nothing dates it. */
export function affiliationDate(catalog: Catalog, { when, evidence }: Affiliation): string {
  const time = parseEdtf(when.edtf);
  if (!time || isAlways(time)) return "";
  return timeWords(time, when.edtf, endsWithArticle(catalog, when.edtf, evidence));
}

/**
 * The same in full. Where its start is not given it is known only from the articles that say it, so these are named: "in
 * articles of 18 May 2017 and 19 Dec 2020; start not given".
 */
export function affiliationDates(catalog: Catalog, affiliation: Affiliation): string {
  const { when, evidence } = affiliation;
  const documents = [...new Set(evidence.map(({ document }) => document))].flatMap(
    (id) => catalog.documents[catalog.documentOf.get(id) ?? -1] ?? [],
  );
  const dates = documents.map(({ published }) => publishedWords(published)).filter(Boolean);
  const [last = "", ...earlier] = dates.toReversed();
  if (!when.edtf.startsWith("/") || earlier.length === 0)
    return affiliationDate(catalog, affiliation);
  return `in articles of ${earlier.toReversed().join(", ")} and ${last}; start not given`;
}

/**
 * Which of the member's doings count as those of what it belongs to, and why: "Not dated, so all counts there." Empty for
 * an ally or whoever only recognises or claims: they are no part of it.
 */
export function countedThere({ relation, when }: Affiliation): string {
  if (!rollsUp(relation)) return "";
  const time = parseEdtf(when.edtf);
  if (!time || isAlways(time)) return "No article dates it, so everything counts there.";
  const [from, to] = [time.earliest, time.latest];
  if (!Number.isFinite(from)) return `So everything up to ${shortDay(to)} counts there.`;
  return Number.isFinite(to)
    ? `So what lies from ${shortDay(from)} to ${shortDay(to)} counts there.`
    : `So everything from ${shortDay(from)} on counts there.`;
}

/**
 * Who counts as part of an actor (an id): those who belong to it, then those who belong to these, with the actor (a
 * position) through which they do; -1 for the former. Each affiliation once.
 */
export function membersOf(
  catalog: Catalog,
  id: string,
): { affiliation: Affiliation; through: number }[] {
  const found: { affiliation: Affiliation; through: number }[] = [];
  const seen = new Set([id]);
  const open = [id];
  for (let of = open.shift(); of !== undefined; of = open.shift()) {
    for (const affiliation of catalog.dataset.affiliations) {
      const { relation, member } = affiliation;
      if (affiliation.of !== of || member === id || !rollsUp(relation)) continue;
      const through = of === id ? -1 : (catalog.actorOf.get(of) ?? -1);
      found.push({ affiliation, through });
      if (!seen.has(member)) open.push(member);
      seen.add(member);
    }
  }
  return found;
}

function isAlways({ earliest, latest }: EdtfTime): boolean {
  return !Number.isFinite(earliest) && !Number.isFinite(latest);
}
