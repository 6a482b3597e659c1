import type { EventType } from "../model/plover.ts";

/** What a number in a text says that it counts: events of some types or modes, or all; or articles, ties, months, years. */
export type Noun =
  | {
      of: "events";
      /** "visits"; empty for reports of any kind, which are told by their status alone. */
      words: string;
      types?: readonly EventType[];
      mode?: string;
      /** Whether standing states count with the acts: of "reports" they are some, of "visits" never. */
      standing: boolean;
    }
  | { of: "articles" | "ties" | "months" | "years" };

/** A status that the words about a number name; "possible" is planned or alleged. */
export type SaidStatus = "reported" | "standing" | "planned" | "alleged" | "possible" | "perhaps";

/** Reports of any kind: what a number counts that has no noun of its own ("5 in 2016"). */
export const ANY_REPORT: Noun = { of: "events", words: "", standing: true };

const kind = (words: string, types: readonly EventType[], mode?: string): Noun => ({
  of: "events",
  words,
  types,
  standing: false,
  ...(mode ? { mode } : {}),
});

const NOUNS: [RegExp, Noun][] = [
  [/^(?:articles?|documents?|sources?|newspapers?)$/i, { of: "articles" }],
  [/^ties?$/i, { of: "ties" }],
  [/^months?$/i, { of: "months" }],
  [/^years?$/i, { of: "years" }],
  [/^(?:visits?|trips?)$/i, kind("visits", ["CONSULT"], "visit")],
  [/^(?:meetings?|talks|receptions?)$/i, kind("meetings", ["CONSULT"])],
  [/^consultations?$/i, kind("consultations", ["CONSULT"])],
  [/^(?:calls?|requests?|demands?)$/i, kind("requests", ["REQUEST"])],
  [/^(?:agreements?|accords?|deals?)$/i, kind("agreements", ["AGREE"])],
  [/^(?:accusations?|condemnations?)$/i, kind("accusations", ["ACCUSE"])],
  [/^(?:rejections?|refusals?)$/i, kind("rejections", ["REJECT"])],
  [/^threats?$/i, kind("threats", ["THREATEN"])],
  [/^(?:sanctions?|embargo(?:e?s)?)$/i, kind("sanctions", ["SANCTION"])],
  [/^(?:assaults?|attacks?|clash(?:es)?|offensives?|strikes?)$/i, kind("assaults", ["ASSAULT"])],
  [/^(?:deliver(?:y|ies)|shipments?)$/i, kind("acts of aid", ["AID"])],
  [/^(?:acts?|times?|occasions?)$/i, { of: "events", words: "acts", standing: false }],
  [/^(?:events?|happenings?)$/i, { of: "events", words: "events", standing: true }],
  [/^(?:reports?|states?|statements?)$/i, ANY_REPORT],
];

const STATUSES: [RegExp, SaidStatus][] = [
  [/^(?:planned|expected|upcoming|announced|called-for)$/i, "planned"],
  [/^(?:alleged|claimed|unconfirmed|rumoured)$/i, "alleged"],
  [/^(?:standing|lasting|ongoing)$/i, "standing"],
  [/^perhaps$/i, "perhaps"],
  [/^reported$/i, "reported"],
];
/** How many words behind a number its noun may stand: "three more reported visits". */
const NEAR = 3;
const OPEN_END =
  /^(?:in|of|from|at|on|to|before|after|between|by|with|since|and|or|than|then|here|there|for)$/i;

/**
 * What the words behind a number say that it counts, and in which status; undefined where it seems to count something
 * else. A number with no noun of its own counts what the one before it in the text counted.
 * @param clause the words behind the number, up to the next number or stop
 * @param before what the number before counted
 */
export function countedBy(
  clause: string,
  before: Noun | undefined,
): { noun: Noun; status: SaidStatus | undefined; bare: boolean } | undefined {
  const words = clause.trim().split(/\s+/).filter(Boolean);
  const status = statusIn(words);
  const first = words[0];
  if (first === undefined || OPEN_END.test(first)) {
    return { noun: before ?? ANY_REPORT, status, bare: true };
  }
  const near = words.slice(0, NEAR);
  const stop = near.findIndex((word) => OPEN_END.test(word));
  const told = stop < 0 ? near : near.slice(0, stop);
  for (const word of told) {
    const noun = NOUNS.find(([pattern]) => pattern.test(word))?.[1];
    if (noun) return { noun, status, bare: false };
  }
  const isStatus = told.some((word) => STATUSES.some(([pattern]) => pattern.test(word)));
  return isStatus ? { noun: before ?? ANY_REPORT, status, bare: false } : undefined;
}

function statusIn(words: readonly string[]): SaidStatus | undefined {
  const said = new Set(
    words.flatMap((word) => STATUSES.find(([pattern]) => pattern.test(word))?.[1] ?? []),
  );
  if (said.has("planned") && said.has("alleged")) return "possible";
  // Of "3 reported, standing" the narrower word tells.
  for (const status of ["standing", "planned", "alleged", "perhaps"] as const) {
    if (said.has(status)) return status;
  }
  return said.has("reported") ? "reported" : undefined;
}
