import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ROOT } from "../../scripts/paths.mjs";
import { axe, axeInBothThemes, expect, test, whenReady, whenSettled } from "./page.ts";

const TABS = ["Ties", "Events", "Actors", "Articles", "Contested"];

async function open(page: Page, query = "t=2016..2020") {
  await page.goto(`./?v=1&tab=table&${query}`);
  await whenReady(page);
  const view = page.getByRole("region", { name: "Table", exact: true });
  await expect(view).toBeVisible();
  return view;
}

test("the tables say the same as the caption and the panel", async ({ page }) => {
  const view = await open(page);
  const caption = (await page.locator(".dock-seen").first().textContent()) ?? "";
  const counts = await view.locator(".table-head p").first().innerText();
  expect(caption.replace(/\s+/g, " ")).toContain(counts);
  await view.getByRole("button", { name: "Egypt – Haftar / LNA" }).click();
  const row = view.getByRole("row", { name: /^Egypt – Haftar \/ LNA/ });
  const reported = await row.getByRole("cell").first().innerText();
  const panel = page.getByRole("region", { name: "Evidence" });
  await expect(panel.locator(".panel-counts").first()).toContainText(`${reported} reported`);
  await expect(page).toHaveURL(/sel=egypt~haftar-lna/);
});

test("on a phone the two sentences of a dispute are stacked, as wide as each other and within the screen", async ({
  page,
}) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    const view = await open(page, "t=2016..2020&table=contested");
    const quotes = view.getByRole("row").nth(1).locator("blockquote");
    await expect(quotes).toHaveCount(2);
    const [one, two] = await Promise.all([0, 1].map((i) => quotes.nth(i).boundingBox()));
    if (!one || !two) throw new Error("A sentence is not drawn.");
    expect(two.y).toBeGreaterThanOrEqual(one.y + one.height);
    expect(two.width).toBe(one.width);
    expect(one.x).toBeGreaterThanOrEqual(0);
    expect(one.x + one.width).toBeLessThanOrEqual(width);
    await expect(view.getByRole("columnheader")).toHaveCount(3);
  }
});

test("axe finds no fault in any table, in either theme", async ({ page }) => {
  const view = await open(page, "t=2016..2020");
  for (const name of TABS) {
    await view.getByRole("tab", { name }).click();
    await expect(view.getByRole("table", { name })).toBeVisible();
    expect(await axeInBothThemes(page)).toEqual([]);
  }
});

test("the keyboard alone sorts, walks the rows and opens one", async ({ page }) => {
  const view = await open(page);
  await view.getByRole("tab", { name: "Ties" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(view.getByRole("tab", { name: "Events" })).toBeFocused();
  const header = view.getByRole("columnheader", { name: "Event", exact: true });
  await header.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  await view.locator("tbody [tabindex='0']").focus();
  await page.keyboard.press("End");
  const last = view.locator("tbody tr[data-row]").last().getByRole("button");
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  const label = (await last.innerText()).trim();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Evidence" })).toContainText(label);
});

test("a download holds the rows as they are shown", async ({ page }) => {
  const view = await open(page, "t=2017");
  await view.getByLabel("Filter these rows").fill("egypt");
  await expect(view.getByRole("status")).toHaveText(/^\d+ of \d+ rows$/);
  const names = await view.locator("tbody th .row-name").allInnerTexts();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    view.getByRole("button", { name: "Download CSV" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("egypt-haftar-russia-and-the-un-2016-2020_ties_2017.csv");
  const text = readFileSync(await file.path(), "utf8");
  expect(text.startsWith("\uFEFFTie,Reported,")).toBe(true);
  const rows = text.slice(1).split("\r\n").slice(1, -1);
  expect(rows.map((row) => row.split(",")[0])).toEqual(names);
});

test("an article that is left out takes its ties with it, and lists them", async ({ page }) => {
  const { documents } = JSON.parse(readFileSync(join(ROOT, "data/libya.json"), "utf8"));
  const view = await open(page);
  await view.getByRole("tab", { name: "Articles" }).click();
  const resting = view.getByRole("button", { name: /rest on this article alone/ }).first();
  const said = await resting.innerText();
  await view.getByRole("checkbox", { name: `Count ${documents[0].title}` }).uncheck();
  await expect(page).toHaveURL(/doc=/);
  const out = view.getByRole("button", { name: /^left out: / });
  await expect(out).toContainText(`${Number.parseInt(said, 10)} ties`);
  await out.click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Without it these are not told of");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(out).toBeFocused();
});

test("2018 says that no article speaks of it", async ({ page }) => {
  const view = await open(page, "t=2018");
  await expect(view).toContainText("no article here speaks of 2018");
  await view.getByRole("button", { name: "Nearest reports: 2017" }).click();
  await expect(view.getByRole("table", { name: "Ties" })).toBeVisible();
});

test("at 320 px the tables are reached from the filters, and only they scroll sideways", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("./");
  await whenReady(page);
  await page.getByRole("button", { name: "Filters & more", exact: true }).click();
  await page.getByRole("button", { name: "Show as tables" }).click();
  const view = page.getByRole("region", { name: "Table", exact: true });
  for (const name of TABS) {
    await view.getByRole("tab", { name }).click();
    await expect(view.getByRole("table", { name })).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  }
  expect(await axe(page)).toEqual([]);
  await page.getByRole("navigation", { name: "Pages" }).getByText("Network").click();
  await expect(view).toBeHidden();
});

test("the open table and its order stand in the link, and Back undoes them", async ({ page }) => {
  const view = await open(page, "t=2016..2020&table=events&sort=table-events.-label");
  const header = view.getByRole("columnheader", { name: "Event", exact: true });
  await expect(view.getByRole("tab", { name: "Events" })).toHaveAttribute("aria-selected", "true");
  await expect(header).toHaveAttribute("aria-sort", "descending");
  await header.getByRole("button").click();
  await expect(page).not.toHaveURL(/sort=/);
  await view.getByRole("tab", { name: "Actors" }).click();
  await expect(page).toHaveURL(/table=actors/);
  await page.goBack();
  await expect(header).toBeVisible();
  await page.goBack();
  await expect(header).toHaveAttribute("aria-sort", "descending");
});

test.describe("at 200 %", () => {
  test.use({ viewport: { width: 720, height: 450 } });

  for (const [name, part] of [
    ["Ties", ".matrix-scroll"],
    ["Compare", ".compare-sheet"],
    ["Table", ".table-region"],
  ] as const)
    test(`${name} is reached and keeps its content within the page`, async ({ page }) => {
      await page.goto("./");
      await whenReady(page);
      const views = page.getByRole("navigation", { name: "View" });
      await views.getByRole("button", { name }).click();
      const region = page.locator(part);
      await expect(region).toBeVisible();
      await whenSettled(page);
      const box = await region.boundingBox();
      const dock = await page.getByRole("region", { name: "Time" }).boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((dock?.y ?? 0) + 1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        720,
      );
      expect(await axe(page)).toEqual([]);
    });
});
