import type { EventType, Stance } from "../model/plover.ts";

const NOUNS: Record<EventType, [string, string]> = {
  AGREE: ["agreement", "agreements"],
  CONSULT: ["consultation", "consultations"],
  SUPPORT: ["act of support", "acts of support"],
  CONCEDE: ["concession", "concessions"],
  COOPERATE: ["act of cooperation", "acts of cooperation"],
  AID: ["act of aid", "acts of aid"],
  RETREAT: ["retreat", "retreats"],
  REQUEST: ["request", "requests"],
  ACCUSE: ["accusation", "accusations"],
  REJECT: ["rejection", "rejections"],
  THREATEN: ["threat", "threats"],
  PROTEST: ["protest", "protests"],
  SANCTION: ["sanction", "sanctions"],
  MOBILIZE: ["mobilisation", "mobilisations"],
  COERCE: ["act of coercion", "acts of coercion"],
  ASSAULT: ["assault", "assaults"],
};

const STANCE_NOUNS: Record<Stance, [string, string]> = {
  "material-cooperation": ["act of material cooperation", "acts of material cooperation"],
  "verbal-cooperation": ["act of verbal cooperation", "acts of verbal cooperation"],
  neutral: ["request", "requests"],
  "verbal-conflict": ["act of verbal conflict", "acts of verbal conflict"],
  "material-conflict": ["act of material conflict", "acts of material conflict"],
};

/** What the five stances are called. Requests are the neutral one. */
export const STANCE_WORDS: Record<Stance, string> = {
  "material-cooperation": "Material cooperation",
  "verbal-cooperation": "Verbal cooperation",
  neutral: "Requests",
  "verbal-conflict": "Verbal conflict",
  "material-conflict": "Material conflict",
};

/** What so many events of a type are called, without the number: "consultation", "acts of aid". */
export function typeNoun(type: EventType, n: number): string {
  return NOUNS[type][n === 1 ? 0 : 1];
}

/** What so many events of a stance are called, without the number: "request", "acts of verbal conflict". */
export function stanceNoun(stance: Stance, n: number): string {
  return STANCE_NOUNS[stance][n === 1 ? 0 : 1];
}
