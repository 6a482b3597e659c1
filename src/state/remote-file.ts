import { plainTextOf } from "../exchange/plain-text.ts";
import type { Problem } from "../model/problem.ts";
import { notUtf8 } from "./handed-files.ts";

/** The most that is fetched through a link, in bytes, and how long it may take. */
const MOST_BYTES = 20_000_000;
const PATIENCE_MS = 15_000;
const BY_HAND =
  "open the address in a browser tab, save the file and open it here with Open dataset";

/** What became of a fetch: the file's text and what is wrong with it, or why there is none, with the cure. */
export type Fetched = { json: string; warnings: Problem[] } | { fault: string };

/**
 * Fetches a dataset that a link leads to, once: over https, also where it is led on, without cookies and without saying
 * where it is asked from. It is ended at 20 MB and after 15 seconds.
 * @param sri the SHA-256 sum that the file must have, in hexadecimal digits; null where the link names none
 * @returns never throws
 */
export async function fetchRemote(
  src: string,
  sri: string | null,
  patience = PATIENCE_MS,
): Promise<Fetched> {
  const { host } = new URL(src);
  if (sri !== null && !globalThis.crypto?.subtle) {
    return {
      fault: `The link names the check sum of the file, which a page can work out only at an https address: open this page over https, or ${BY_HAND}.`,
    };
  }
  try {
    const response = await fetch(src, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(patience),
    });
    if (response.url && new URL(response.url).protocol !== "https:") {
      await response.body?.cancel();
      return {
        fault: `${host} leads on to an address that is not https, which is refused: ask whoever made the link for another one.`,
      };
    }
    if (!response.ok) return { fault: statusFault(host, response.status) };
    const bytes = await bytesOf(response);
    if (bytes === null) {
      return {
        fault: `The file has more than 20 MB, the most that is fetched through a link: ${BY_HAND}.`,
      };
    }
    if (sri !== null && (await sumOf(bytes)) !== sri) {
      return {
        fault: `What ${host} sent is not the file this link was made for (its check sum differs), so nothing of it was opened: ask whoever made the link for a new one.`,
      };
    }
    const { text, faulty } = plainTextOf(bytes);
    return { json: text, warnings: faulty ? [notUtf8(src)] : [] };
  } catch (error) {
    return { fault: failure(host, error, patience) };
  }
}

function statusFault(host: string, status: number): string {
  return status === 404 || status === 410
    ? `${host} has no file at this address (${status}): check the link, or ask whoever made it for a new one.`
    : `${host} does not hand out the file (it answered ${status}): try again later, or ${BY_HAND}.`;
}

function failure(host: string, error: unknown, patience: number): string {
  if (error instanceof DOMException && error.name === "TimeoutError")
    return `${host} did not send the file within ${patience / 1000} seconds: try again, or ${BY_HAND}.`;
  if (globalThis.navigator?.onLine === false)
    return "This device is offline, so the file cannot be fetched: connect it, then try again.";
  return `The file could not be fetched: ${host} cannot be reached, or does not let other pages read it (CORS). Try again, or ${BY_HAND}.`;
}

/** A response's bytes; null, and the rest is not taken, as soon as there are more than may be. */
async function bytesOf({ body }: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) break;
    size += value.length;
    if (size > MOST_BYTES) {
      await reader?.cancel();
      return null;
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

async function sumOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...sum].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
