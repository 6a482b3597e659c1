import type { Page } from "@playwright/test";
import { expect, test, whenReady, whenSettled } from "./page.ts";

async function open(page: Page, query = "?v=1&tab=compare") {
  await page.goto(`./${query}`);
  await whenReady(page);
  await expect(page.getByRole("region", { name: /^Compare / })).toBeVisible();
}

const table = (page: Page) => page.getByRole("table");

test.describe("on the phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("Compare is one sheet: windows, network, and the table with its sentences", async ({
    page,
  }) => {
    await page.goto("./");
    await whenReady(page);
    const views = page.getByRole("navigation", { name: "View" });
    await views.getByRole("button", { name: "Compare" }).tap();
    await expect(page.getByRole("region", { name: /^Compare / })).toBeVisible();
    const row = table(page).getByRole("button", { name: /^Egypt – Haftar \/ LNA ?,/ });
    await row.scrollIntoViewIfNeeded();
    await expect(row).toHaveAttribute("aria-expanded", "true");
    const quote = page.getByRole("region", { name: "Window A, 2016" }).locator("blockquote");
    await expect.poll(async () => (await quote.first().boundingBox())?.width).toBeGreaterThan(240);
    await row.tap();
    await expect(row).toHaveAttribute("aria-expanded", "false");
    await page.setViewportSize({ width: 320, height: 640 });
    for (const [name, part] of [
      ["List", ".stage-list"],
      ["Ties", ".matrix-scroll"],
      ["Compare", ".compare-sheet"],
      ["Table", ".table-region"],
    ] as const) {
      const button = views.getByRole("button", { name });
      await button.tap();
      await expect(page.locator(part)).toBeVisible();
      await whenSettled(page);
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, name).toBeLessThanOrEqual(320);
    }
  });
});

test("the view scrolls in one place alone, wide or narrow", async ({ page }) => {
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await open(page);
    const beyond = await page
      .locator(".view-pane")
      .evaluate((pane) => pane.scrollHeight - pane.clientHeight);
    expect(beyond).toBe(0);
  }
});
