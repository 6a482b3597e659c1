import type { Page } from "@playwright/test";
import { axe, axeInBothThemes, expect, outlast, test, whenReady, whenSettled } from "./page.ts";

const grid = (page: Page) => page.getByRole("grid", { name: "Ties over time" });
const cell = (page: Page, name: RegExp) => grid(page).getByRole("gridcell", { name });
const dock = (page: Page) => page.getByRole("region", { name: "Time" });
const panel = (page: Page) => page.getByRole("region", { name: "Evidence" });
const frame = (page: Page) =>
  page.getByRole("slider", { name: "Window over the columns", exact: true });

async function open(page: Page, query = ""): Promise<void> {
  await page.goto(`./?v=1&tab=ties${query}`);
  await whenReady(page);
  await expect(grid(page)).toBeVisible();
}

async function quarters(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "Quarters" }).check();
}

/** How many pixels of two pictures differ by more than the softness of an edge. */
async function pixelsApart(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
          const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
          context?.drawImage(picture, 0, 0);
          return context?.getImageData(0, 0, picture.width, picture.height).data ?? [];
        }),
      );
      return (a ?? []).filter((level, i) => Math.abs(level - (b?.[i] ?? 0)) > 32).length;
    },
    [one.toString("base64"), other.toString("base64")],
  );
}

test("the six pairs of the main actors come first, all of them, with their counts", async ({
  page,
}) => {
  await open(page);
  const heads = grid(page).getByRole("rowheader");
  await expect(heads.nth(0)).toHaveAccessibleName(/^Egypt – Haftar \/ LNA: \d+ reported/);
  await expect(heads.nth(1)).toHaveAccessibleName(/^Egypt – Russia: 1 planned or alleged/);
  await expect(heads.nth(4)).toHaveAccessibleName(
    "Haftar / LNA – United Nations: 2 indirect, not counted",
  );
  await expect(heads.nth(5)).toHaveAccessibleName(/^Russia – United Nations: 1 planned/);
});

test("2018 reads as a year of which no article here speaks", async ({ page }) => {
  await open(page);
  await expect(cell(page, /^Egypt – Russia, 2018: no article here speaks of 2018$/)).toBeAttached();
  await expect(page.locator(".matrix-silence-words")).toHaveText("no article here speaks of 2018");
  await quarters(page);
  await expect(page.locator(".matrix-silence-words").first()).toHaveText(
    "no article here speaks of these 22 months",
  );
});

test("a cell opens its evidence, which tells the same", async ({ page }) => {
  await open(page);
  await quarters(page);
  const may = cell(page, /^Egypt – Haftar \/ LNA, second quarter of 2017: /);
  const told = ((await may.getAttribute("aria-label")) ?? "").replace(/^.*2017: /, "");
  await may.click();
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText("Egypt – Haftar / LNA");
  await expect(panel(page).locator(".panel-counts")).toHaveText(told);
  await expect(may).toHaveAttribute("aria-selected", "true");
  await expect(dock(page).getByLabel("From")).toHaveValue("1 Apr 2017");
  await expect(page).toHaveURL(/t=2017-04\.\.2017-06/);
  await panel(page).getByRole("tab", { name: "Over time" }).click();
  await may.click();
  await expect(panel(page).getByRole("tab", { name: /^Evidence/ })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await panel(page)
    .getByRole("button", { name: "April–June 2017 only: widen to 2016–2020" })
    .click();
  await expect(dock(page).getByLabel("From")).toHaveValue("1 Jan 2016");
});

test("the keyboard walks the grid and opens a cell", async ({ page }) => {
  await open(page);
  await grid(page).getByRole("rowheader").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, /^Egypt – Russia, 2016: /)).toBeFocused();
  await page.keyboard.press("End");
  await expect(cell(page, /^Egypt – Russia, 2020: /)).toBeFocused();
  await page.keyboard.press("Control+End");
  await expect(page.locator(":focus")).toBeInViewport();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText("Egypt – Haftar / LNA");
});

test("the frame carries the window, by pointer and by key", async ({ page }) => {
  await open(page, "&t=2016");
  await whenSettled(page);
  const box = await frame(page).boundingBox();
  if (!box) throw new Error("The frame is not drawn.");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 1.6, y, { steps: 5 });
  await page.mouse.up();
  await expect(dock(page).getByLabel("From")).toHaveValue("1 Jan 2017");
  await frame(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect(dock(page).getByLabel("From")).toHaveValue("1 Jan 2018");
  await expect(frame(page)).toHaveAttribute("aria-valuetext", "January to December 2018");
});

test("the network follows a window that was moved while the ties stood before it", async ({
  page,
}) => {
  const stage = page.locator(".stage-host");
  const picture = async (year: number) => {
    await expect(stage).toBeVisible();
    await expect(dock(page).getByLabel("From")).toHaveValue(`1 Jan ${year}`);
    let last = await stage.screenshot();
    await expect
      .poll(
        async () => {
          const before = last;
          await outlast(page, 500);
          last = await stage.screenshot();
          return last.equals(before);
        },
        { timeout: 90_000 },
      )
      .toBe(true);
    return last;
  };
  await open(page, "&t=2016");
  await frame(page).focus();
  await page.keyboard.press("ArrowRight");
  const views = page.getByRole("navigation", { name: "View" });
  await views.getByRole("button", { name: "Network" }).click();
  const moved = await picture(2017);
  // By the same two windows, since the room that a long caption took is kept.
  await page.goto("./?v=1&t=2016");
  await whenReady(page);
  const before = await picture(2016);
  await page.getByRole("slider", { name: "Window", exact: true }).focus();
  await page.keyboard.press("ArrowRight");
  const seen = await picture(2017);
  expect(await pixelsApart(page, moved, before)).toBeGreaterThan(1000);
  expect(await pixelsApart(page, moved, seen)).toBeLessThan(20);
});

test("rows can be ordered, columns changed, and filters apply", async ({ page }) => {
  await open(page);
  await page.getByLabel("Order").selectOption("Most reports");
  await expect(grid(page).getByRole("rowheader").nth(1)).toHaveAccessibleName(
    /^Haftar \/ LNA – Russia: /,
  );
  await page.getByRole("radio", { name: "Months" }).check();
  await expect(grid(page)).toHaveAttribute("aria-colcount", "61");
  await expect(dock(page).getByLabel("Snap")).toHaveValue("month");
  await page.getByRole("checkbox", { name: /Verbal cooperation/ }).uncheck();
  await expect(page.locator(".matrix-said")).toContainText("more hidden by the filters");
});

test("the matrix has no accessibility violations in either theme", async ({ page }) => {
  await open(page, "&t=2016..2017&sel=egypt~haftar-lna");
  await quarters(page);
  expect(await axeInBothThemes(page)).toEqual([]);
});

test("the order of rows stands in the link, and Back undoes it", async ({ page }) => {
  await open(page, "&sort=ties.last");
  const order = page.getByLabel("Order");
  await expect(order).toHaveValue("last");
  await order.selectOption("Most reports");
  await expect(page).toHaveURL(/sort=ties\.reports/);
  await page.goBack();
  await expect(order).toHaveValue("last");
});

test.describe("on the phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("ties × time stands beside the list; it scrolls within itself and a tap opens the evidence", async ({
    page,
  }) => {
    await page.goto("./");
    await whenReady(page);
    const views = page.getByRole("navigation", { name: "View" });
    await views.getByRole("button", { name: "Ties" }).tap();
    await expect(grid(page)).toBeVisible();
    await expect(page).toHaveURL(/tab=ties/);
    await expect(page.locator(".matrix-silence-words")).toHaveText(
      "no article here speaks of 2018",
    );
    await page.getByRole("radio", { name: "Quarters" }).check();
    const head = grid(page).getByRole("rowheader").first();
    await expect(grid(page)).toHaveAttribute("aria-colcount", "21");
    await whenSettled(page);
    const before = await head.boundingBox();
    await page.locator(".matrix-scroll").evaluate((scroller) => scroller.scrollBy(400, 0));
    await expect
      .poll(() => page.locator(".matrix-scroll").evaluate(({ scrollLeft }) => scrollLeft))
      .toBeGreaterThan(200);
    await expect.poll(async () => (await head.boundingBox())?.x).toBe(before?.x);
    const column = grid(page).getByRole("columnheader").nth(4);
    expect((await column.boundingBox())?.width).toBeGreaterThanOrEqual(44);
    await head.tap();
    await expect(panel(page).getByRole("heading", { level: 2 })).toBeVisible();
    expect(await axe(page)).toEqual([]);
  });
});
