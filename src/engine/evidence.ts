import type {
  CodedEvent,
  Evidence,
  Participant,
  SourceDocument,
  Status,
} from "../model/dataset.ts";
import { parseEdtf } from "../model/edtf.ts";
import { type EventType, STANCES, type Stance } from "../model/plover.ts";
import { webAddress } from "../model/web-address.ts";
import { type Catalog, STATUS_CLASSES, type StatusClass } from "./catalog.ts";
import { contrariesOf, isContested, speakersAt } from "./contested.ts";
import { eventDateWords } from "./event-date.ts";
import type { TimeWindow } from "./window.ts";
import { plural, publishedWords, whenWords } from "./words.ts";

/** A small label on a card; `kind` tells how it may be drawn. */
export type Chip = {
  kind: "status" | "sources" | "anonymous" | "imprecise" | "contested" | "count";
  text: string;
};

/** A verbatim quote with all that stands beside it. */
export type CardQuote = {
  /** Position in catalog.documents. */
  document: number;
  exact: string;
  /** UTF-16 offsets in the document's text. */
  start: number;
  end: number;
  /** The trigger's offsets within `exact`. */
  trigger: { start: number; end: number } | undefined;
  stance: Evidence["stance"];
  /** Of a contrary quote: the stance of the event that it speaks for, where one is coded there. */
  speaksFor: Stance | undefined;
  /** Who says so; empty where it is the article's own voice. */
  attribution: string;
  publisher: string;
  title: string;
  published: string;
  /** Only http and https addresses. */
  url: string | undefined;
};

/** Everything that a card shows of one event, as plain data. */
export type Card = {
  event: number;
  id: string;
  sentence: string;
  date: string;
  /** How the date is known; empty where the event is not dated, since `date` says so. */
  known: string;
  /** The coder's reasoning about the date. */
  note: string;
  place: string;
  type: EventType;
  stance: Stance;
  status: Status;
  statusClass: StatusClass;
  chips: Chip[];
  /** Those nearest to the days that were asked for first; as near, those that support it before those that mention it. */
  quotes: CardQuote[];
  /** Quotes that say the contrary. */
  contradicting: CardQuote[];
  /** Whether anything contradicts it, ticked or not. */
  contested: boolean;
  /** How many articles that are not ticked speak of it too, for or against, and how many of them only against. */
  unticked: number;
  untickedContrary: number;
  participants: { actor: number; name: string; role: Participant["role"] }[];
};

/** A stretch of a document's text and the events quoted there (positions, at least one). */
export type Passage = { start: number; end: number; events: number[] };

const FAR = Number.MAX_SAFE_INTEGER;

const STATUS_WORDS: Record<Status, string> = {
  occurred: "occurred",
  ongoing: "standing",
  planned: "planned",
  "called-for": "called for",
  alleged: "alleged",
  denied: "denied",
  cancelled: "cancelled",
};

/** "occurred", "standing", "called for" … for a status. */
export function statusWords(status: Status): string {
  return STATUS_WORDS[status];
}

/**
 * The card of an event. Throws where there is no such event.
 * @param documents ids of the ticked documents, the only ones quoted and counted; null for all.
 * @param span quotes of articles that appeared in these days, or nearest to them, come first.
 */
export function cardOf(
  catalog: Catalog,
  index: number,
  documents: readonly string[] | null = null,
  span?: TimeWindow,
): Card {
  const event = catalog.events[index];
  if (!event) throw new Error(`There is no event ${index}: pass a position in catalog.events.`);
  const time = catalog.times[index];
  const all = [...speakingFor(event.evidence), ...contrariesOf(catalog, index)];
  const evidence = tickedOf(all, documents);
  const unticked = all.filter((item) => !evidence.includes(item));
  const quotes = nearestFirst(catalog, evidence, span).map((item) => quoteOf(catalog, item));
  const contrary = (quote: CardQuote) => quote.stance === "contradicts";
  return {
    event: index,
    id: event.id,
    sentence: event.label,
    date: eventDateWords(catalog, index),
    known: time ? whenWords(event, catalog) : "",
    note: event.time.note ?? "",
    place: event.place ?? "",
    type: event.type,
    stance: STANCES[catalog.stances[index] as number] as Stance,
    status: event.status,
    statusClass: STATUS_CLASSES[catalog.statuses[index] as number] as StatusClass,
    chips: chipsOf(catalog, index, event, evidence),
    quotes: quotes.filter((quote) => !contrary(quote)),
    contradicting: quotes.filter(contrary),
    contested: isContested(catalog, index),
    unticked: documentCount(unticked),
    untickedContrary: documentCount(unticked) - documentCount(speakingFor(unticked)),
    participants: event.participants.map(({ actor, role }) => {
      const at = catalog.actorOf.get(actor) as number;
      return { actor: at, name: catalog.actors[at]?.name ?? actor, role };
    }),
  };
}

/**
 * How many sources that do not copy one another speak for an event: distinct origins, or documents without one.
 * @param documents ids of the ticked documents, the only ones that count; null for all.
 */
export function independentSources(
  catalog: Catalog,
  event: CodedEvent,
  documents: readonly string[] | null = null,
): number {
  const origins = speakingFor(tickedOf(event.evidence, documents)).map(({ document }) => {
    const found = catalog.documents[catalog.documentOf.get(document) ?? -1];
    return found?.origin ? `origin ${found.origin}` : `document ${document}`;
  });
  return new Set(origins).size;
}

/** The coded passages of a document in the order of its text, cut where quotes overlap, so that none overlap. */
export function passagesOf(catalog: Catalog, document: number): Passage[] {
  const id = catalog.documents[document]?.id;
  const quotes: Passage[] = [];
  catalog.events.forEach((event, i) => {
    for (const { document: of, quote } of event.evidence)
      if (of === id) quotes.push({ start: quote.start, end: quote.end, events: [i] });
  });
  const cuts = [...new Set(quotes.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  quotes.sort((p, q) => p.start - q.start);
  let next = 0;
  let open: Passage[] = [];
  return cuts.slice(0, -1).flatMap((start, i) => {
    const end = cuts[i + 1] as number;
    open = open.filter((quote) => quote.end > start);
    for (; (quotes[next]?.start ?? end) < end; next++) open.push(quotes[next] as Passage);
    const events = [...new Set(open.flatMap((quote) => quote.events))].sort((a, b) => a - b);
    return events.length > 0 ? [{ start, end, events }] : [];
  });
}

function nearestFirst(
  catalog: Catalog,
  evidence: Evidence[],
  span: TimeWindow | undefined,
): Evidence[] {
  const byStance = evidence.toSorted(
    (p, q) => Number(p.stance === "mentions") - Number(q.stance === "mentions"),
  );
  if (!span) return byStance;
  const away = ({ document }: Evidence) => {
    const found = catalog.documents[catalog.documentOf.get(document) ?? -1];
    const time = found && parseEdtf(found.published.edtf);
    return time ? Math.max(0, span.from - time.latest, time.earliest - (span.to - 1)) : FAR;
  };
  const distances = new Map(evidence.map((item) => [item, away(item)]));
  return byStance.toSorted((p, q) => (distances.get(p) ?? FAR) - (distances.get(q) ?? FAR));
}

function tickedOf(evidence: Evidence[], documents: readonly string[] | null): Evidence[] {
  return documents ? evidence.filter(({ document }) => documents.includes(document)) : evidence;
}

function documentCount(evidence: readonly Evidence[]): number {
  return new Set(evidence.map(({ document }) => document)).size;
}

function chipsOf(
  catalog: Catalog,
  index: number,
  event: CodedEvent,
  evidence: readonly Evidence[],
): Chip[] {
  const time = catalog.times[index];
  const speaking = speakingFor(evidence);
  const sources = independentSources(
    catalog,
    event,
    evidence.map(({ document }) => document),
  );
  const chips: (Chip | false)[] = [
    { kind: "status", text: statusWords(event.status) },
    event.count > 1 && { kind: "count", text: plural(event.count, "time") },
    sources > 0 && {
      kind: "sources",
      text: sources === 1 ? oneSource(catalog, speaking) : `${sources} independent sources`,
    },
    speaking.length > 0 &&
      speaking.every(({ attribution }) => attribution.kind === "anonymous") && {
        kind: "anonymous",
        text: "anonymous only",
      },
    time?.kind === "within" &&
      time.earliest !== time.latest && { kind: "imprecise", text: "imprecise date" },
    isContested(catalog, index) && { kind: "contested", text: "contested" },
  ];
  return chips.filter((chip) => chip !== false);
}

/** "1 article", "2 articles, drawing on Anadolu": what one source comes to. */
function oneSource(catalog: Catalog, speaking: readonly Evidence[]): string {
  const ids = [...new Set(speaking.map(({ document }) => document))];
  const first = catalog.documents[catalog.documentOf.get(ids[0] ?? "") ?? -1];
  return [plural(ids.length, "article"), originWords(first)].filter(Boolean).join(", ");
}

/** "drawing on Anadolu" for the origin "anadolu"; empty where the article is its publisher's own. */
export function originWords(
  document: Pick<SourceDocument, "origin" | "publisher"> | undefined,
): string {
  const { origin = "", publisher = "" } = document ?? {};
  if (!origin || origin === publisher.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")) return "";
  const agency = origin.replace(
    /(^|-)(\p{L})/gu,
    (_, dash, letter) => `${dash && " "}${letter.toUpperCase()}`,
  );
  return `drawing on ${agency}`;
}

function speakingFor(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(({ stance }) => stance !== "contradicts");
}

/** A quote with its source, ready to be shown. */
export function quoteOf(catalog: Catalog, evidence: Evidence): CardQuote {
  const document = catalog.documentOf.get(evidence.document) as number;
  const found = catalog.documents[document];
  const { exact, start, end } = evidence.quote;
  const at = placeOf(exact, evidence.trigger);
  return {
    document,
    exact,
    start,
    end,
    trigger: at < 0 ? undefined : { start: at, end: at + (evidence.trigger as string).length },
    stance: evidence.stance,
    speaksFor: evidence.stance === "contradicts" ? stanceAt(catalog, evidence) : undefined,
    attribution: attributionWords(evidence.attribution),
    publisher: found?.publisher ?? "",
    title: found?.title ?? evidence.document,
    published: found ? publishedWords(found.published) : "",
    url: webAddress(found?.url),
  };
}

/** The stance that colours a quote's rule: a contrary one has that of the event it speaks for, or none. */
export function stanceOfQuote(card: Card, quote: CardQuote): Stance | null {
  return quote.stance === "contradicts" ? (quote.speaksFor ?? null) : card.stance;
}

function stanceAt(catalog: Catalog, evidence: Evidence): Stance | undefined {
  const [event = -1] = speakersAt(catalog, evidence).events;
  return STANCES[catalog.stances[event] as number];
}

function placeOf(exact: string, trigger: string | undefined): number {
  if (!trigger) return -1;
  const at = exact.indexOf(trigger);
  return at < 0 ? exact.toLowerCase().indexOf(trigger.toLowerCase()) : at;
}

function attributionWords({ kind, text }: Evidence["attribution"]): string {
  if (kind === "anonymous") return text ? `anonymous: ${text}` : "anonymous source";
  if (text || kind === "reporter") return text ?? "";
  return { named: "a named source", official: "an official", document: "a document" }[kind];
}
