import type * as z from "zod/mini";
import { nearest } from "./nearest.ts";

/** A value as an author would recognise it, in at most about 60 characters: "un", 5, a list, nothing. */
export function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return `"${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`;
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}

/** "events[3].evidence[0]" for a place and the keys below it. */
export function pathTo(place: string, keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === "number") return `${path}[${key}]`;
    return path === "" ? String(key) : `${path}.${String(key)}`;
  }, place);
}

/** A schema's issue as a full sentence that names the cure. `item` is what the schema was given. */
export function faultSentence(issue: z.core.$ZodIssue, item: unknown): string {
  const value = issue.path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    item,
  );
  const key = issue.path.findLast((part) => typeof part === "string");
  const subject = key === undefined ? "This item" : `"${String(key)}"`;
  if (value === undefined) return `${subject} is missing: add it${asWhat(issue)}.`;
  if (issue.message.startsWith("is ")) {
    const named =
      typeof value === "string" && value !== "" ? `${subject}: ${shown(value)}` : subject;
    return `${named} ${issue.message}.`;
  }
  if (issue.code === "invalid_value") {
    const known = issue.values.map(String);
    const meant = typeof value === "string" ? nearest(value, known) : undefined;
    const guess = meant === undefined ? "" : ` (did you mean "${meant}"?)`;
    return `${subject} is ${shown(value)}${guess}, but must be one of ${known.join(", ")}.`;
  }
  return `${subject} is ${shown(value)}, but must be ${kindOf(issue)}.`;
}

function asWhat(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `, as one of ${issue.values.map(String).join(", ")}`;
  return issue.code === "invalid_type" ? `, as ${kindOf(issue)}` : "";
}

const KINDS = new Map([
  ["string", "a text in quotes"],
  ["number", "a plain number"],
  ["int", "a whole number"],
  ["array", "a list in [ ]"],
  ["object", "an object in { }"],
]);

function kindOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return KINDS.get(issue.expected) ?? issue.expected;
  if (issue.code === "too_small") return `at least ${issue.minimum}`;
  if (issue.code === "too_big") return `at most ${issue.maximum}`;
  return "as the format describes";
}
