import type { Page } from "@playwright/test";
import { expect, test, whenReady } from "./page.ts";

const FRAMES = [
  { asked: "stage=1&scale=1.5&s=cairo-2016", sizes: ["1280x720", "960x540", "1920x1080"] },
  { asked: "scale=2&s=cairo-2016", sizes: ["960x540", "640x360"] },
  { asked: "scale=2&ui=none&s=two-years", sizes: ["960x540"] },
  { asked: "stage=1&s=two-years", sizes: ["1280x720", "1920x1080"] },
  { asked: "s=silence-2018", sizes: ["340x191", "340x255", "340x600", "640x360"] },
  { asked: "s=arms-contested", sizes: ["340x191", "340x255"] },
  { asked: "scale=3&t=2017", sizes: ["640x360"] },
  { asked: "s=guess-2017&scale=1.5", sizes: ["640x360", "340x255"] },
];

for (const { asked, sizes } of FRAMES) {
  test(`the picture has room, and nothing lies on anything else: ${asked}`, async ({ page }) => {
    for (const size of sizes) {
      const [width = 0, height = 0] = size.split("x").map(Number);
      await page.setViewportSize({ width, height });
      await page.goto(`/entente.html?v=1&embed=1&${asked}`);
      await whenReady(page);
      const { head, lines, picture, below } = await placed(page);
      if (height < 260) expect(lines, size).toBeLessThan(2.5);
      const share = asked.includes("guess") ? 0.2 : 0.4;
      const room = picture.bottom - Math.max(picture.top, head);
      expect(room, size).toBeGreaterThanOrEqual(Math.min(share * height, 0.65 * width));
      let foot = picture.bottom;
      for (const { top, bottom } of below) {
        expect(top, size).toBeGreaterThanOrEqual(foot - 1);
        foot = bottom;
      }
      expect(foot, size).toBeLessThanOrEqual(height + 1);
    }
  });
}

test("the parts come back as a frame grows, and its keys step it however little it shows", async ({
  page,
}) => {
  await page.setViewportSize({ width: 340, height: 191 });
  await page.goto("/entente.html?v=1&embed=1&s=cairo-2016");
  await whenReady(page);
  await expect(page.locator(".story-foot, .embed-strip").first()).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("heading", { level: 2 }).first()).toContainText("Moscow");
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(page.getByRole("button", { name: "Next step", exact: true })).toBeVisible();
  await expect(page.locator(".story-counter")).toBeVisible();
  await expect(page.getByRole("region", { name: "Quotes" })).toBeVisible();
});

/** How far down the headline reaches, where the picture stands, and what is seen below it, from above. */
function placed(page: Page) {
  return page.evaluate(() => {
    const box = (element: Element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top, bottom };
    };
    const all = (names: string) => [...document.querySelectorAll(names)].filter((it) => seen(it));
    const seen = (it: Element) => it.checkVisibility({ visibilityProperty: true });
    const shown =
      all(".story-question, .compare-picture")[0] ?? document.querySelector(".stage-host");
    if (!shown) throw new Error("There is no picture.");
    const heads = all(".story-head, .stage-title").map((it) => box(it).bottom);
    const below = all(".story-foot, .embed-strip, .embed-sources").map(box);
    const headline = document.querySelector("h2") as HTMLElement;
    const lines = headline.clientHeight / Number.parseFloat(getComputedStyle(headline).lineHeight);
    return { head: Math.max(0, ...heads), lines, picture: box(shown), below };
  });
}
