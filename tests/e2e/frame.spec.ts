import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ROOT } from "../../scripts/paths.mjs";
import { axe, expect, test, whenReady } from "./page.ts";

const FILTERS = { name: "Filters" };
const SEARCH = { name: "Search actors, events and articles" };
const shipped = JSON.parse(readFileSync(join(ROOT, "data/libya.json"), "utf8"));

async function open(page: Page, query = "") {
  await page.goto(`./${query}`);
  await whenReady(page);
}

test("the page has its regions, and the level is a radio group", async ({ page }) => {
  await open(page);
  for (const name of ["Network", "Evidence", "Time", "Filters"])
    await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
  const level = page.getByRole("radiogroup", { name: "Level" });
  await expect(level.getByRole("radio", { name: "Blocs" })).toBeChecked();
  await level.getByRole("radio", { name: "Blocs" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(level.getByRole("radio", { name: "Institutions" })).toBeChecked();
  await expect(page).toHaveURL(/level=institutions/);
});

test("the window stands over the stage and in the page's title", async ({ page }) => {
  await open(page, "?v=1&t=2017");
  const network = page.getByRole("region", { name: "Network" });
  await expect(network.getByRole("heading", { name: "2017" })).toBeVisible();
  await expect(network.getByText(/\d+ reported.*in \d+ articles?/).first()).toBeVisible();
  await expect(page).toHaveTitle(/^2017 · Egypt, Haftar.* · Entente$/);
});

test("the actor tree opens, selects and opens a branch on the stage", async ({ page }) => {
  await open(page);
  const rail = page.getByRole("region", FILTERS);
  await expect(rail.getByRole("button", { name: /^Sisi/ })).toBeHidden();
  await rail.getByRole("button", { name: "Members of Egypt", exact: true }).click();
  await rail.getByRole("button", { name: /^Egypt \d+/ }).click();
  await expect(page).toHaveURL(/sel=egypt/);
  await expect(page.getByRole("region", { name: "Evidence" })).toContainText("Egypt");
  await rail.getByRole("button", { name: "Show the members of Egypt as actors" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/open=egypt/);
});

test("unticking an article recounts everything, and the filter can be cleared", async ({
  page,
}) => {
  await open(page);
  const network = page.getByRole("region", { name: "Network" });
  const rail = page.getByRole("region", FILTERS);
  await expect(network.getByText(/in 5 articles/).first()).toBeVisible();
  await rail.getByRole("checkbox", { name: /^The National/ }).uncheck();
  await expect(network.getByText(/in 4 articles/).first()).toBeVisible();
  await expect(page).toHaveURL(/doc=/);
  await rail.getByRole("button", { name: "Clear filters" }).click();
  await expect(network.getByText(/in 5 articles/).first()).toBeVisible();
  await expect(rail.getByRole("checkbox", { name: /^The National/ })).toBeChecked();
});

test("a stance is ticked with its types, in part where one of them is not", async ({ page }) => {
  await open(page);
  const rail = page.getByRole("region", FILTERS);
  const stance = rail.getByRole("checkbox", { name: /^Verbal cooperation/ });
  await rail.getByRole("button", { name: "Event types of verbal cooperation" }).click();
  await rail.getByRole("checkbox", { name: /^Consult/ }).uncheck();
  await expect(stance).toBeChecked({ indeterminate: true });
  await expect(page).toHaveURL(/k=/);
  await stance.focus();
  await page.keyboard.press("Space");
  await expect(rail.getByRole("checkbox", { name: /^Consult/ })).toBeChecked();
});

test("a silent window says so and leads to the nearest reports", async ({ page }) => {
  await open(page, "?v=1&t=2018");
  const network = page.getByRole("region", { name: "Network" });
  await expect(network.getByText("no article here speaks of 2018", { exact: true })).toBeVisible();
  await network.getByRole("button", { name: "2019" }).click();
  await expect(network.getByRole("heading", { name: "2019" })).toBeVisible();
});

test("where nothing passes the filter, one button clears it", async ({ page }) => {
  await open(page, "?v=1&t=2017&k=PROTEST");
  const network = page.getByRole("region", { name: "Network" });
  await expect(network.getByText(/^0 of \d+ events pass the filter/)).toBeVisible();
  await network.getByRole("button", { name: "Clear filters" }).click();
  await expect(network.getByText(/^0 of \d+ events pass the filter/)).toBeHidden();
});

test("the search goes by keyboard to an actor, to an event outside the window, and to a passage", async ({
  page,
}) => {
  await open(page, "?v=1&t=2018");
  await page.keyboard.press("/");
  const field = page.getByRole("searchbox", SEARCH);
  await expect(field).toBeFocused();
  await page.keyboard.type("hegazy");
  await expect(page.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/sel=hegazy/);

  const event = shipped.events.find(
    ({ time }: { time: { edtf: string } }) => time.edtf === "2017-05-13",
  );
  await field.fill(event.label);
  const found = page.getByRole("option").filter({ hasText: "Sat 13 May 2017" }).first();
  await expect(found).toBeVisible();
  for (let step = 0; step < 24; step++) {
    if ((await found.getAttribute("aria-selected")) === "true") break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/t=2017.*sel=/);

  await field.fill("facebook page");
  await page.getByRole("group", { name: "In the articles" }).getByRole("option").first().click();
  await expect(page).toHaveURL(/read=/);
});

test("the theme goes from the system's to the other one and back, and into the link", async ({
  page,
}) => {
  await open(page);
  const theme = page.getByRole("button", { name: /^Theme/ });
  await theme.click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await theme.click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await expect(page).toHaveURL(/theme=light/);
});

test("help opens by its key, holds the focus, closes by Esc and gives the focus back", async ({
  page,
}) => {
  await open(page);
  const button = page.getByRole("button", { name: "Help" });
  await button.focus();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "How to read and use this page" });
  await expect(help).toBeVisible();
  await expect(help.getByText("anonymous sources only")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await expect(button).toBeFocused();
});

test("the list stands in for the picture at the press of a button", async ({ page }) => {
  await open(page);
  const network = page.getByRole("region", { name: "Network" });
  await network.getByRole("button", { name: "Show as list" }).click();
  await expect(network.getByText("Egypt – Haftar / LNA").first()).toBeVisible();
  await network.getByRole("button", { name: "Show as network" }).click();
  await expect(network.getByText("Egypt – Haftar / LNA")).toBeHidden();
});

test("all signs are explained under the stage", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "All signs" }).click();
  const signs = page.getByRole("region", { name: "All signs" });
  for (const words of ["contested", "standing state, not an act", "indirect, not counted as a tie"])
    await expect(signs.getByText(words)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(signs).toBeHidden();
});

test("the first stops of the Tab key skip to the regions", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Skip to Evidence" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Evidence" })).toBeFocused();
});

test("Back and Forward go through the views", async ({ page }) => {
  await open(page);
  const institutions = page.getByRole("radio", { name: "Institutions" });
  await institutions.check();
  await expect(page).toHaveURL(/level=institutions/);
  await page.goBack();
  await expect(page.getByRole("radio", { name: "Blocs" })).toBeChecked();
  await page.goForward();
  await expect(institutions).toBeChecked();
});

test("one Esc ends one thing", async ({ page }) => {
  await open(page, "?v=1&f=egypt");
  const isolation = page.locator(".isolation");
  await expect(isolation).toHaveAttribute("data-isolated", "true");
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(isolation).toHaveAttribute("data-isolated", "true");
  await page.keyboard.press("Escape");
  await expect(isolation).toHaveAttribute("data-isolated", "false");
});
