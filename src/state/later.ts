import { type ReadonlySignal, signal } from "@preact/signals-core";
import { mendStyleSheets } from "./style-sheets.ts";

/** A part of the program that the first picture does without. */
export type Later<Part> = {
  /** The part; null until it has come. */
  found: ReadonlySignal<Part | null>;
  /** Asks for the part. Throws where it can't be fetched; the next call tries again. */
  fetch(): Promise<Part>;
};

const parts: Later<unknown>[] = [];

/**
 * Names a part by the import that brings it. It comes when it is first asked for, or when the page has nothing to do.
 * @param soon before the others, for what a first hover or press shows
 */
export function later<Part>(load: () => Promise<Part>, soon = false): Later<Part> {
  const found = signal<Part | null>(null);
  let failed = false;
  const part = {
    found,
    async fetch() {
      const held = found.peek();
      if (held !== null) return held;
      try {
        if (failed) await mendStyleSheets(document);
        const come = await load();
        found.value = come;
        return come;
      } catch (error) {
        failed = true;
        throw error;
      }
    },
  };
  if (soon) parts.unshift(part);
  else parts.push(part);
  return part;
}

/**
 * Fetches all parts, one in each idle moment, so that a first use waits for none and needs no connection. One that can't
 * be fetched is left to whoever asks for it.
 */
export async function fetchWhenIdle(page: Window = window): Promise<void> {
  // Parts name further ones while they come.
  for (const part of parts) {
    await idle(page);
    await part.fetch().catch(() => {});
  }
}

function idle(page: Window): Promise<unknown> {
  return new Promise((done) => {
    // Safari has no idle callbacks.
    if ("requestIdleCallback" in page) page.requestIdleCallback(done, { timeout: LONGEST_WAIT_MS });
    else setTimeout(done, SHORT_WAIT_MS);
  });
}

const LONGEST_WAIT_MS = 1000;
const SHORT_WAIT_MS = 50;
