import type { Page } from "@playwright/test";
import { datasetOf, type EventSpec } from "../fixtures/dataset.ts";
import { axe, axeInBothThemes, expect, test, whenReady, whenSettled } from "./page.ts";

async function open(page: Page, query = "?v=1&tab=compare") {
  await page.goto(`./${query}`);
  await whenReady(page);
  await expect(page.getByRole("region", { name: /^Compare / })).toBeVisible();
}

const table = (page: Page) => page.getByRole("table");
const windowOf = (page: Page, name: string) =>
  page.getByRole("combobox", { name: `Window ${name}` });

test("the first covered year stands against the next, in the link, with both sides' sentences", async ({
  page,
}) => {
  await open(page);
  await expect(page).toHaveURL(/cmp=2016~2017/);
  await expect(
    page.getByText("A missing tie is not an ended one. It is not reported."),
  ).toBeVisible();
  const first = table(page).getByRole("button", { name: /^Egypt – Haftar \/ LNA ?,/ });
  await expect(first).toHaveAttribute("aria-expanded", "true");
  await expect(
    page.getByRole("region", { name: "Window A, 2016" }).locator("blockquote").first(),
  ).toBeVisible();
  await expect(
    page.getByRole("region", { name: "Window B, 2017" }).locator("blockquote").first(),
  ).toBeVisible();
});

test("the numbers are the evidence panel's for either window", async ({ page }) => {
  const panel = page.getByRole("region", { name: "Evidence" });
  await open(page, "?v=1&tab=compare&cmp=2016~2017&sel=egypt~haftar-lna");
  await expect(panel).toBeHidden();
  const cells = table(page).locator("tbody[data-open=true] .difference-row td b");
  for (const [t, reported] of [
    ["2016", await cells.nth(0).textContent()],
    ["2017", await cells.nth(1).textContent()],
  ]) {
    await page.goto(`./?v=1&t=${t}&sel=egypt~haftar-lna`);
    await whenReady(page);
    await expect(panel.getByText(new RegExp(`^${reported} reported`)).first()).toBeVisible();
  }
  await open(page, "?v=1&tab=compare&cmp=2016~2017&sel=russia");
  await expect(panel.getByRole("heading", { name: "Russia", exact: true })).toBeVisible();
});

test("by keyboard alone: classes, sorting, rows, dates and the swap", async ({ page }) => {
  await open(page);
  await page.getByRole("radio", { name: /^All/ }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: /^Only in B/ })).toBeChecked();
  await expect(table(page).getByRole("button", { name: /Only in A$/ })).toHaveCount(0);
  await page.keyboard.press("ArrowLeft");
  await table(page).getByRole("button", { name: "Tie" }).focus();
  await page.keyboard.press("Enter");
  await expect(table(page).getByRole("columnheader", { name: /Tie/ })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  const row = table(page).getByRole("button", { name: /^Haftar \/ LNA – Russia ?,/ });
  await row.focus();
  await page.keyboard.press("Enter");
  await expect(row).toHaveAttribute("aria-expanded", "true");
  await expect(page).toHaveURL(/sel=haftar-lna~russia/);
  const from = page.getByRole("textbox", { name: "Window B from" });
  await from.fill("1 Mar 2030");
  await from.press("Enter");
  await expect(page.getByRole("alert")).toContainText("it must begin by that day");
  await from.press("Escape");
  await page.getByRole("button", { name: "Swap A and B" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/cmp=2017~2016/);
});

test("silence is told from not mentioned, and a window against itself says so", async ({
  page,
}) => {
  await open(page, "?v=1&tab=compare&cmp=2016~2018");
  await expect(page.getByText(/no article here speaks of B/).first()).toBeVisible();
  await expect(page.getByRole("radio", { name: /^Not comparable/ })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "A 2016, B 2018: " })).toHaveCount(1);
  await expect(page.getByText("No article here speaks of 2018.").first()).toBeVisible();
  await windowOf(page, "B").selectOption({ label: "2016" });
  await expect(page.getByText(/every tie is the same in both/)).toBeVisible();
  await expect(page.getByRole("radio", { name: /^Same/ })).toBeVisible();
  await windowOf(page, "B").selectOption({ label: "2017" });
  await table(page)
    .getByRole("button", { name: /Only in A$/ })
    .first()
    .click();
  await expect(page.getByText("Not mentioned in 2017.").first()).toBeVisible();
});

test("uneven windows give rates, and coverage that differs is told", async ({ page }) => {
  await open(page, "?v=1&tab=compare&cmp=2016~2017..2020");
  await expect(
    table(page)
      .getByText(/\d a year$/)
      .first(),
  ).toBeVisible();
  await expect(
    page.getByText(/articles date something to \d+ of 12 months in A and \d+ of 48 in B/).first(),
  ).toBeVisible();
});

test("a row that is pressed far down stays where it is while the one above it shuts", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, "?v=1&tab=compare&cmp=2016~2017");
  const row = table(page).locator("tbody").last().getByRole("button").first();
  await row.scrollIntoViewIfNeeded();
  await whenSettled(page);
  const before = (await row.boundingBox())?.y ?? 0;
  await row.click();
  await expect(row).toHaveAttribute("aria-expanded", "true");
  await expect
    .poll(async () => Math.abs(((await row.boundingBox())?.y ?? 0) - before))
    .toBeLessThan(2);
});

test("rates are by a unit that both windows hold and leave standing states out; a note says so", async ({
  page,
}) => {
  await open(page, "?v=1&tab=compare&cmp=2019-04~2019");
  await expect(page.getByText(/rates are of acts, by the month/)).toBeVisible();
  await expect(
    table(page)
      .getByText(/ a month$/)
      .first(),
  ).toBeVisible();
  await expect(table(page).getByText(/ a year$/)).toHaveCount(0);
});

test("a silent window against itself is not called the same, and an unsaid state has not turned", async ({
  page,
}) => {
  await open(page, "?v=1&tab=compare&cmp=2018~2018");
  await expect(page.getByText("A and B are the same window, 2018.")).toBeVisible();
  await expect(page.getByText(/every tie is the same/)).toHaveCount(0);
  await open(page, "?v=1&tab=compare&cmp=2017~2019");
  const row = table(page).getByRole("row", { name: /^United Nations – Libya/ });
  await expect(row).not.toContainText("turned");
});

test("what each window holds is told as the network's caption tells it", async ({ page }) => {
  await open(page, "?v=1&tab=compare&cmp=2016~2017");
  const held = await page.locator(".compared-counts").innerText();
  for (const [i, t] of ["2016", "2017"].entries()) {
    await page.goto(`./?v=1&t=${t}`);
    await whenReady(page);
    const caption = await page.locator(".stage-title p").innerText();
    expect(held).toContain(`${"AB"[i]}: ${caption.split(":")[0]}`);
  }
});

test("a press on a tie's sign opens its row", async ({ page }) => {
  await open(page);
  await page.locator(".map-sign[data-kind=added]").first().click();
  await expect(table(page).locator("tbody[data-open=true] .difference-sign")).toHaveAttribute(
    "data-kind",
    "added",
  );
});

for (const cmp of ["2016~2017..2020", "2016~2018"])
  test(`axe finds nothing in either theme, ${cmp}`, async ({ page }) => {
    await open(page, `?v=1&tab=compare&cmp=${cmp}`);
    expect(await axeInBothThemes(page)).toEqual([]);
  });

test("windows outside the extent, the same twice and one within the other are compared", async ({
  page,
}) => {
  await open(page);
  for (const cmp of ["1990~1991", "2016~2016", "2000..2030~2018"]) {
    await page.evaluate((cmp) => {
      location.hash = `cmp=${cmp}&tab=compare`;
    }, cmp);
    // Taken from the hash into the address proper: by then the page shows it.
    await expect(page).toHaveURL(new RegExp(`\\?[^#]*cmp=${cmp.replaceAll(".", "\\.")}`));
    await expect(page.getByRole("img", { name: /^One network/ })).toBeVisible();
  }
});

test("the class that is shown and the order of rows stand in the link, and Back undoes them", async ({
  page,
}) => {
  await open(page, "?v=1&tab=compare&cmp=2016~2017&only=removed&sort=compare.name");
  await expect(page.getByRole("radio", { name: /^Only in A/ })).toBeChecked();
  const tie = table(page).getByRole("columnheader", { name: /Tie/ });
  await expect(tie).toHaveAttribute("aria-sort", "ascending");
  await page.getByRole("radio", { name: /^Changed/ }).check();
  await expect(page).toHaveURL(/only=changed/);
  await page.goBack();
  await expect(page.getByRole("radio", { name: /^Only in A/ })).toBeChecked();
});

test("either window is moved and resized over the tracks, by mouse and by key", async ({
  page,
}) => {
  await open(page, "?v=1&tab=compare&cmp=2016~2017");
  const band = page.getByRole("slider", { name: "Window B over the tracks" });
  await expect(band).toBeVisible();
  await whenSettled(page);
  const box = await band.boundingBox();
  if (!box) throw new Error("The band is not drawn.");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 2.4, y, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/cmp=2016~2019/);
  await expect(page.locator(".dock-band")).toHaveText(["A 2016", "B 2019"]);
  await page.getByRole("slider", { name: "End of window B" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/cmp=2016~2019\.\.2020/);
  await page.getByRole("slider", { name: "Window A over the tracks" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/cmp=2017~2019\.\.2020/);
  expect(await axe(page)).toEqual([]);
  await page.goBack();
  await expect(page.locator(".dock-band").first()).toHaveText("A 2016");
});

/** Opens an own dataset, compared as the link says. */
async function openOwn(page: Page, query: string, events: EventSpec[], extent = "2016/2018") {
  const dataset = datasetOf({ extent, focus: ["egypt", "haftar", "russia"], events });
  const documents = dataset.documents.map(({ text, ...rest }) => ({
    ...rest,
    text: { content: text },
  }));
  await page.route("**/data/libya.json", (route) =>
    route.fulfill({ json: { ...dataset, documents } }),
  );
  await page.goto(`./${query}`);
  await whenReady(page);
}

test("a tie that turned is a class of its own, with its own sign and words", async ({ page }) => {
  await openOwn(page, "?v=1&tab=compare&cmp=2016~2017", [
    { when: "2016-02-01", count: 2 },
    { when: "2017-02-01", type: "ASSAULT" },
    { when: "2016-03-01", who: "egypt russia" },
    { when: "2017-03-01", who: "egypt russia" },
  ]);
  await expect(page.getByRole("radio", { name: "Turned 1" })).toBeVisible();
  await expect(page.locator(".map-sign[data-kind=turned]")).toHaveText("⇄");
  const row = table(page).getByRole("row", { name: /^Egypt – Haftar ?, Turned/ });
  await expect(row).toContainText("turned to conflict");
  expect(await axeInBothThemes(page)).toEqual([]);
});

test("bare datasets are compared in clear sentences", async ({ page }) => {
  await openOwn(page, "?v=1&tab=compare", [{}]);
  await expect(page.getByText(/^No article here speaks of 2016 or of 2017\.$/)).toBeVisible();
});
