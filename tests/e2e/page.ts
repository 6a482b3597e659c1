import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type BrowserContext, test as base, expect, type Frame, type Page } from "@playwright/test";
import { DIST } from "../../scripts/paths.mjs";
import { whenReady, whenSettled } from "../../scripts/ready.mjs";
import { serve } from "../../scripts/server.mjs";

export { expect, whenReady, whenSettled };

interface Options {
  /** Matches the faults that a test means to cause; any other one fails it. */
  tolerates: RegExp;
}

interface Watched {
  /** What went wrong in the browser so far, a line each. */
  faults: string[];
}

interface Served {
  /** Address of the built app, served with its security headers; ends in a slash. */
  address: string;
}

/** Playwright's `test` on the built app: a console error, a page error, a policy violation or a request off the origin fails it. */
export const test = base.extend<Options & Watched, Served>({
  tolerates: [/(?!)/, { option: true }],
  address: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const { url, close } = await serve({ root: DIST });
      await use(url);
      await close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ address }, use) => use(address),
  faults: [
    async ({ context, address, tolerates }, use) => {
      const faults = collectFaults(context, new URL(address).origin);
      await use(faults);
      const unforeseen = faults.filter((fault) => !tolerates.test(fault));
      expect(unforeseen, "faults in the browser").toEqual([]);
    },
    { auto: true },
  ],
});

function collectFaults(context: BrowserContext, origin: string): string[] {
  const faults: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => faults.push(`page error: ${error.error().message}`));
  context.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !/^(data|blob):$/.test(url.protocol)) {
      faults.push(`request off the origin: ${url.href}`);
    }
  });
  return faults;
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/**
 * Lets so much time pass on the page's own clock that every shorter timer which runs now has ended: before what must not
 * happen is said not to have happened.
 */
export function outlast(page: Page | Frame, ms: number): Promise<void> {
  return page.evaluate((ms) => new Promise<void>((done) => setTimeout(done, ms)), ms);
}

/** Runs axe's whole rule set on the page when it has come to rest: one line per violation, none when all is well. */
export async function axe(page: Page): Promise<string[]> {
  await whenSettled(page);
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help} (${node.target.join(" ")})`),
    );
  });
}

/** What axe finds in either theme of the page as it stands, which must follow the reader's system. */
export async function axeInBothThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
    found.push(...(await axe(page)).map((fault) => `${colorScheme}: ${fault}`));
  }
  return found;
}
