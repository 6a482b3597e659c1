/** A file's bytes as text, without a byte order mark; `faulty` where some could not be read, which then stand as "�". */
export type PlainText = { text: string; faulty: boolean };

/** Reads UTF-8, and UTF-16 where a byte order mark says so. */
export function plainTextOf(bytes: Uint8Array): PlainText {
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), faulty: false };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), faulty: true };
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
