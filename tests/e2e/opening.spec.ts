import { axe, expect, test, whenReady } from "./page.ts";

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
