import * as z from "zod/mini";

z.config({ jitless: true });

const FORBIDDEN_IDS = new Set(["__proto__", "constructor", "prototype"]);
const LONGEST = 10_000;

/** A text of at most 10,000 characters. */
export const text = z
  .string()
  .check(z.maxLength(LONGEST, `is longer than ${LONGEST} characters: shorten it`));

/** The same, where it may be left out. */
export const maybe = z.optional(text);

/** The id of an item: what a link may hold and JavaScript does not reserve. */
export const id = text.check(
  z.regex(
    /^[A-Za-z0-9_][A-Za-z0-9._-]*$/,
    "is no id: use letters, digits, dot, dash and underscore, beginning with a letter or digit",
  ),
  z.refine(
    (value) => !FORBIDDEN_IDS.has(value),
    "is a word JavaScript reserves: choose another id",
  ),
);

/** How surely something is told as done. */
export const status = z.enum([
  "occurred",
  "ongoing",
  "planned",
  "called-for",
  "alleged",
  "denied",
  "cancelled",
]);
