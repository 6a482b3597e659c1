import type { Page } from "@playwright/test";
import { axeInBothThemes, expect, test, whenReady } from "./page.ts";

const strip = (page: Page) => page.getByRole("toolbar", { name: "Film-strip" });
const frame = (page: Page, name: RegExp) => strip(page).getByRole("button", { name });
const toggle = (page: Page) => page.getByRole("button", { name: "Film-strip", exact: true });

async function open(page: Page, query = ""): Promise<void> {
  await page.goto(`./?v=1&film=1${query}`);
  await whenReady(page);
  await expect(strip(page)).toHaveAttribute("aria-busy", "false");
}

/** Marks of one kind in a frame's picture. */
const marks = (page: Page, name: RegExp, layer: string) =>
  frame(page, name).locator(`svg g.${layer}`);

test("where all frames have room the strip does not scroll", async ({ page }) => {
  await open(page);
  expect(await strip(page).evaluate((film) => film.scrollWidth - film.clientWidth)).toBe(0);
});

test("the film-strip opens and shuts, and stands in the link", async ({ page }) => {
  await page.goto("./?v=1&t=2017");
  await whenReady(page);
  await expect(strip(page)).toHaveCount(0);
  await toggle(page).click();
  await expect(toggle(page)).toHaveAttribute("aria-expanded", "true");
  await expect(strip(page).getByRole("button")).toHaveCount(5);
  await expect(page).toHaveURL(/film=1/);
  await page.reload();
  await whenReady(page);
  await expect(frame(page, /^2017: 7 reported/)).toBeVisible();
  await toggle(page).click();
  await expect(strip(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/film=1/);
});

test("a frame counts what the stage counts there, and a click goes there", async ({ page }) => {
  await open(page, "&t=2016");
  const told = await frame(page, /^2017: /)
    .locator(".sr-only")
    .textContent();
  await frame(page, /^2017: /).click();
  await expect(page).toHaveURL(/t=2017(&|$)/);
  await expect(frame(page, /^2017: /)).toHaveAttribute("aria-current", "true");
  await expect(frame(page, /^2016: /)).not.toHaveAttribute("aria-current", "true");
  const line = page.locator(".stage-title p").first();
  const [, counts = "nothing told"] = (told ?? "").split(": ");
  await expect(line).toContainText(counts.replaceAll("; ", ", "));
});

test("2018 is hatched and says that no article here speaks of it", async ({ page }) => {
  await open(page);
  const silent = frame(page, /^2018: no article here speaks of 2018$/);
  await expect(silent).toContainText("no article here speaks of 2018");
  await expect(silent).toHaveCSS("background-image", /repeating-linear-gradient/);
  await expect(marks(page, /^2018/, "beads")).toHaveCount(0);
  expect(await marks(page, /^2016/, "ribbons").count()).toBeGreaterThan(5);
});

test("the strip is one tab stop, and arrow keys walk along it", async ({ page }) => {
  await open(page, "&t=2017");
  await expect(strip(page).locator('[tabindex="0"]')).toHaveCount(1);
  await frame(page, /^2017/).focus();
  await page.keyboard.press("ArrowRight");
  await expect(frame(page, /^2018/)).toBeFocused();
  await page.keyboard.press("End");
  await expect(frame(page, /^2020/)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/t=2020/);
  await page.keyboard.press("Home");
  await expect(frame(page, /^2016/)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(frame(page, /^2016/)).toBeFocused();
});

test("a step of the window moves the mark and paints no frame anew", async ({ page }) => {
  await open(page, "&t=2016");
  await strip(page).evaluate((element) => {
    const { dataset } = document.documentElement;
    dataset.painted = "0";
    new MutationObserver((records) => {
      const painted = records.filter(({ target }) => (target as Element).closest("svg"));
      dataset.painted = String(Number(dataset.painted) + painted.length);
    }).observe(element, { childList: true, subtree: true, attributes: true });
  });
  await page.getByRole("button", { name: "Next step" }).click();
  await expect(frame(page, /^2017/)).toHaveAttribute("aria-current", "true");
  await expect(strip(page)).toHaveAttribute("aria-busy", "false");
  await expect(page.locator("html")).toHaveAttribute("data-painted", "0");
  await page.getByRole("radio", { name: "Everyone" }).check();
  await expect(page.locator("html")).not.toHaveAttribute("data-painted", "0");
});

test("Escape closes the strip from its button and from a frame", async ({ page }) => {
  await open(page);
  await toggle(page).focus();
  await page.keyboard.press("Escape");
  await expect(strip(page)).toHaveCount(0);
  await page.keyboard.press("Enter");
  await frame(page, /^2016/).focus();
  await page.keyboard.press("Escape");
  await expect(strip(page)).toHaveCount(0);
  await expect(toggle(page)).toBeFocused();
});

test("level and filters paint the frames anew, and what a filter hides is said to be hidden", async ({
  page,
}) => {
  await open(page, "&t=2016");
  const before = await marks(page, /^2016/, "ribbons").count();
  await page.getByRole("radio", { name: "Everyone" }).check();
  await expect.poll(() => marks(page, /^2016/, "ribbons").count()).not.toBe(before);
  for (const stance of [/^Material coop/, /^Verbal coop/, /^Requests/, /^Verbal conf/]) {
    await page.getByRole("checkbox", { name: stance }).uncheck();
  }
  await page.getByRole("checkbox", { name: /^Material conf/ }).uncheck();
  await expect(frame(page, /^2017: 0 of \d+ events pass the filter/)).toContainText(
    "hidden by the filter",
  );
  await expect(frame(page, /^2018: no article here speaks of 2018$/)).toBeVisible();
});

test("the film-strip has no accessibility violations in either theme", async ({ page }) => {
  await open(page, "&t=2017");
  expect(await axeInBothThemes(page)).toEqual([]);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test("the strip scrolls by itself, and a touch goes there", async ({ page }) => {
    await page.goto("./?v=1&t=2016");
    await whenReady(page);
    await page.getByRole("button", { name: "Time settings" }).tap();
    await toggle(page).tap();
    // The sheet it was opened from makes room for it.
    await expect(toggle(page)).toBeHidden();
    await expect(page.getByRole("button", { name: "Time settings" })).toBeFocused();
    await expect(strip(page)).toHaveAttribute("aria-busy", "false");
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await frame(page, /^2017/).scrollIntoViewIfNeeded();
    await frame(page, /^2017/).tap();
    await expect(page).toHaveURL(/t=2017/);
  });
});
