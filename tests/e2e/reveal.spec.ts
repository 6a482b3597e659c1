import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";

test.describe.configure({ timeout: 240_000 });

/** Where the deck stands, as its address says: slide, and how many fragments of it are seen. */
function place(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { Reveal } = window as unknown as { Reveal: unknown };
    const slide = document.querySelector("section.present");
    const slides = [...document.querySelectorAll(".slides > section")];
    const seen = slide?.querySelectorAll(".fragment.visible").length ?? 0;
    return Reveal ? `${slides.indexOf(slide as Element) + 1}.${seen}` : "";
  });
}

const FORWARDS = "1.0 2.0 2.1 2.2 2.3 2.4 3.0 3.1 3.2 3.3 4.0 5.0".split(" ");
/** What the frames of the second and the third slide are headed, step by step: years, and a story. */
const HEADED: Record<number, readonly RegExp[]> = {
  2: [/^2016$/, /^2017$/, /^2018$/, /^2019$/, /^2020$/],
  3: [/^What five articles report/, /^2016: three visits/, /^2016: two visits/, /^Arms for Haftar/],
};

for (const inside of [false, true]) {
  test(`the deck is stepped to its end and back by the keyboard alone, with the focus ${inside ? "inside" : "outside"} the frame`, async ({
    page,
  }) => {
    await page.goto("/examples/reveal/index.html");
    await expect.poll(() => place(page)).toBe("1.0");
    const press = async (key: string) => {
      const at = await place(page);
      // A reader has clicked into the picture; a slide that leaves takes the focus with it.
      const shown = page.locator("section.present iframe");
      if (inside && (await shown.count()) > 0) {
        const body = shown.contentFrame().locator("html[data-ready] body");
        await body.waitFor();
        await body.evaluate(() => window.focus());
        await expect(shown).toBeFocused();
      }
      await page.keyboard.press(key);
      await expect.poll(() => place(page)).not.toBe(at);
    };
    const shows = async (step: string) => {
      await expect.poll(() => place(page)).toBe(step);
      const [slide = 0, seen = 0] = step.split(".").map(Number);
      const headed = HEADED[slide]?.[seen];
      const frame = page.locator("section.present iframe").contentFrame();
      if (!headed) return;
      // A frame comes with its slide, on a busy machine slowly.
      await frame.locator("html[data-ready]").waitFor({ timeout: 90_000 });
      await expect(frame.getByRole("heading", { level: 2 })).toHaveText(headed);
    };
    for (const step of FORWARDS.slice(1)) {
      await press("ArrowRight");
      await shows(step);
    }
    for (const step of FORWARDS.toReversed().slice(1)) {
      await press("PageUp");
      await shows(step);
    }
  });
}
