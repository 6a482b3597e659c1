import { checkDataset } from "../../src/model/check.ts";

/** The text of the sample's document, with a curly quote and a no-break space. */
export const SAMPLE_TEXT =
  "Egypt’s Sisi met\u00a0Gen. Haftar in Cairo on Sunday.\nHaftar left on Monday.";

/** A small sound dataset, as JSON.parse would give it; a fresh copy at every call, to be spoilt at will. */
export function sample() {
  return {
    format: "entente/1",
    title: "A sample",
    description: "",
    extent: "2016/2020",
    focus: ["egypt", "haftar"],
    documents: [
      {
        id: "memo",
        title: "Sisi meets Haftar",
        published: { edtf: "2019-04-15", basis: "stated" },
        text: { content: SAMPLE_TEXT } as unknown,
      },
    ],
    actors: [
      { id: "egypt", name: "Egypt", kind: "state" },
      { id: "sisi", name: "Abdel Fattah al-Sisi", kind: "person" },
      { id: "haftar", name: "Khalifa Haftar", kind: "person" },
    ],
    affiliations: [
      {
        id: "sisi-egypt",
        member: "sisi",
        of: "egypt",
        relation: "head-of",
        when: { edtf: "2014/..", basis: "external" },
      },
    ],
    events: [
      {
        id: "meeting",
        label: "Sisi meets Haftar",
        type: "CONSULT",
        participants: [
          { actor: "sisi", role: "host" },
          { actor: "haftar", role: "visitor" },
        ],
        time: { edtf: "2019-04-14", basis: "relative", phrase: "on Sunday", anchor: "memo" },
        status: "occurred",
        evidence: [evidence("Egypt's Sisi met Gen. Haftar in Cairo"), evidence("Haftar left")],
      },
      {
        id: "leaving",
        label: "Haftar leaves",
        type: "RETREAT",
        participants: [{ actor: "haftar", role: "source" }],
        time: { edtf: "", basis: "unknown" },
        status: "occurred",
        evidence: [evidence("Haftar left on Monday.")],
      },
    ],
    conditions: [
      {
        id: "stay",
        kind: "visit",
        by: ["haftar"],
        on: ["egypt"],
        when: { edtf: "2019-04", basis: "stated" },
        evidence: [evidence("in Cairo")],
      },
    ],
  };
}

/** Evidence from the sample's document. */
export function evidence(exact: string, more: object = {}) {
  return { document: "memo", quote: { exact }, ...more };
}

/** A sample before or after it is spoilt. */
export type Sample = ReturnType<typeof sample>;

/** Spoils a fresh sample, and gives what the check makes of it. */
export function spoilt(spoil: (data: Sample & Record<string, unknown>) => void) {
  const data = sample();
  spoil(data);
  const { dataset, problems } = checkDataset(data, () => undefined);
  if (!dataset) throw new Error("The sample should still be read: spoil less of it.");
  return { dataset, problems, at: problems.map(({ severity, path }) => `${severity} ${path}`) };
}

/** The item at an index, which the sample has. */
export function the<Item>(list: Item[], index = 0): Item {
  const item = list[index];
  if (item === undefined) throw new Error("The sample has fewer items: mend the index.");
  return item;
}

/** The ids of a list, in its order. */
export const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
