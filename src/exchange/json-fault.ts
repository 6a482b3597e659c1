/** The first place where a text is no JSON. `line` and `column` count from 1; `cutOff` says that the text just ends. */
export type JsonFault = { line: number; column: number; cutOff: boolean; message: string };

type Token = "{" | "}" | "[" | "]" | ":" | "," | "string" | "scalar";
type Expecting =
  | "value"
  | "value or ]"
  | "key"
  | "key or }"
  | "colon"
  | "comma or }"
  | "comma or ]"
  | "nothing";

const VALUE: readonly Token[] = ["{", "[", "string", "scalar"];
const ALLOWED: Record<Expecting, readonly Token[]> = {
  value: VALUE,
  "value or ]": [...VALUE, "]"],
  key: ["string"],
  "key or }": ["string", "}"],
  colon: [":"],
  "comma or }": [",", "}"],
  "comma or ]": [",", "]"],
  nothing: [],
};
const NOT_BLANK = /[^ \t\n\r]/g;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const CURLY = new Set("“”„‘’");

/**
 * Finds where a text stops being JSON, and says what stands there and the cure; engines word this differently, and
 * some name no place.
 * @returns `undefined` where the text is sound JSON
 */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: ("{" | "[")[] = [];
  let expecting: Expecting = "value";
  let at = firstMatch(NOT_BLANK, text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token === undefined || !ALLOWED[expecting].includes(token))
      return fault(text, at, expecting, open);
    let end = at + 1;
    if (token === "scalar") end = at + lengthAt(SCALAR, text, at);
    if (token === "string") {
      end = endOfString(text, at + 1);
      if (text.charAt(end) !== '"') return fault(text, end, "string", open);
      end++;
    }
    if (token === "{" || token === "[") open.push(token);
    if (token === "}" || token === "]") open.pop();
    expecting = expectedAfter(token, expecting, open);
    at = firstMatch(NOT_BLANK, text, end);
  }
  return expecting === "nothing" ? undefined : fault(text, at, expecting, open);
}

function tokenAt(text: string, at: number): Token | undefined {
  const character = text.charAt(at);
  if (character === '"') return "string";
  if ("{}[]:,".includes(character)) return character as Token;
  return lengthAt(SCALAR, text, at) > 0 ? "scalar" : undefined;
}

function expectedAfter(token: Token, expecting: Expecting, open: readonly string[]): Expecting {
  const inObject = open.at(-1) === "{";
  if (token === "{") return "key or }";
  if (token === "[") return "value or ]";
  if (token === ":") return "value";
  if (token === ",") return inObject ? "key" : "value";
  if (token === "string" && expecting.startsWith("key")) return "colon";
  if (open.length === 0) return "nothing";
  return inObject ? "comma or }" : "comma or ]";
}

function firstMatch(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Where a text's closing quote stands, or the first character that may not stand in it. */
function endOfString(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) >= 0x20 && text.charAt(at) !== '"') {
    const length = text.charAt(at) === "\\" ? lengthAt(ESCAPE, text, at) : 1;
    if (length === 0) return at;
    at += length;
  }
  return at;
}

function fault(
  text: string,
  at: number,
  expecting: Expecting | "string",
  open: readonly string[],
): JsonFault {
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  const column = at - before.lastIndexOf("\n");
  const place = `line ${line}, column ${column}`;
  const cutOff = isTail(text, at, expecting);
  const where = expecting === "string" ? "in the middle of a text in quotes" : unfinished(open);
  const message = cutOff
    ? `The file ends ${where} (${place}), so it was probably cut off: save or fetch it again in full.`
    : `The file is no JSON from ${place} on: ${advice(text, at, expecting)}.`;
  return { line, column, cutOff, message };
}

/** Whether nothing is left, or only the beginning of a word, a number or an escape that may have gone on. */
function isTail(text: string, at: number, expecting: Expecting | "string"): boolean {
  const rest = text.length - at > 6 ? "…" : text.slice(at);
  if (rest === "") return true;
  if (expecting === "string") return /^\\(?:u[0-9a-fA-F]{0,3})?$/.test(rest);
  const begun = rest === "-" || ["true", "false", "null"].some((word) => word.startsWith(rest));
  return expecting.startsWith("value") && begun;
}

function unfinished(open: readonly string[]): string {
  if (open.length === 0) return "before anything was said";
  return `in the middle of ${open.at(-1) === "{" ? "an object whose } is missing" : "a list whose ] is missing"}`;
}

function advice(text: string, at: number, expecting: Expecting | "string"): string {
  const character = text.charAt(at);
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  const found = `found ${word ?? named(text.codePointAt(at) ?? 0)}`;
  if (expecting === "string") {
    return character === "\\"
      ? 'a backslash in a text stands before one of " \\ / b f n r t u, so write \\\\ for the backslash itself'
      : `${found} inside a text in quotes, so close the quote or write \\n for a new line`;
  }
  if (character === "'" || CURLY.has(character))
    return `${found}, where JSON takes the straight double quote "`;
  if (text.startsWith("//", at) || text.startsWith("/*", at))
    return "found a comment, which JSON does not have, so remove it";
  if ((character === "}" || character === "]") && (expecting === "key" || expecting === "value")) {
    return text.slice(0, at).trimEnd().endsWith(",")
      ? `${found} after a comma, so remove that comma`
      : `${found} where a value is expected, so write the value`;
  }
  return `${found}, but expected ${EXPECTED[expecting]}`;
}

function named(code: number): string {
  if (code === 0x0a) return "the end of the line";
  return code > 0x20
    ? String.fromCodePoint(code)
    : `the character U+${code.toString(16).padStart(4, "0")}`;
}

const EXPECTED: Record<Expecting, string> = {
  value: "a value (a text in quotes, a number, true, false, null, { or [)",
  "value or ]": "a value or ]",
  key: 'a name in double quotes, such as "id"',
  "key or }": 'a name in double quotes, such as "id", or }',
  colon: "a colon between the name and its value",
  "comma or }": "a comma or }",
  "comma or ]": "a comma or ]",
  nothing: "nothing more, as the dataset is complete before it",
};
