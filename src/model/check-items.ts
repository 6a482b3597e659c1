import * as z from "zod/mini";
import { findLoops } from "./affiliation.ts";
import type { EvidenceReader } from "./check-evidence.ts";
import { checkWhen } from "./check-when.ts";
import {
  type Actor,
  type Affiliation,
  affiliationSchema,
  type CodedEvent,
  type Condition,
  conditionSchema,
  documentSchema,
  type Evidence,
  eventSchema,
  type Participant,
  type SourceDocument,
} from "./dataset.ts";
import { shown } from "./fault.ts";
import type { Report } from "./report.ts";
import { fillShelf, type Shelf, unknownId } from "./shelf.ts";

const MOST = 1_000_000;

/** Evidence is read piece by piece afterwards, so that one bad quote does not cost the event its good ones. */
const unreadEvidence = { evidence: z._default(z.array(z.unknown()), []) };
const looseAffiliation = z.extend(affiliationSchema, unreadEvidence);
const looseEvent = z.extend(eventSchema, unreadEvidence);
const looseCondition = z.extend(conditionSchema, unreadEvidence);

/** What affiliations, events and conditions are checked against. */
export type Known = {
  documents: Shelf<SourceDocument>;
  actors: Shelf<Actor>;
  readEvidence: EvidenceReader;
  report: Report;
};

/** The documents with their texts. One whose text is missing is left out; one whose date is faulty loses the date. */
export function readDocuments(
  list: unknown,
  readText: (path: string) => string | undefined,
  report: Report,
): Shelf<SourceDocument> {
  const finish = (parsed: z.infer<typeof documentSchema>, path: string) => {
    const file = parsed.text;
    const text = typeof file === "string" ? readText(file) : file.content;
    if (text !== undefined) return { ...parsed, text };
    report.error(
      `${path}.text`,
      () =>
        `The file ${shown(file)} did not come with the dataset: add it, or give the text itself as {"content": "…"}.`,
    );
    return undefined;
  };
  const shelf = fillShelf(list, "documents", MOST, { schema: documentSchema, finish }, report);
  for (const [id, document] of shelf.kept) {
    const path = `${shelf.paths.get(id)}.published`;
    const published = checkWhen(document.published, path, shelf, report);
    document.published = published ?? { ...document.published, edtf: "", basis: "unknown" };
  }
  return shelf;
}

/** The affiliations between known actors, without those that close a loop. */
export function readAffiliations(list: unknown, known: Known): Shelf<Affiliation> {
  const { documents, report } = known;
  const finish = (parsed: z.infer<typeof looseAffiliation>, path: string) => {
    const when = checkWhen(parsed.when, `${path}.when`, documents, report);
    const member = isKnown(parsed.member, `${path}.member`, known);
    const of = isKnown(parsed.of, `${path}.of`, known);
    const evidence = known.readEvidence(parsed.evidence, `${path}.evidence`);
    return when && member && of ? Object.assign(parsed, { when, evidence }) : undefined;
  };
  const shelf = fillShelf(list, "affiliations", MOST, { schema: looseAffiliation, finish }, report);
  for (const loop of findLoops([...shelf.kept.values()])) {
    const last = loop.at(-1) ?? "";
    const member = shelf.kept.get(last)?.member;
    report.error(
      shelf.paths.get(last) ?? "affiliations",
      () =>
        `The affiliations ${loop.map((id) => `"${id}"`).join(", ")} make the actor "${member}" a part of itself at one time: take one out, or give them dates that do not meet.`,
    );
    shelf.kept.delete(last);
  }
  return shelf;
}

/** The events whose actors and date are sound and that have evidence. */
export function readEvents(list: unknown, known: Known): Shelf<CodedEvent> {
  const finish = (parsed: z.infer<typeof looseEvent>, path: string) => {
    const time = checkWhen(parsed.time, `${path}.time`, known.documents, known.report);
    const participants = readParticipants(parsed.participants, `${path}.participants`, known);
    const evidence = readRequiredEvidence(parsed, `event "${parsed.id}"`, path, known);
    return time && participants && evidence
      ? Object.assign(parsed, { time, participants, evidence })
      : undefined;
  };
  return fillShelf(list, "events", MOST, { schema: looseEvent, finish }, known.report);
}

/** The conditions whose actors and date are sound and that have evidence. */
export function readConditions(list: unknown, known: Known): Shelf<Condition> {
  const finish = (parsed: z.infer<typeof looseCondition>, path: string) => {
    const when = checkWhen(parsed.when, `${path}.when`, known.documents, known.report);
    const by = parsed.by.filter((id, i) => !isKnown(id, `${path}.by[${i}]`, known));
    const on = parsed.on.filter((id, i) => !isKnown(id, `${path}.on[${i}]`, known));
    const evidence = readRequiredEvidence(parsed, `condition "${parsed.id}"`, path, known);
    const unknown = by.length + on.length;
    return when && evidence && unknown === 0
      ? Object.assign(parsed, { when, evidence })
      : undefined;
  };
  return fillShelf(list, "conditions", MOST, { schema: looseCondition, finish }, known.report);
}

function isKnown(actor: string, path: string, { actors, report }: Known): boolean {
  if (actors.kept.has(actor)) return true;
  report.error(path, () => unknownId(actor, "actor", actors));
  return false;
}

function readParticipants(
  list: readonly Participant[],
  path: string,
  known: Known,
): Participant[] | undefined {
  const seen = new Set<string>();
  const distinct = list.filter(({ actor, role }, index) => {
    const first = !seen.has(`${role} ${actor}`);
    seen.add(`${role} ${actor}`);
    if (!first) {
      known.report.error(
        `${path}[${index}]`,
        () =>
          `The actor "${actor}" is already "${role}" in this event: take this entry out, or name the actor or the role that was meant.`,
      );
    }
    return first;
  });
  const unknown = list.filter(({ actor }, i) => !isKnown(actor, `${path}[${i}].actor`, known));
  return unknown.length === 0 ? distinct : undefined;
}

function readRequiredEvidence(
  item: { evidence: unknown[] },
  name: string,
  path: string,
  { readEvidence, report }: Known,
): Evidence[] | undefined {
  const evidence = readEvidence(item.evidence, `${path}.evidence`);
  if (evidence.length > 0) return evidence;
  report.error(`${path}.evidence`, () =>
    item.evidence.length === 0
      ? `The ${name} has no evidence, and nothing is drawn without a sentence: quote one.`
      : `The ${name} has no sound evidence left, so it is not drawn: mend its quotes or add one.`,
  );
  return undefined;
}
