import type { Page } from "@playwright/test";
import { locate } from "./locate.ts";
import { axe, expect, test, whenReady } from "./page.ts";

async function open(page: Page, query = "") {
  await page.goto(`./${query}`);
  await whenReady(page);
}

const headline = (page: Page) => page.locator(".story-head h2");

test("the story is told step by step, by buttons, keys and its list, and each step has its address", async ({
  page,
}) => {
  await open(page);
  await page
    .getByRole("navigation", { name: "View" })
    .getByRole("button", { name: "Story" })
    .click();
  await expect(headline(page)).toHaveText(/^What five articles report/);
  await expect(page.getByRole("button", { name: "Previous step of the story" })).toBeDisabled();
  await page.getByRole("button", { name: "Next step of the story" }).click();
  await expect(headline(page)).toHaveText(/^2016: three visits/);
  await expect(page.locator(".story-caption")).toHaveText(/^2016: Egypt – Haftar/);
  await expect(page.getByText("2 of 9")).toBeVisible();
  const heights = await page
    .getByRole("button", { name: /^(Previous|Next) step of the story$/ })
    .evaluateAll((ways) => ways.map((way) => way.getBoundingClientRect().y));
  expect(heights, "the ways stand in one row").toEqual([heights[0], heights[0]]);
  await expect(page).toHaveURL(/\?v=1&s=cairo-2016$/);
  expect(await page.locator(".story-quotes figure").count()).toBeLessThanOrEqual(2);
  await page.locator("body").press("PageDown");
  await expect(headline(page)).toHaveText(/two visits by Haftar to Moscow/);
  await page.locator("body").press("End");
  await expect(headline(page)).toHaveText(/^December 2020/);
  await page.getByRole("navigation", { name: "Steps" }).getByRole("button", { name: /^7/ }).click();
  await expect(page.locator(".story-caption")).toHaveText("No article here speaks of 2018.");
  expect(await axe(page)).toEqual([]);
});

/** Where Egypt is drawn once the picture has come to rest. */
async function atRest(page: Page) {
  let last = await locate(page, "actor", "egypt");
  await expect
    .poll(async () => {
      await page.waitForTimeout(400);
      const before = last;
      last = await locate(page, "actor", "egypt");
      return Math.hypot(last.x - before.x, last.y - before.y);
    })
    .toBeLessThan(0.5);
  return last;
}

test("the network of a step stands alike however one came to it", async ({ page }) => {
  await open(page, "?v=1&s=cairo-2016");
  await expect(headline(page)).toHaveText(/^2016: three visits/);
  const opened = await atRest(page);
  await open(page, "?v=1&t=2016");
  const views = page.getByRole("navigation", { name: "View" });
  await views.getByRole("button", { name: "Story" }).click();
  await page.locator("body").press("PageDown");
  await expect(headline(page)).toHaveText(/^2016: three visits/);
  const come = await atRest(page);
  expect(Math.hypot(come.x - opened.x, come.y - opened.y)).toBeLessThan(2);
});

test("who looks around leaves the step and comes back to it", async ({ page }) => {
  await open(page, "?s=2");
  await page
    .getByRole("region", { name: "Time" })
    .getByRole("button", { name: "Next step", exact: true })
    .click();
  const back = page.getByRole("button", { name: "Back to the step" });
  await expect(back).toBeVisible();
  await expect(headline(page)).toBeHidden();
  await back.click();
  await expect(headline(page)).toHaveText(/^2016: three visits/);
  await expect(back).toBeHidden();
});

test("a step that compares shows the picture of the comparison", async ({ page }) => {
  await open(page, "#s=6");
  await expect(page.getByRole("region", { name: "Network of differences" })).toBeVisible();
  await expect(page.locator(".story-caption")).toHaveText(/down from 7 in 2016/);
});

test("a question gives nothing away until it is revealed, and then says guess and answer", async ({
  page,
}) => {
  await open(page, "?s=guess-2017");
  const question = page.getByRole("form", { name: "Question" });
  await expect(question).toContainText("how many are reported for 2017?");
  await expect(page.getByRole("region", { name: "Time" })).toBeHidden();
  await expect(page.getByRole("region", { name: "Filters" })).toBeHidden();
  await expect(page.getByRole("region", { name: "Network", exact: true })).toBeHidden();
  await expect(page.locator(".story-caption, .story-quotes")).toHaveCount(0);
  expect(await page.locator("body").innerText()).not.toMatch(/\b3\b.*report|7 reported/);
  await expect(page.getByRole("searchbox")).toBeDisabled();
  expect(await axe(page)).toEqual([]);
  await question.getByLabel("Guess").fill("5");
  await question.getByRole("button", { name: "Reveal" }).click();
  await expect(page.locator(".story-caption")).toHaveText(
    "2017: 3 reported meetings and receptions, in 1 article. You guessed 5: 2 more than reported.",
  );
  await expect(page.locator(".story-quotes figure").first()).toBeVisible();
  await expect(page).toHaveURL(/s=guess-2017/);
});

test("any whole number may be guessed, nothing else is, and the question is asked again", async ({
  page,
}) => {
  await open(page, "?s=guess-2017");
  const question = page.getByRole("form", { name: "Question" });
  const guess = question.getByLabel("Guess");
  for (const faulty of ["2.5", "-3"]) {
    await guess.fill(faulty);
    await question.getByRole("button", { name: "Reveal" }).click();
    await expect(question.getByRole("status")).toContainText("is not a whole number");
    await expect(guess).toHaveValue(faulty);
  }
  await guess.fill("999");
  await question.getByRole("button", { name: "Reveal" }).click();
  await expect(page.locator(".story-caption")).toContainText(
    "You guessed 999: 996 more than reported.",
  );
  await page.getByRole("button", { name: "Ask again" }).click();
  await expect(guess).toHaveValue("");
});

test("a question that nobody guesses is answered without a guess", async ({ page }) => {
  await open(page, "?s=guess-2017");
  await page.getByRole("button", { name: "Reveal" }).click();
  await expect(page.locator(".story-caption")).toHaveText(
    "2017: 3 reported meetings and receptions, in 1 article.",
  );
});
