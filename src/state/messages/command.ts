import * as z from "zod/mini";

const SHORT = 200;
const MOST = 100;
const text = z.string().check(z.maxLength(SHORT));
const none = z.optional(z.unknown());
const side = z.int().check(z.gte(16), z.lte(8000));

/** Each command with what it carries. */
const command = z.discriminatedUnion("type", [
  z.object({ type: z.literal("hello"), data: z.object({ nonce: text }) }),
  z.object({ type: z.literal("next"), data: none }),
  z.object({ type: z.literal("prev"), data: none }),
  z.object({ type: z.literal("play"), data: none }),
  z.object({ type: z.literal("pause"), data: none }),
  z.object({
    type: z.literal("goto"),
    data: z.union([
      z.strictObject({ step: z.union([text, z.int().check(z.gte(1), z.lte(10_000))]) }),
      z.strictObject({ t: text }),
    ]),
  }),
  z.object({
    type: z.literal("set"),
    data: z.record(
      z.string().check(z.regex(/^[a-z]{1,12}$/)),
      z.nullable(z.string().check(z.maxLength(2000))),
    ),
  }),
  z.object({
    type: z.literal("focus"),
    data: z.object({ ids: z.array(text).check(z.maxLength(MOST)) }),
  }),
  z.object({
    type: z.literal("get"),
    data: z.object({ what: z.enum(["state", "steps", "citation"]) }),
  }),
  z.object({
    type: z.literal("snapshot"),
    data: z.object({ format: z.enum(["png", "svg"]), w: z.optional(side), h: z.optional(side) }),
  }),
]);

const envelope = z.object({
  ns: z.literal("entente"),
  v: z.literal(1),
  id: z.optional(z.union([text, z.int()])),
});

/** What a host asks of an embedded view. */
export type Command = z.infer<typeof command>;

/** The names of all commands. */
export const COMMANDS: readonly Command["type"][] = command.def.options.flatMap(
  ({ shape }) => shape.type.def.values,
);

/** The name a host has given its command; an answer carries it. */
export type CommandId = string | number | undefined;

/** A command that came in, with its name. */
export type Asked = { id: CommandId; command: Command };

/** What reveal.js says to a frame when its slide comes and goes, as commands. */
const REVEAL: Record<string, Command> = {
  "slide:start": { type: "play" },
  "slide:stop": { type: "pause" },
};

/**
 * Reads a message of a host: `{ ns: "entente", v: 1, id?, type, data? }`, or one of reveal.js's words.
 * @returns null for anything of another shape, whatever it is; never throws.
 */
export function readCommand(message: unknown): Asked | null {
  try {
    if (typeof message === "string") {
      const known = Object.hasOwn(REVEAL, message) ? REVEAL[message] : undefined;
      return known ? { id: undefined, command: known } : null;
    }
    const head = envelope.safeParse(message);
    const body = command.safeParse(message);
    return head.success && body.success ? { id: head.data.id, command: body.data } : null;
  } catch {
    // A message may hold getters and proxies that throw when they are read.
    return null;
  }
}
