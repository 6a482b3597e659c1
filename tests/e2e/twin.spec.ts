import type { Page } from "@playwright/test";
import { axe, expect, test, whenReady } from "./page.ts";

const network = (page: Page) => page.getByRole("tree", { name: "Network, actor by actor" });
const here = (page: Page) => page.getByRole("treeitem").and(page.locator(":focus"));
const said = (page: Page) => page.getByRole("region", { name: "Time" }).locator(".dock-said");
const ring = (page: Page) => page.locator(".focus-ring");

async function open(page: Page, query = "") {
  await page.goto(`./${query}`);
  await whenReady(page);
}

/** The title may offer two windows with reports before the network itself. */
const MOST_STOPS = 3;

/** Goes by the keyboard alone: over the skip link to the network, and into it. */
async function enter(page: Page) {
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Skip to Network" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Network", exact: true })).toBeFocused();
  for (let stops = 0; stops < MOST_STOPS && (await here(page).count()) === 0; stops++)
    await page.keyboard.press("Tab");
  await expect(here(page)).toHaveCount(1);
}

test("the keyboard walks the network: into a tie, over its events, across, and out", async ({
  page,
}) => {
  await open(page, "?v=1&t=2016");
  await enter(page);
  await expect(here(page)).toHaveAccessibleName(/^Egypt, state: 7 reported.*; 2 ties/);
  await expect(network(page)).toHaveAccessibleDescription(/^2016: 10 ties and 2 events/);
  await expect(ring(page)).toBeVisible();
  await page.keyboard.press("]");
  await expect(here(page)).toHaveAccessibleName(
    /^Egypt – Haftar \/ LNA, .*: 7 reported.*; 6 planned or alleged/,
  );
  await expect(here(page)).toHaveAttribute("aria-level", "2");
  const between = await ring(page).boundingBox();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await expect(here(page)).toHaveAttribute("aria-posinset", "2");
  await expect.poll(async () => (await ring(page).boundingBox())?.x).not.toBe(between?.x);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/sel=/);
  await expect(here(page)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Evidence" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/sel=/);
});

test("the ring goes with the picture, and nothing runs while both stand still", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const real = window.setInterval;
    window.setInterval = ((...asked: Parameters<typeof real>) => {
      document.documentElement.dataset.interval = "asked";
      return real(...asked);
    }) as typeof real;
  });
  await open(page, "?v=1&t=2016");
  await enter(page);
  const before = await ring(page).boundingBox();
  const { x = 0, y = 0 } = (await page.locator(".stage-host").boundingBox()) ?? {};
  await page.mouse.move(x + 120, y + 160);
  await page.mouse.wheel(0, -200);
  await expect.poll(async () => (await ring(page).boundingBox())?.x).not.toBe(before?.x);
  await expect(page.locator("html")).not.toHaveAttribute("data-interval");
});

test("Esc leads out step by step, and Tab leaves the network behind in one", async ({ page }) => {
  await open(page, "?v=1&t=2016");
  await enter(page);
  for (const key of ["]", "ArrowRight", "Escape"]) await page.keyboard.press(key);
  await expect(here(page)).toHaveAccessibleName(/^Egypt – Haftar/);
  await page.keyboard.press("x");
  await expect(here(page)).toHaveAccessibleName(/^Haftar \/ LNA, armed group/);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Zoom in" })).toBeFocused();
  await expect(ring(page)).toHaveCount(0);
  await page.keyboard.press("Shift+Tab");
  await expect(here(page)).toHaveAccessibleName(/^Haftar \/ LNA, armed group/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Network", exact: true })).toBeFocused();
});

test("with a branch open its members are in the tree; what is selected is where the tree begins", async ({
  page,
}) => {
  await open(page, "?v=1&level=institutions&t=2016&sel=lna");
  await enter(page);
  await expect(here(page)).toHaveAccessibleName(/^LNA, armed group/);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await expect(here(page)).toHaveAttribute("aria-level", "2");
  await expect(here(page)).toHaveAccessibleName(/\d+ (reported|planned or alleged)/);
  expect(await page.getByRole("treeitem").count()).toBeLessThan(20);
  expect(await axe(page)).toEqual([]);
});

test("in a silent window every place says that no article speaks of it", async ({ page }) => {
  await open(page, "?v=1&t=2018");
  await enter(page);
  await expect(here(page)).toHaveAccessibleName("Egypt, state: no article here speaks of 2018");
  await page.keyboard.press("ArrowRight");
  await expect(here(page)).toHaveAccessibleName(/: no article here speaks of 2018$/);
  await expect(said(page)).toHaveText("2018. No article here speaks of 2018.");
});

test("i isolates and brings everything back; the strip under the stage does the same by button", async ({
  page,
}) => {
  await open(page, "?v=1&t=2016");
  await enter(page);
  await page.keyboard.press("i");
  await expect(page).toHaveURL(/f=egypt/);
  await page.keyboard.press("i");
  await expect(page).not.toHaveURL(/f=/);
  await page.keyboard.press("Enter");
  // While the tree has the focus its own words stand where the strip does.
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Isolate" }).click();
  await expect(page.getByText("Only Egypt and its neighbours")).toBeVisible();
  await page.getByRole("radio", { name: /^2: two ties away/ }).check();
  await expect(page).toHaveURL(/hop=2/);
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Show all", exact: true }).click();
  await expect(page).not.toHaveURL(/f=/);
});

test("the list in the network's place stands in the link, and Back undoes it", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Show as list" }).click();
  await expect(page).toHaveURL(/list=1/);
  await expect(page.getByRole("region", { name: "Ties" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("region", { name: "Ties" })).toHaveCount(0);
  await page.goForward();
  await expect(page.getByRole("region", { name: "Ties" })).toBeVisible();
});

test("the live region tells a window that has come to rest, with what changed", async ({
  page,
}) => {
  await open(page, "?v=1&t=2016");
  await page.getByRole("button", { name: "Next step" }).click();
  await expect(said(page)).toHaveText(
    /^2017\. 5 ties, 7 reported, 2 planned or alleged\. New here: .*\. Not mentioned here: .*\.$/,
  );
  await page.getByRole("radio", { name: "Institutions" }).check();
  await expect(said(page)).toHaveText(/^2017\. (?!5 ties).* 7 reported/);
});

test("how much is read out is chosen in Help, and this browser keeps it", async ({ page }) => {
  await open(page, "?v=1&t=2017");
  await page.keyboard.press("?");
  await page.getByRole("radio", { name: /^In brief/ }).check();
  await page.keyboard.press("Escape");
  await expect(said(page)).toHaveText("2017. 5 ties, 7 reported, 2 planned or alleged.");
  await page.reload();
  await whenReady(page);
  await expect(said(page)).toHaveText("2017. 5 ties, 7 reported, 2 planned or alleged.");
  await page.keyboard.press("?");
  await page.getByRole("radio", { name: "Not at all" }).check();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(said(page)).toHaveText("");
});

test("while time plays the live region speaks at most once in five seconds, and at the end tells the last step", async ({
  page,
}) => {
  await open(page);
  await page.getByLabel("Speed").selectOption("0.8 s a step");
  await page.evaluate(() => {
    const heard: { text: string; at: number }[] = [];
    const region = document.querySelector(".dock-said");
    const note = () => heard.push({ text: region?.textContent ?? "", at: performance.now() });
    if (region) {
      new MutationObserver(note).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
    Object.assign(window, { heard });
  });
  await page.getByRole("button", { name: "Play" }).click();
  await expect(said(page)).toHaveText(/(^|\. )2020\. /);
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
  const heard = await page.evaluate(
    () => (window as unknown as { heard: { text: string; at: number }[] }).heard,
  );
  // The last, told at the end, does not wait for the player; a busy page may be late by some of the five seconds.
  const apart = heard.slice(1, -1).map(({ at }, i) => at - (heard[i]?.at ?? 0));
  expect(Math.min(...apart, Number.POSITIVE_INFINITY)).toBeGreaterThan(4000);
  expect(heard.at(-1)?.text).toMatch(/(^|\. )2020\. /);
});

test("what changed from A to B stands in sentences over the table, and is copied as text", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "?v=1&tab=compare&cmp=2016~2017");
  await page.getByRole("button", { name: "What changed, in sentences" }).click();
  await expect(page.getByRole("heading", { name: "Fewer in B" })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Copy as text" }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^What changed from A \(2016\) to B \(2017\)/);
});
