import { evidenceReader } from "./check-evidence.ts";
import { checkExtent } from "./check-extent.ts";
import { readAffiliations, readConditions, readDocuments, readEvents } from "./check-items.ts";
import { readStories } from "./check-stories.ts";
import { actorSchema, type Dataset, FORMAT } from "./dataset.ts";
import { shown } from "./fault.ts";
import type { Problem } from "./problem.ts";
import { createReport, type Report } from "./report.ts";
import { fillShelf, listOf, type Shelf, unknownId } from "./shelf.ts";

const MOST_ACTORS = 50_000;
const LONGEST_TEXT = 10_000;

/**
 * Checks data from outside against every rule of the format, and keeps what is sound.
 * @param raw what JSON.parse gave
 * @param readText the text of the file that a document names by its path, `undefined` where there is none
 * @returns the sound part, absent where nothing can safely be read (no object, another format version), and every
 *   problem with its path. What an error names is left out of the dataset; what a warning names stays.
 * @throws only what `readText` throws
 */
export function checkDataset(
  raw: unknown,
  readText: (path: string) => string | undefined,
): { dataset?: Dataset; problems: Problem[] } {
  const report = createReport();
  if (!isDatasetObject(raw, report)) return { problems: report.problems() };
  const documents = readDocuments(raw.documents, readText, report);
  const actors = fillShelf(
    raw.actors,
    "actors",
    MOST_ACTORS,
    { schema: actorSchema, finish: (actor) => actor },
    report,
  );
  const known = { documents, actors, readEvidence: evidenceReader(documents, report), report };
  for (const name of ["documents", "actors", "events"]) {
    if (raw[name] === undefined) {
      report.error(name, () => `"${name}" is missing: add the list, even if it is empty.`);
    }
  }
  const affiliations = readAffiliations(raw.affiliations, known);
  const events = readEvents(raw.events, known);
  const conditions = readConditions(raw.conditions, known);
  const extent = checkExtent(raw.extent, events.kept.values(), documents.kept.values(), report);
  const dataset: Dataset = {
    format: FORMAT,
    title: readLine(raw.title, "title", report) ?? "Untitled dataset",
    description: readLine(raw.description ?? "", "description", report) ?? "",
    extent,
    focus: readFocus(raw.focus, actors, report),
    documents: [...documents.kept.values()],
    actors: [...actors.kept.values()],
    affiliations: [...affiliations.kept.values()],
    events: [...events.kept.values()],
    conditions: [...conditions.kept.values()],
    stories: readStories(raw.stories, { documents, actors, events, extent, report }),
  };
  return { dataset, problems: report.problems() };
}

function isDatasetObject(raw: unknown, report: Report): raw is Record<string, unknown> {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
    report.error(
      "",
      () =>
        `This is ${shown(raw)}, but a dataset is an object that begins {"format": "${FORMAT}", …}.`,
    );
    return false;
  }
  const format = "format" in raw ? raw.format : undefined;
  if (format === FORMAT) return true;
  report.error("format", () =>
    format === undefined
      ? `"format" is missing: begin the dataset with "format": "${FORMAT}".`
      : `"format" is ${shown(format)}, but this program reads "${FORMAT}": convert the dataset, or open it with the program version that wrote it.`,
  );
  return false;
}

function readLine(value: unknown, name: string, report: Report): string | undefined {
  if (typeof value === "string" && value.length <= LONGEST_TEXT) return value;
  report.warn(name, () =>
    typeof value === "string"
      ? `"${name}" has ${value.length.toLocaleString("en")} characters: shorten it to ${LONGEST_TEXT.toLocaleString("en")}.`
      : `"${name}" is ${value === undefined ? "missing" : shown(value)}: give a text in quotes.`,
  );
  return undefined;
}

function readFocus(list: unknown, actors: Shelf<unknown>, report: Report): string[] {
  const focus = new Set<string>();
  for (const [index, id] of listOf(list, "focus", report).entries()) {
    if (typeof id === "string" && actors.kept.has(id)) focus.add(id);
    else
      report.warn(`focus[${index}]`, () =>
        unknownId(typeof id === "string" ? id : shown(id), "actor", actors),
      );
  }
  return [...focus];
}
