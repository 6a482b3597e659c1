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
  const bodies: Promise<Buffer>[] = [];
  const collect = (response: Response) => {
    if (/^(script|stylesheet)$/.test(response.request().resourceType()))
      bodies.push(response.body());
  };
  page.on("response", collect);
  await page.goto("./");
  await whenReady(page);
  // What comes from here on comes because the page is idle.
  page.off("response", collect);
  const sizes = (await Promise.all(bodies)).map(gzippedKb);
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(FIRST_LOAD_KB);
});
