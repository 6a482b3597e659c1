import { checkDataset } from "../model/check.ts";
import {
  actorSchema,
  affiliationSchema,
  conditionSchema,
  type Dataset,
  documentSchema,
  eventSchema,
} from "../model/dataset.ts";
import type { Problem } from "../model/problem.ts";
import { storyStepSchema } from "../model/story.ts";
import { excerptOf } from "./excerpt.ts";
import type { JsonFault } from "./json-fault.ts";

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
 * @param findFault `findJsonFault`, which is asked where the text is no JSON
 * @returns as `checkDataset`; where the text is no JSON, that and one problem: with `findFault` it names line, column and cure
 */
export function readDataset(
  json: string,
  readText: (path: string) => string | undefined,
  findFault?: (text: string) => JsonFault | undefined,
): { dataset?: Dataset; problems: Problem[]; noJson?: boolean } {
  const text = json.startsWith("\ufeff") ? json.slice(1) : json;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    const message = whyNoJson(text, error, findFault);
    return { problems: [{ severity: "error", path: "", message }], noJson: true };
  }
  return checkDataset(raw, readText);
}

/**
 * Writes a dataset as the text of one `entente/1` file, the documents' texts inside it. The text is canonical: equal
 * datasets give the same text, whatever order their keys were set in, and reading it gives the dataset again. Documents
 * that may only be quoted go in excerpts (see excerpt.ts).
 * @throws where the dataset is none that `readDataset` could have given
 */
export function writeDataset(dataset: Dataset): string {
  const given = excerptOf(dataset);
  const { format, title, description, extent, focus } = given;
  const whole = {
    ...{ format, title, description, extent, focus },
    documents: given.documents.map(({ text, ...document }) =>
      documentSchema.parse({ ...document, text: { content: text } }),
    ),
    actors: given.actors.map((actor) => actorSchema.parse(actor)),
    affiliations: given.affiliations.map((item) => affiliationSchema.parse(item)),
    events: given.events.map((event) => eventSchema.parse(event)),
    conditions: given.conditions.map((condition) => conditionSchema.parse(condition)),
    stories: given.stories.map(({ id, title: name, steps }) => ({
      ...{ id, title: name },
      steps: steps.map((step) => storyStepSchema.parse(step)),
    })),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

function whyNoJson(
  text: string,
  error: unknown,
  findFault?: (text: string) => JsonFault | undefined,
): string {
  if (text.trim() === "") return "The file is empty: choose a dataset file.";
  return (
    findFault?.(text)?.message ??
    `The file cannot be read as JSON (${error}): check it with a JSON editor.`
  );
}
