import { MOST_STEPS, type Story, storySchema, storyStepSchema } from "../model/story.ts";

const VERSION = "1.";
/** How long a parcel's text, and what it unpacks to, may be. */
const MOST_TEXT = 64 * 1024;
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Packs a story for a link's `#p=`: "1." and base64url of its JSON, deflated.
 * @returns null where it is longer than a link may be
 */
export async function packStory(story: Story): Promise<string | null> {
  const json = new TextEncoder().encode(JSON.stringify(story));
  const packed = await through(json, new CompressionStream("deflate-raw"), MOST_BYTES);
  const text = packed && VERSION + base64url(packed);
  return text && text.length <= MOST_TEXT ? text : null;
}

/** Unpacks a parcel. Null for anything that is none, is too long, or would unpack to too much; never throws. */
export async function unpackStory(parcel: string): Promise<Story | null> {
  if (!parcel.startsWith(VERSION) || parcel.length > MOST_TEXT) return null;
  try {
    const packed = bytesOf(parcel.slice(VERSION.length));
    const json = await through(packed, new DecompressionStream("deflate-raw"), MOST_BYTES);
    return json && readStory(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(json)));
  } catch {
    return null;
  }
}

/** A story from outside: what is no sound step is left out; null where none is left. Ids that the dataset lacks do no harm. */
export function readStory(raw: unknown): Story | null {
  const story = storySchema.safeParse(raw);
  if (!story.success || !Array.isArray(story.data.steps)) return null;
  const ids = new Set<string>();
  const steps = story.data.steps.slice(0, MOST_STEPS).flatMap((one) => {
    const step = storyStepSchema.safeParse(one);
    if (!step.success || ids.has(step.data.id)) return [];
    ids.add(step.data.id);
    return [step.data];
  });
  return steps.length > 0 ? { id: story.data.id, title: story.data.title, steps } : null;
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
