import { checkDataset } from "../model/check.ts";
import {
  actorSchema,
  affiliationSchema,
  conditionSchema,
  type Dataset,
  documentSchema,
  eventSchema,
  evidenceSchema,
  participantSchema,
  quoteSchema,
} from "../model/dataset.ts";
import type { Problem } from "../model/problem.ts";
import { findJsonFault } from "./json-fault.ts";

/** The largest dataset file that is read, in bytes. */
export const LARGEST_FILE = 150_000_000;

/** Why a file of so many bytes is not read, to be asked before reading it; `undefined` where it may be read. */
export function tooLarge(bytes: number): Problem | undefined {
  if (bytes <= LARGEST_FILE) return undefined;
  const megabytes = (size: number) => `${Math.ceil(size / 1_000_000).toLocaleString("en")} MB`;
  const message = `The file has ${megabytes(bytes)}, but at most ${megabytes(LARGEST_FILE)} can be read: split it by period or by source.`;
  return { severity: "error", path: "", message };
}

/**
 * Reads an `entente/1` dataset.
 * @param json the file's text; a byte order mark is passed over
 * @param readText as in `checkDataset`
 * @returns as `checkDataset`; where the text is no JSON, one problem that names line, column and cure
 */
export function readDataset(
  json: string,
  readText: (path: string) => string | undefined,
): { dataset?: Dataset; problems: Problem[] } {
  const text = json.startsWith("\ufeff") ? json.slice(1) : json;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return { problems: [{ severity: "error", path: "", message: whyNoJson(text, error) }] };
  }
  return checkDataset(raw, readText);
}

function whyNoJson(text: string, error: unknown): string {
  if (text.trim() === "") return "The file is empty: choose a dataset file.";
  return (
    findJsonFault(text)?.message ??
    `The file cannot be read as JSON (${error}): check it with a JSON editor.`
  );
}

/** Every key of the format, in the order in which it is written. */
const KEYS = [
  ...["format", "title", "description", "extent", "focus"],
  ...["documents", "actors", "affiliations", "events", "conditions"],
  ...[documentSchema, actorSchema, affiliationSchema, eventSchema, conditionSchema].flatMap(
    ({ shape }) => Object.keys(shape),
  ),
  ...[participantSchema, eventSchema.shape.time, evidenceSchema, quoteSchema].flatMap(({ shape }) =>
    Object.keys(shape),
  ),
  ...Object.keys(evidenceSchema.shape.attribution.unwrap().shape),
  ...Object.keys(actorSchema.shape.place.unwrap().shape),
  "content",
];

/**
 * Writes a dataset as `entente/1` JSON with its texts inside, so that one file is the whole. Equal datasets give equal
 * files. It holds the full texts of quote-only documents too: what leaves the author's hands takes another door.
 */
export function writeDataset(dataset: Dataset): string {
  const documents = dataset.documents.map((document) => ({
    ...document,
    text: { content: document.text },
  }));
  return `${JSON.stringify({ ...dataset, documents }, [...new Set(KEYS)], 2)}\n`;
}
