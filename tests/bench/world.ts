import { type Catalog, catalogOf } from "../../src/engine/catalog.ts";
import { dayOf } from "../../src/model/calendar.ts";
import type {
  Actor,
  Affiliation,
  CodedEvent,
  Dataset,
  Participant,
  SourceDocument,
} from "../../src/model/dataset.ts";
import { EVENT_TYPES } from "../../src/model/plover.ts";
import { type Chance, chanceFrom } from "./chance.ts";
import { EXTENT, someDate, someTerm } from "./dates.ts";

/** How many actors, ties (at level Everyone) and events; the sizes at which the designs were compared. */
export const SIZES = {
  S: { actors: 500, ties: 2_000, events: 20_000 },
  M: { actors: 5_000, ties: 20_000, events: 200_000 },
  L: { actors: 20_000, ties: 100_000, events: 1_000_000 },
} as const;
export type Size = keyof typeof SIZES;

const SEED = 20_161_217;
const FIRST = dayOf(2016);
const DAYS = dayOf(2021) - FIRST;
const SENTENCES = 100;
/** Of the actors, the share that belong to another one. */
const MEMBERS = 0.7;
/** Of the ties, the share whose events sometimes have a third party. */
const THREESOMES = 0.04;
const STATUSES = [
  ...Array<CodedEvent["status"]>(12).fill("occurred"),
  ...(["ongoing", "ongoing", "ongoing", "planned", "called-for", "alleged", "denied"] as const),
];
const KINDS = ["person", "person", "state", "organisation", "armed-group"] as const;

/** A made dataset of a size: sound by the format's rules, the same at every call, made without a check. */
export function worldOf(size: Size): Dataset {
  const { actors, ties, events } = SIZES[size];
  const chance = chanceFrom(SEED + actors);
  const documents = Array.from({ length: Math.ceil(Math.sqrt(events)) }, (_, i) => documentOf(i));
  const pairs = pairsOf(chance, actors, Math.round(ties * (1 - 2 * THREESOMES)));
  return {
    format: "entente/1",
    title: `Size ${size}`,
    description: "",
    extent: EXTENT,
    focus: ["a0", "a1", "a2", "a3"],
    documents,
    actors: Array.from({ length: actors }, (_, i) => actorOf(chance, i)),
    affiliations: affiliationsOf(chance, actors),
    events: Array.from({ length: events }, (_, i) => eventOf(chance, i, pairs, documents)),
    conditions: [],
    stories: [],
  };
}

/** The same, indexed. */
export function catalogOfSize(size: Size): Catalog {
  return catalogOf(worldOf(size));
}

type Pair = { a: number; b: number; third: number };

function pairsOf(chance: Chance, actors: number, wanted: number): Pair[] {
  const pairs = new Map<number, Pair>();
  while (pairs.size < wanted) {
    const [p, q] = [chance.lowBelow(actors), chance.below(actors)];
    const [a, b] = [Math.min(p, q), Math.max(p, q)];
    if (a === b) continue;
    const third = chance.share() < THREESOMES ? chance.below(actors) : -1;
    pairs.set(a * actors + b, { a, b, third: third === a || third === b ? -1 : third });
  }
  return [...pairs.values()];
}

function actorOf(chance: Chance, i: number): Actor {
  return { id: `a${i}`, name: `Actor number ${i}`, kind: chance.pick(KINDS), aliases: [] };
}

/** Members follow the tenth of all actors that have any, so that no loop can close. */
function affiliationsOf(chance: Chance, actors: number): Affiliation[] {
  const heads = Math.ceil(actors / 10);
  const list: Affiliation[] = [];
  for (let actor = heads; actor < actors; actor++) {
    if (chance.share() > MEMBERS) continue;
    const relation = chance.pick(["member", "organ-of", "office-holder"] as const);
    list.push({
      id: `f${actor}`,
      member: `a${actor}`,
      of: `a${chance.lowBelow(heads)}`,
      relation,
      when: { edtf: someTerm(chance), basis: "stated" },
      evidence: [],
    });
  }
  return list;
}

function documentOf(i: number): SourceDocument {
  const sentences = Array.from({ length: SENTENCES }, (_, n) => sentenceOf(i, n));
  return {
    id: `d${i}`,
    title: `Document ${i}`,
    publisher: "",
    language: "en",
    published: { edtf: "2020-12-31", basis: "stated" },
    text: sentences.join(" "),
  };
}

/** All of one length, so that offsets follow from the number. */
function sentenceOf(document: number, n: number): string {
  const [d, s] = [String(document).padStart(5, "0"), String(n).padStart(3, "0")];
  return `In report ${d} the ministry said in sentence ${s} that the two sides had met again.`;
}

function eventOf(
  chance: Chance,
  i: number,
  pairs: readonly Pair[],
  documents: readonly SourceDocument[],
): CodedEvent {
  const document = chance.below(documents.length);
  const sentence = chance.below(SENTENCES);
  const exact = sentenceOf(document, sentence);
  const start = sentence * (exact.length + 1);
  return {
    id: `e${i}`,
    label: `Event number ${i}`,
    type: chance.pick(EVENT_TYPES),
    participants: participantsOf(
      chance,
      pairs[i] ?? (pairs[chance.lowBelow(pairs.length)] as Pair),
    ),
    time: dated(someDate(chance, FIRST, DAYS)),
    count: chance.share() < 0.95 ? 1 : 2,
    status: chance.pick(STATUSES),
    evidence: [
      {
        document: `d${document}`,
        quote: { exact, start, end: start + exact.length },
        stance: "supports",
        attribution: { kind: "reporter" },
      },
    ],
  };
}

function participantsOf(chance: Chance, { a, b, third }: Pair): Participant[] {
  const directed = chance.share() < 0.7;
  const [first, second] = chance.share() < 0.5 ? [a, b] : [b, a];
  const two: Participant[] = [
    { actor: `a${first}`, role: directed ? "source" : "participant" },
    { actor: `a${second}`, role: directed ? "target" : "participant" },
  ];
  if (third < 0 || chance.share() < 0.5) return two;
  const role = chance.pick(["participant", "subject", "mediator"] as const);
  return [...two, { actor: `a${third}`, role }];
}

function dated(edtf: string): CodedEvent["time"] {
  return { edtf, basis: edtf === "" ? "unknown" : "stated" };
}
