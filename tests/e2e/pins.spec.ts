import { expect, test, whenReady } from "./page.ts";

test("windows are pinned in the dock and shown over its tracks", async ({ page }) => {
  await page.goto("./?v=1&t=2016");
  await whenReady(page);
  const pin = (side: string) => page.getByRole("button", { name: `Pin ${side}`, exact: true });
  await pin("A").click();
  await expect(pin("A")).toHaveAttribute("aria-pressed", "true");
  await expect(pin("B")).toHaveAttribute("aria-pressed", "false");
  await expect(page.locator(".dock-band")).toHaveText(["A 2016"]);
  await page.getByRole("textbox", { name: "To" }).fill("31 Dec 2019");
  await page.getByRole("textbox", { name: "From" }).fill("1 Jan 2019");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/t=2019/);
  expect(page.url()).not.toContain("cmp=");
  await pin("B").click();
  await expect(page.locator(".dock-band")).toHaveText(["A 2016", "B 2019"]);
  await page
    .getByRole("group", { name: "Compare this window" })
    .getByText("Compare")
    .last()
    .click();
  await expect(page).toHaveURL(/cmp=2016~2019&tab=compare/);
  await expect(page.locator(".dock-band")).toHaveText(["A 2016", "B 2019"]);
});
