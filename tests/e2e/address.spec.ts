import { locate } from "./locate.ts";
import { expect, test, whenReady } from "./page.ts";

test("where the camera stands is in the link, and zooming is no step for Back", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/?v=1&t=2017");
  await whenReady(page);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(page).toHaveURL(/&cam=0\.\d+~0\.\d+~0\.7\d*$/);
  const link = page.url();
  await page.getByRole("button", { name: "Fit to the stage" }).click();
  await expect(page).toHaveURL(/t=2017$/);
  await page.goto(link);
  await whenReady(page);
  // What is written next would also hold what the camera has come to by then.
  await page.getByRole("button", { name: /^Theme/ }).click();
  await expect(page).toHaveURL(/theme=dark/);
  expect(page.url().replace("&theme=dark", "")).toBe(link);
});

test("what is isolated is in the link and given back by Back", async ({ page }) => {
  await page.goto("/?v=1&t=2017");
  await whenReady(page);
  const host = page.locator(".stage-host");
  await expect(host).toHaveAttribute("data-strands", /^[1-9]/);
  const press = async () => {
    const { x, y } = await locate(page, "actor", "egypt");
    await page.mouse.click(x, y);
  };
  await press();
  // The address comes after the time in which a second click would make a double click.
  await expect(page).toHaveURL(/sel=egypt/);
  await press();
  await expect(page).toHaveURL(/f=egypt/);
  await page.goBack();
  await expect(page).not.toHaveURL(/f=egypt/);
});

test("an address that begins with two slashes is kept up to date like any other", async ({
  page,
  address,
}) => {
  await page.goto(`${address}/?v=1&t=2017`);
  await whenReady(page);
  await page.getByRole("button", { name: "Ties", exact: true }).click();
  await expect(page).toHaveURL(/\/\/\?v=1&t=2017&tab=ties$/);
});
