import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Response } from "@playwright/test";
import { FIRST_LOAD_KB, gzippedKb } from "../../scripts/budget.mjs";
import { ROOT } from "../../scripts/paths.mjs";
import { axe, expect, test, whenReady } from "./page.ts";

const SOURCES = join(ROOT, "data/sources");

test("the page opens under the name Entente", async ({ page }) => {
  await page.goto("./");
  await expect(page).toHaveTitle(/Entente/);
});

test("the content security policy stands in the header and in the page itself", async ({
  page,
}) => {
  const response = await page.goto("./");
  const sent = response?.headers()["content-security-policy"];
  expect(sent).toContain("require-trusted-types-for 'script'");
  const kept = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(kept).toHaveAttribute("content", String(sent));
});

test("the opened page has no accessibility violations", async ({ page }) => {
  await page.goto("./");
  await whenReady(page);
  expect(await axe(page)).toEqual([]);
});

test("the articles are served byte for byte", async ({ request }) => {
  for (const name of readdirSync(SOURCES)) {
    const response = await request.get(`./data/sources/${name}`);
    expect(response.headers()["content-type"]).toBe("text/plain; charset=utf-8");
    expect(await response.body()).toEqual(readFileSync(join(SOURCES, name)));
  }
});

test("all script and style that the page loads by itself stays within the budget", async ({
  page,
}) => {
  const responses: Response[] = [];
  page.on("response", (response) => {
    if (/^(script|stylesheet)$/.test(response.request().resourceType())) responses.push(response);
  });
  await page.addInitScript(() => {
    new MutationObserver(() => performance.mark("ready")).observe(document, {
      attributeFilter: ["data-ready"],
      subtree: true,
    });
  });
  await page.goto("./");
  await whenReady(page);
  // What is asked for from then on is asked for because the page is idle.
  const early = await page.evaluate(() => {
    const [ready] = performance.getEntriesByName("ready");
    return performance
      .getEntriesByType("resource")
      .filter(({ startTime }) => startTime < (ready?.startTime ?? 0))
      .map(({ name }) => name);
  });
  const loaded = responses.filter((response) => early.includes(response.url()));
  const sizes = (await Promise.all(loaded.map((response) => response.body()))).map(gzippedKb);
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(FIRST_LOAD_KB);
});
