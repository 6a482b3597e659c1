const READY_WITHIN_MS = 90_000;
/** What a page does when it has drawn may ask for a frame, and that again: to measure, to draw anew, to paint. */
const FRAMES = 3;

/**
 * Waits until the app has drawn its dataset and has come to rest.
 * @param {import("@playwright/test").Page} page
 */
export async function whenReady(page) {
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true", undefined, {
    timeout: READY_WITHIN_MS,
  });
  await whenSettled(page);
}

/**
 * Waits until the fonts of a page are loaded, what it has put off to the next frames is done, and its transitions are over.
 * @param {import("@playwright/test").Page} page
 */
export async function whenSettled(page) {
  await page.evaluate(async (frames) => {
    await document.fonts.ready;
    for (let i = 0; i < frames; i++)
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const ending = document
      .getAnimations()
      .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map((animation) => animation.finished));
  }, FRAMES);
}
