import * as z from "zod/mini";
import { id, maybe, status, text } from "./fields.ts";
import { EVENT_TYPES } from "./plover.ts";
import type { Story } from "./story.ts";

/** The format this program reads and writes. */
export const FORMAT = "entente/1";

const basis = z.enum(["stated", "relative", "cross-document", "inferred", "external", "unknown"]);

const point = { x: z.number(), y: z.number() };

const when = z.object({
  edtf: text,
  basis: z._default(basis, "unknown"),
  phrase: maybe,
  anchor: maybe,
  note: maybe,
});

const quoteSchema = z.object({
  exact: text.check(z.minLength(1, "is empty: give the words of the document")),
  prefix: maybe,
  suffix: maybe,
  start: z.optional(z.int().check(z.nonnegative())),
  end: z.optional(z.int().check(z.nonnegative())),
});

export const evidenceSchema = z.object({
  document: text,
  quote: quoteSchema,
  trigger: maybe,
  stance: z._default(z.enum(["supports", "contradicts", "mentions"]), "supports"),
  attribution: z._default(
    z.object({
      kind: z.enum(["reporter", "named", "official", "document", "anonymous"]),
      text: maybe,
    }),
    { kind: "reporter" },
  ),
});

export const documentSchema = z.object({
  id,
  title: text,
  publisher: z._default(text, ""),
  url: maybe,
  language: z._default(text, "en"),
  published: when,
  text: z.union(
    [text, z.object({ content: z.string() })],
    'is neither a path such as "sources/a.txt" nor an object {"content": "the whole text"}: give one of them',
  ),
  sha256: maybe,
  origin: maybe,
  rights: maybe,
});

export const actorSchema = z.object({
  id,
  name: text.check(z.minLength(1, "is empty: name the actor")),
  short: maybe,
  kind: z._default(
    z.enum([
      "person",
      "state",
      "government",
      "organisation",
      "armed-group",
      "intergovernmental",
      "media",
      "other",
    ]),
    "other",
  ),
  aliases: z._default(z.array(text), []),
  wikidata: z.nullish(text),
  description: maybe,
  place: z.optional(z.object({ ...point, tall: z.optional(z.object(point)) })),
});

export const affiliationSchema = z.object({
  id,
  member: text,
  of: text,
  role: maybe,
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
  evidence: z._default(z.array(evidenceSchema), []),
});

const participantSchema = z.object({
  actor: text,
  role: z.enum(["source", "target", "visitor", "host", "participant", "mediator", "subject"]),
});

export const eventSchema = z.object({
  id,
  label: text.check(z.minLength(1, "is empty: say in one clause what happened")),
  type: z.enum(EVENT_TYPES),
  mode: maybe,
  participants: z
    .array(participantSchema)
    .check(z.minLength(1, "is empty: an event needs at least one participant")),
  time: when,
  count: z._default(z.int().check(z.gte(1), z.lte(10_000)), 1),
  status,
  place: maybe,
  evidence: z
    .array(evidenceSchema)
    .check(z.minLength(1, "is empty: nothing is drawn without a sentence, so quote one")),
});

export const conditionSchema = z.object({
  id,
  kind: text,
  label: maybe,
  by: z._default(z.array(text), []),
  on: z._default(z.array(text), []),
  when,
  evidence: z
    .array(evidenceSchema)
    .check(z.minLength(1, "is empty: nothing is drawn without a sentence, so quote one")),
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
  /** What is told of the data step by step; every id in it is known. */
  stories: Story[];
};
