const VERSION = "1.";
/** How long a parcel's text, and what it unpacks to, may be. */
const MOST_TEXT = 64 * 1024;
export const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Packs a text for a link's `#p=`: "1." and base64url of it, deflated.
 * @returns null where it is longer than a link may be
 */
export async function pack(text: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MOST_BYTES) return null;
  const packed = await through(bytes, new CompressionStream("deflate-raw"), MOST_TEXT);
  const parcel = packed && VERSION + base64url(packed);
  return parcel && parcel.length <= MOST_TEXT ? parcel : null;
}

/** Unpacks a parcel's text. Null for anything that is none, is too long, or would unpack to too much; never throws. */
export async function unpack(parcel: string): Promise<string | null> {
  if (!parcel.startsWith(VERSION) || parcel.length > MOST_TEXT) return null;
  try {
    const packed = bytesOf(parcel.slice(VERSION.length));
    const bytes = await through(packed, new DecompressionStream("deflate-raw"), MOST_BYTES);
    return bytes && new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The dataset's JSON that a parcel holds; null where it holds a story, or nothing that can be read. */
export async function datasetIn(parcel: string): Promise<string | null> {
  const json = await unpack(parcel);
  try {
    const held: unknown = JSON.parse(json ?? "null");
    return typeof held === "object" && held !== null && "format" in held ? json : null;
  } catch {
    return null;
  }
}

/** Sends bytes through a stream; null, and the stream is ended, as soon as more than `most` have come out. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array | null> {
  const writer = stream.writable.getWriter();
  // What goes wrong on the way in is told on the way out.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function base64url(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
    letter.charCodeAt(0),
  );
}
