const READY_WITHIN_MS = 30_000;

/**
 * Waits until the app has drawn its dataset, its fonts are loaded and its transitions are over.
 * @param {import("@playwright/test").Page} page
 */
export async function whenReady(page) {
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true", undefined, {
    timeout: READY_WITHIN_MS,
  });
  await page.evaluate(async () => {
    await document.fonts.ready;
    const ending = document
      .getAnimations()
      .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
}
