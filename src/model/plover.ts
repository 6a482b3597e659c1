/** PLOVER event types (Halterman et al., 2023), in the order of their quad. */
export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/**
 * The five stances that colour and lane stand for, in the order in which lanes lie beside one another.
 * REQUEST is neutral here, although PLOVER files it under verbal conflict: a call for a ceasefire is no hostility.
 */
export const STANCES = [
  "material-cooperation",
  "verbal-cooperation",
  "neutral",
  "verbal-conflict",
  "material-conflict",
] as const;

export type Stance = (typeof STANCES)[number];

const STANCE_OF: Record<EventType, Stance> = {
  AGREE: "verbal-cooperation",
  CONSULT: "verbal-cooperation",
  SUPPORT: "verbal-cooperation",
  CONCEDE: "verbal-cooperation",
  COOPERATE: "material-cooperation",
  AID: "material-cooperation",
  RETREAT: "material-cooperation",
  REQUEST: "neutral",
  ACCUSE: "verbal-conflict",
  REJECT: "verbal-conflict",
  THREATEN: "verbal-conflict",
  PROTEST: "material-conflict",
  SANCTION: "material-conflict",
  MOBILIZE: "material-conflict",
  COERCE: "material-conflict",
  ASSAULT: "material-conflict",
};

/** The stance an event type is drawn in. */
export function stanceOf(type: EventType): Stance {
  return STANCE_OF[type];
}

/** Whether a stance is a deed (square bead, strong tone) and not words (round bead, light tone). */
export function isMaterial(stance: Stance): boolean {
  return stance === "material-cooperation" || stance === "material-conflict";
}
