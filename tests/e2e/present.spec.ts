import type { Locator, Page } from "@playwright/test";
import { axe, expect, test, whenReady, whenSettled } from "./page.ts";

test.use({ viewport: { width: 1920, height: 1080 } });

async function present(page: Page, query: string) {
  await page.goto(`./${query}`);
  await whenReady(page);
  await page.getByRole("button", { name: "Present" }).click();
  const slides = page.getByRole("dialog", { name: "Slides" });
  await expect(slides).toBeVisible();
  return slides;
}

/** How large the letters of a slide are for a screen of 1920 px: those of the actors' names, and the largest. */
function sizesOf(slides: Locator): Promise<{ names: number[]; largest: number }> {
  return slides.locator("svg").evaluate((svg: SVGSVGElement) => {
    const k = svg.getBoundingClientRect().width / 1920;
    const texts = [...svg.querySelectorAll<SVGTextElement>("text")];
    const size = (text: Element) => Number.parseFloat(text.getAttribute("font-size") ?? "0") * k;
    return {
      names: texts.filter((text) => text.closest('.names[data-kind="actor"]')).map(size),
      largest: Math.max(...texts.map(size)),
    };
  });
}

test("a slide is read from the back of the room: headline, names and at most two quotes", async ({
  page,
}) => {
  const slides = await present(page, "?s=2");
  for (let step = 2; step <= 9; step++) {
    await expect(slides.locator(".slide-counter")).toHaveText(`${step} of 9`);
    // The fifth step asks first.
    if (step === 5) await page.keyboard.press("PageDown");
    await expect(slides.locator("svg .names text").first()).toBeVisible();
    // The picture is drawn after the words of its step.
    await whenSettled(page);
    // An answer is told month by month: names come as it is.
    await expect.poll(async () => (await sizesOf(slides)).names.length).toBeGreaterThan(1);
    const { names, largest } = await sizesOf(slides);
    expect(Math.min(...names)).toBeGreaterThanOrEqual(36);
    expect(largest).toBeGreaterThanOrEqual(48);
    expect(await slides.locator("blockquote").count()).toBeLessThanOrEqual(2);
    if (step === 2) expect(await axe(page)).toEqual([]);
    await page.keyboard.press("PageDown");
  }
});

test("what is pointed at on a slide shows its sentence; Esc leaves to the same step", async ({
  page,
}) => {
  const slides = await present(page, "?s=cairo-2016");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await expect(slides.locator(".slide-counter")).toHaveText("2 of 9");
  await whenSettled(page);
  const bead = slides.locator('svg .figures[data-id="haftar-visits-egypt-july-2016"]').first();
  await bead.hover();
  const card = page.locator(".hover-card");
  await expect(card).toContainText("made two more visits");
  // Outside the element that fills the screen it would not be seen.
  expect(await card.evaluate((at) => document.fullscreenElement?.contains(at))).toBe(true);
  await expect(card).not.toContainText("click to pin");
  const size = (at: Element) => Number.parseFloat(getComputedStyle(at).fontSize);
  expect(await card.locator("blockquote").first().evaluate(size)).toBeGreaterThanOrEqual(28);
  expect(await card.locator(".source-line").first().evaluate(size)).toBeGreaterThanOrEqual(22);
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await expect(slides).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(slides).toBeHidden();
  await expect(page.locator(".story-head h2")).toHaveText(/^2016: three visits/);
});

test("the speaker's window shows the notes and what comes next, and steps the slides", async ({
  page,
  context,
}) => {
  const slides = await present(page, "?s=2");
  const opened = context.waitForEvent("page");
  await slides.getByRole("button", { name: "Speaker notes" }).focus();
  await page.keyboard.press("s");
  const speaker = await opened;
  await expect(speaker.getByRole("heading", { name: /^2016: three visits/ })).toBeVisible();
  await expect(speaker.getByText(/Two quotes make up the count/)).toBeVisible();
  await expect(speaker.getByText(/2016: two visits by Haftar to Moscow/)).toBeVisible();
  expect(await axe(speaker)).toEqual([]);
  await speaker.getByRole("button", { name: "Next" }).click();
  await expect(slides.locator(".slide-counter")).toHaveText("3 of 9");
  await expect(
    speaker.getByRole("heading", { name: /two visits by Haftar to Moscow/ }),
  ).toBeVisible();
  await expect(speaker.getByRole("button", { name: "Next" })).toBeFocused();
  await speaker.keyboard.press(" ");
  await expect(slides.locator(".slide-counter")).toHaveText("4 of 9");
  await speaker.keyboard.press("Control+PageUp");
  await speaker.keyboard.press("PageUp");
  await expect(slides.locator(".slide-counter")).toHaveText("3 of 9");
  await page.bringToFront();
  const closed = speaker.waitForEvent("close");
  await slides.getByRole("button", { name: "Leave (Esc)" }).focus();
  await page.keyboard.press("Escape");
  await closed;
});

test("at a question digits are the guess without a click, and a clicker goes on from them", async ({
  page,
}) => {
  const slides = await present(page, "?s=guess-2017");
  await page.keyboard.type("12");
  await expect(slides.getByRole("textbox", { name: "Guess" })).toHaveValue("12");
  await page.keyboard.press("PageDown");
  await expect(slides.getByText("You guessed 12: 9 more than reported.").first()).toBeAttached();
  await page.keyboard.press("PageDown");
  await expect(slides.locator(".slide-counter")).toHaveText("6 of 9");
});

test("b and . black the screen, and a step key brings the same slide back", async ({ page }) => {
  const slides = await present(page, "?s=cairo-2016");
  const black = slides.getByText("The screen is blank.");
  const cover = slides.locator(".present-blank");
  const counter = slides.locator(".slide-counter");
  for (const [on, off] of [
    ["b", "PageDown"],
    [".", "b"],
    ["b", " "],
  ] as const) {
    await page.keyboard.press(on);
    await expect(black).toBeAttached();
    await expect(cover).toBeVisible();
    await page.keyboard.press(off);
    await expect(black).not.toBeAttached();
    await expect(cover).toBeHidden();
    await expect(counter).toHaveText("2 of 9");
  }
  await page.keyboard.press("b");
  await cover.click();
  await expect(cover).toBeHidden();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: /How to read/ });
  await expect(help.getByText("While presenting: a black screen")).toBeVisible();
  const high = await help
    .getByText("This help")
    .evaluate((at) => at.getBoundingClientRect().height);
  expect(high).toBeGreaterThan(30);
  const { width = 0, height = 0 } = (await help.boundingBox()) ?? {};
  expect(width).toBeLessThanOrEqual(1920 - 32);
  expect(height).toBeLessThanOrEqual(1080 - 32);
});
