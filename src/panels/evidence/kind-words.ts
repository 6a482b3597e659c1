import type { ActorKind, Affiliation } from "../../model/dataset.ts";

/** "Armed group" for an actor's kind. */
export function kindWords(kind: ActorKind): string {
  const words = kind === "other" ? "actor" : kind.replace("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const RELATION_WORDS: Record<Affiliation["relation"], string> = {
  "head-of": "head",
  "office-holder": "holds office",
  member: "member",
  "organ-of": "organ",
  commands: "commands",
  allied: "ally, not counted as part of it",
  recognises: "recognises it, not counted as part of it",
  claims: "claims it, not counted as part of it",
};

/** What an affiliation is, in words; its own role goes before the relation's name. */
export function relationWords({ role, relation }: Affiliation): string {
  const plain = RELATION_WORDS[relation];
  if (!role) return plain;
  return plain.includes("not counted") ? `${role} (${plain})` : role;
}
