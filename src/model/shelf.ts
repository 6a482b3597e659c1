import type * as z from "zod/mini";
import { faultSentence, pathTo, shown } from "./fault.ts";
import { nearest } from "./nearest.ts";
import type { Report } from "./report.ts";

/**
 * The sound items of one of a dataset's lists, by id; the path of each id ("actors[3]"); and the ids that were there
 * but had to be left out.
 */
export type Shelf<Item> = {
  kept: Map<string, Item>;
  paths: Map<string, string>;
  refused: Set<string>;
};

/** What makes one item of a list: its schema, and a second look that may repair it or refuse it (`undefined`). */
export type Maker<Parsed, Item> = {
  schema: z.ZodMiniType<Parsed>;
  finish(parsed: Parsed, path: string): Item | undefined;
};

/**
 * Reads one list of a dataset. A faulty item, and one whose id an earlier item has, is reported and left out.
 * @param list what stands in the dataset under `name`; a missing list counts as empty
 * @param most how many items are read at most; the rest is reported in one line
 */
export function fillShelf<Parsed extends { id: string }, Item>(
  list: unknown,
  name: string,
  most: number,
  maker: Maker<Parsed, Item>,
  report: Report,
): Shelf<Item> {
  const shelf: Shelf<Item> = { kept: new Map(), paths: new Map(), refused: new Set() };
  const items = listOf(list, name, report);
  if (items.length > most) {
    report.error(
      name,
      () =>
        `"${name}" holds ${items.length.toLocaleString("en")} items, of which the first ${most.toLocaleString("en")} are read: split the dataset.`,
    );
  }
  for (const [index, raw] of items.slice(0, most).entries()) {
    const path = `${name}[${index}]`;
    const parsed = parseItem(maker.schema, raw, path, report);
    if (!parsed) {
      const id = (raw as { id?: unknown } | null | undefined)?.id;
      if (typeof id === "string") shelf.refused.add(id);
      continue;
    }
    const earlier = shelf.paths.get(parsed.id);
    if (earlier !== undefined) {
      report.error(
        `${path}.id`,
        () => `"${parsed.id}" is already the id of ${earlier}: give this one an id of its own.`,
      );
      continue;
    }
    shelf.paths.set(parsed.id, path);
    const item = maker.finish(parsed, path);
    if (item === undefined) shelf.refused.add(parsed.id);
    else shelf.kept.set(parsed.id, item);
  }
  return shelf;
}

/** The array that stands under `name`, or an empty one, reported, where something else stands there. */
export function listOf(list: unknown, name: string, report: Report): unknown[] {
  if (Array.isArray(list)) return list;
  if (list !== undefined) {
    report.error(name, () => `"${name}" is ${shown(list)}, but must be a list in [ ].`);
  }
  return [];
}

/** `raw` as the schema has it, or `undefined` with every fault reported. */
export function parseItem<Parsed>(
  schema: z.ZodMiniType<Parsed>,
  raw: unknown,
  path: string,
  report: Report,
): Parsed | undefined {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    report.error(pathTo(path, issue.path), () => faultSentence(issue, raw));
  }
  return undefined;
}

/** Why an id does not resolve, with the cure. `kind` is the singular noun: "actor", "document". */
export function unknownId(id: string, kind: string, shelf: Shelf<unknown>): string {
  if (shelf.refused.has(id)) {
    return `The ${kind} "${id}" was left out because of its own fault: mend that first.`;
  }
  const meant = nearest(id, shelf.kept.keys());
  if (meant !== undefined) return `There is no ${kind} "${id}": did you mean "${meant}"?`;
  return `There is no ${kind} ${shown(id)}: add it to "${kind}s" or name one that is there.`;
}
