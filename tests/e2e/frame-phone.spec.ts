import type { Page } from "@playwright/test";
import { axe, axeInBothThemes, expect, test, whenReady, whenSettled } from "./page.ts";

async function open(page: Page, query = "") {
  await page.goto(`./${query}`);
  await whenReady(page);
}

test.describe("on the phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the ties come first, and the tabs lead to the other pages", async ({ page }) => {
    await open(page);
    const tabs = page.getByRole("navigation", { name: "Pages" });
    await expect(page.getByText("Egypt – Haftar / LNA").first()).toBeVisible();
    await tabs.getByRole("button", { name: "Network" }).tap();
    await expect(page.getByRole("button", { name: "Zoom in" })).toBeVisible();
    await tabs.getByRole("button", { name: "Filters & more" }).tap();
    await expect(page.getByRole("radiogroup", { name: "Level" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Open dataset…" })).toBeVisible();
    await tabs.getByRole("button", { name: "Evidence" }).tap();
    await expect(page.getByRole("region", { name: "Evidence" })).toBeVisible();
    for (const button of await tabs.getByRole("button").all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });

  test("a selected tie rises as a sheet over the list", async ({ page }) => {
    await open(page);
    await page.getByText("Egypt – Haftar / LNA").first().tap();
    const sheet = page.getByRole("region", { name: "Evidence" });
    await expect(sheet).toBeVisible();
    await expect(sheet).toContainText("Egypt – Haftar / LNA");
    expect(await axe(page)).toEqual([]);
  });

  test("on a small phone the sheet can be enlarged to the whole screen, and given back", async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, "?v=1&sel=egypt~haftar-lna");
    const height = async () =>
      (await page.getByRole("region", { name: "Evidence" }).boundingBox())?.height ?? 0;
    await expect.poll(height).toBeGreaterThanOrEqual(290);
    await page.getByRole("button", { name: "Enlarge the evidence" }).tap();
    await expect.poll(height).toBeGreaterThanOrEqual(500);
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Make the evidence smaller" }).tap();
    await expect.poll(height).toBeLessThan(400);
  });

  test("on a small phone the time control leaves half the screen to the page, and its status is one line", async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page);
    const box = async (part: string) => (await page.locator(part).boundingBox())?.height ?? 0;
    await expect.poll(() => box(".stage-area")).toBeGreaterThanOrEqual(360);
    await expect(page.locator(".dock-seen")).not.toBeEmpty();
    expect(await box(".dock-seen")).toBeLessThanOrEqual(17);
  });

  test("no page is wider than 320 px", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page);
    for (const name of ["Lists", "Network", "Evidence", "Filters & more"]) {
      await page.getByRole("navigation", { name: "Pages" }).getByRole("button", { name }).tap();
      await whenSettled(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, name).toBeLessThanOrEqual(320);
      for (const pane of [".stage-list", ".rail-scroll", ".panel"]) {
        const over = await page
          .locator(pane)
          .evaluateAll((found) => found.map((el) => el.scrollWidth - el.clientWidth));
        expect(Math.max(0, ...over), `${name} ${pane}`).toBeLessThanOrEqual(0);
      }
    }
  });
});

for (const [name, width, height] of [
  ["desk", 1440, 900],
  ["phone", 390, 844],
] as const) {
  test(`no accessibility violations in either theme, ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, "?v=1&t=2016..2017&sel=egypt~haftar-lna&st=occurred");
    const panel = page.getByRole("region", { name: "Evidence" });
    await expect(panel.locator("blockquote").first()).toBeVisible();
    expect(await axeInBothThemes(page)).toEqual([]);
  });
}
