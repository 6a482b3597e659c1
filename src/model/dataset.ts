import * as z from "zod";
import { EVENT_TYPES } from "./plover.ts";

z.config({ jitless: true });

/** The format this program reads and writes. */
export const FORMAT = "entente/1";

const FORBIDDEN_IDS = new Set(["__proto__", "constructor", "prototype"]);
const LONGEST = 10_000;

const text = z.string().max(LONGEST, `is longer than ${LONGEST} characters: shorten it`);
const id = text
  .regex(
    /^[A-Za-z0-9_][A-Za-z0-9._-]*$/,
    "is no id: use letters, digits, dot, dash and underscore, beginning with a letter or digit",
  )
  .refine((value) => !FORBIDDEN_IDS.has(value), "is a word JavaScript reserves: choose another id");
const basis = z.enum(["stated", "relative", "cross-document", "inferred", "external", "unknown"]);

const when = z.object({
  edtf: text,
  basis: basis.default("unknown"),
  phrase: text.optional(),
  anchor: text.optional(),
  note: text.optional(),
});

export const quoteSchema = z.object({
  exact: text.min(1, "is empty: give the words of the document"),
  prefix: text.optional(),
  suffix: text.optional(),
  start: z.number().int().nonnegative().optional(),
  end: z.number().int().nonnegative().optional(),
});

export const evidenceSchema = z.object({
  document: text,
  quote: quoteSchema,
  trigger: text.optional(),
  stance: z.enum(["supports", "contradicts", "mentions"]).default("supports"),
  attribution: z
    .object({
      kind: z.enum(["reporter", "named", "official", "document", "anonymous"]),
      text: text.optional(),
    })
    .default({ kind: "reporter" }),
});

export const documentSchema = z.object({
  id,
  title: text,
  publisher: text.default(""),
  url: text.optional(),
  language: text.default("en"),
  published: when,
  text: z.union(
    [text, z.object({ content: z.string() })],
    'is neither a path such as "sources/a.txt" nor an object {"content": "the whole text"}: give one of them',
  ),
  sha256: text.optional(),
  origin: text.optional(),
  rights: text.optional(),
});

export const actorSchema = z.object({
  id,
  name: text.min(1, "is empty: name the actor"),
  short: text.optional(),
  kind: z
    .enum([
      "person",
      "state",
      "government",
      "organisation",
      "armed-group",
      "intergovernmental",
      "media",
      "other",
    ])
    .default("other"),
  aliases: z.array(text).default([]),
  wikidata: text.nullish(),
  description: text.optional(),
  place: z.object({ x: z.number(), y: z.number() }).optional(),
});

export const affiliationSchema = z.object({
  id,
  member: text,
  of: text,
  role: text.optional(),
  relation: z.enum([
    "head-of",
    "office-holder",
    "member",
    "organ-of",
    "commands",
    "allied",
    "recognises",
    "claims",
  ]),
  when,
  evidence: z.array(evidenceSchema).default([]),
});

export const participantSchema = z.object({
  actor: text,
  role: z.enum(["source", "target", "visitor", "host", "participant", "mediator", "subject"]),
});

export const eventSchema = z.object({
  id,
  label: text.min(1, "is empty: say in one clause what happened"),
  type: z.enum(EVENT_TYPES),
  mode: text.optional(),
  participants: z
    .array(participantSchema)
    .min(1, "is empty: an event needs at least one participant"),
  time: when,
  count: z.number().int().min(1).max(10_000).default(1),
  status: z.enum([
    "occurred",
    "ongoing",
    "planned",
    "called-for",
    "alleged",
    "denied",
    "cancelled",
  ]),
  place: text.optional(),
  evidence: z
    .array(evidenceSchema)
    .min(1, "is empty: nothing is drawn without a sentence, so quote one"),
});

export const conditionSchema = z.object({
  id,
  kind: text,
  label: text.optional(),
  by: z.array(text).default([]),
  on: z.array(text).default([]),
  when,
  evidence: z
    .array(evidenceSchema)
    .min(1, "is empty: nothing is drawn without a sentence, so quote one"),
});

export type When = z.infer<typeof when>;
export type Evidence = z.infer<typeof evidenceSchema> & { quote: { start: number; end: number } };
export type Actor = z.infer<typeof actorSchema>;
export type Affiliation = Omit<z.infer<typeof affiliationSchema>, "evidence"> & {
  evidence: Evidence[];
};
export type Participant = z.infer<typeof participantSchema>;
export type CodedEvent = Omit<z.infer<typeof eventSchema>, "evidence"> & { evidence: Evidence[] };
export type Condition = Omit<z.infer<typeof conditionSchema>, "evidence"> & {
  evidence: Evidence[];
};
export type Status = CodedEvent["status"];
export type ActorKind = Actor["kind"];

/** A document with its text in hand. `text` is the file's own characters, unchanged. */
export type SourceDocument = Omit<z.infer<typeof documentSchema>, "text"> & { text: string };

/** A dataset whose every reference resolves and whose every quote stands in its document at `quote.start..end`. */
export type Dataset = {
  format: typeof FORMAT;
  title: string;
  description: string;
  /** EDTF; what the time control spans by default. */
  extent: string;
  /** Ids of the actors the opening view is about. */
  focus: string[];
  documents: SourceDocument[];
  actors: Actor[];
  affiliations: Affiliation[];
  events: CodedEvent[];
  conditions: Condition[];
};
